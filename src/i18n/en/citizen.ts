export const citizen = {
  // The citizen and their cases
  'citizen.no-cases':
    'You have not sent any case from here. If you want to report something, just write to me.',
  'citizen.cases': 'Your cases:\n{lines}\nPress a code to see it.',
  'citizen.case': '**{code}** · {topic}\n{unit} · {status}\nSent {filed}{due}',
  'citizen.case-due': '\n{what} by **{due}**',
  'citizen.case-late': '\n⚠️ Late: {what} (promised by {due}). A reminder is with {unit}.',
  'citizen.track-which':
    'Please type the case code, for example {example}. Or type /hoso to see them all.',
  'citizen.answer-what':
    'Please answer the question about **{code}**:\n“{question}”\nWords, a photo or a location are all fine.',
  'citizen.answered': 'Your answer went to the unit in charge of **{code}**.',
  'citizen.maybe-answer': 'Is this your answer about **{code}**, or something new?',
  'citizen.add-what': 'What would you like to add to **{code}**? Write it or send a photo.',
  'citizen.added': 'Added to **{code}**; the unit in charge has been told.',
  'citizen.withdraw-sure':
    'If you withdraw **{code}**, the unit will stop working on it. Are you sure?',
  'citizen.withdrawn': '**{code}** is withdrawn. You can send it again whenever you need to.',
  'citizen.rated': 'Thank you for giving {rating}/5 to **{code}**.',
  'citizen.rated-low':
    'Thank you for being honest ({rating}/5). If it is not done, press the button below to reopen **{code}**.',
  'citizen.reopen-why': 'What is still wrong with **{code}**? Please say why; a photo helps.',
  'citizen.reopened':
    '**{code}** is open again. It will be looked at again by {unit} and answered by **{last}**.',
  'citizen.reopened-no-date':
    '**{code}** is open again. It will be looked at again by {unit}. I will message you as soon as there is a result.',
  'citizen.edited-after':
    'This message had already been sent when you changed it. To tell the unit the new words: type /hoso, press the case code, then “Add”.',
  'file.corrupt': 'The file {name} is damaged and I cannot open it. Please send it again.',
  'file.too-big':
    'The file {name} is too big; I can take at most {limit} MB. Please send a photo or a smaller file.',
  'file.type':
    'The file {name} is of a kind I cannot take. Please send a photo, voice message, video, PDF or Word file.',
  'file.failed': 'I could not download the file {name}. Please send it again.',
  'web.no-session': 'This page is out of date. Please reload it.',
  'web.too-fast': 'That was a lot at once. Please wait a minute, then go on.',
  'web.malformed': 'I could not read this message. Please reload the page and send it again.',
  'file.unnamed': 'just sent',
}
