import type { TextKey } from './vi.ts'

/**
 * The same texts in English, for readers who chose it. Names of units may begin with "the", so no
 * sentence starts with `{unit}`; counts stand where no plural is needed.
 */
export const en: Record<TextKey, string> = {
  // First words
  welcome:
    'Hello. I am **Nghe Dân**. I take reports from residents, pass them to the right unit and bring back the result.\nJust tell me in your own words: what is wrong, and where. Send a photo or your location if you can.',
  'welcome.officer':
    'Hello {name}. New cases will come here by themselves. Type /viec for waiting work, /quahan for late work.',
  greeting: 'Hello, I am listening. What would you like to report, and where is it?',
  help: 'Here is what I can do:\n• Report something: just write, no command needed.\n• /hoso – your cases\n• /tracuu and a case code – look up one case\n• /ngonngu – change language · /huy – stop what you are doing\nComplaint: /khieunai · Denunciation: /tocao · Meet a leader: /doithoai',
  'help.officer':
    '• /viec – your work, nearest due date first\n• /quahan – overdue work · /diemnong – hotspots (Inspectorate, leaders)\n• /vangmat – away, somebody stands in\n• Use the buttons under each card to accept, ask the resident, pass on, or send the result.\n• To send a report of your own: /phananh',
  'unknown-command':
    'I do not have that command. Just write what you want to report, or type /trogiup.',
  unreadable:
    'I cannot read this kind of message yet. Please write, or send a photo, a voice message or a location.',
  'contact-not-needed':
    'Thank you. I do not need your phone number: the answer will come right here.',
  'group-hello': 'Personal matters are best kept out of a group. Please write to me privately.',
  'too-long':
    'This message is too long: {length} characters, and I can take {limit} at a time. Please split it into several.',
  'empty-text': 'There are no words in this message. Please write again.',
  trouble:
    'Sorry, something went wrong while I read your last message. It is kept. Please try saying it another way.',
  cancelled: 'Stopped. Write whenever you need me.',
  'nothing-to-cancel': 'Nothing is unfinished right now. What do you need?',
  'old-button':
    'This button is from earlier and no longer works. Please look at the newest message.',
  'old-message': 'An old message that can no longer be shown.',
  'language-choose': 'Which language? / Anh/chị muốn dùng tiếng nào?',
  'language-set': 'I will speak English from now on.',

  // Telling a report
  'draft.start':
    'Please tell me: what is wrong, and where. One message is enough; add a photo if you have one.',
  'draft.start.KN':
    'Which decision or action are you complaining about, and of which office? Please tell me briefly.',
  'draft.start.TC':
    'Your name and words are kept secret. Please tell me: who did what wrong, when and where?',
  'draft.start.DIALOGUE':
    'Whom would you like to meet, and about what? Will you come alone or as a group?',
  'draft.what': 'Received: {what}. What is it about? Please write a few words.',
  'draft.files-too': 'photos or files ({count})',
  'draft.place-too': 'location',
  'draft.where':
    'Noted: {topic}. Where is it? Type the street or the neighbourhood, or choose below.',
  'draft.where-again':
    'I could not tell which ward or commune. Please choose one, or press “Not sure” and an officer will look.',
  'draft.which-ward': 'Choose the ward or commune where it is:',
  'draft.near': 'This location is near several wards or communes. Which one is it?',
  'draft.far':
    'This location is outside the area I take reports from. Please choose the ward or commune where it is:',
  'draft.confirm':
    'Thank you. I understand:\n• What: **{what}**{urgent}\n• Where: {where}{files}\n• Goes to: {unit}\nIs that right?',
  'draft.confirm.KN':
    'I write into the **complaint**:\n• About: {what}{at}{files}{petition}\nWhat is left open you fill in by hand.\nGoes to: {unit}. Shall I send it?',
  'draft.confirm.TC':
    'I have noted all you said{files} and do not repeat it here, to keep it private.\nThe petition I prepare leaves name and address open: you write them by hand and sign.\nGoes to: {unit}. Do you want to send it?',
  'draft.confirm.DIALOGUE':
    'You would like to **meet in person**:\n• About: {what}\n• Where: {where}{files}\n• Goes to: {unit}\nAn officer will send you dates to choose from. Shall I send it?',
  'draft.files': ' · photos or files: {count}',
  'draft.urgent': ' – urgent',
  'draft.no-topic': 'kind not clear yet, an officer will read and sort it',
  'draft.edit': 'What would you like to change?',
  'draft.which-topic': 'What kind of matter is it?',
  'draft.rewrite': 'Please write it again. The photos and location you sent are kept.',
  'draft.photo': 'Send your photos here. When you are done, press the send button below.',
  'draft.too-much':
    'You have already told a lot, and I could not add your last message. Please press the send button below, and add the rest later.',
  danger:
    '⚠️ If you are in danger, call now: **113** (police), **114** (fire and rescue), **115** (ambulance). I am marking this as urgent.',
  consent:
    'As this is the first time, I ask your permission:\n• I keep your words, photos and location so that the unit can act and answer.\n• {readers}\n• To see or delete your data, tell the People’s Committee of your ward or commune, or the Home Affairs Office.{abroad}\nDo you agree?',
  'consent.readers': 'Only officers of the unit in charge can read them.',
  'consent.readers-TC':
    'Only the head of the Inspectorate can open them, and every opening is recorded.',
  'consent.abroad': '\n• Telegram keeps its servers abroad.',
  'consent.more':
    'Under the Law on Personal Data Protection (91/2025/QH15) you may know, see, correct and delete your data, and take back your consent. To do so, tell the People’s Committee of your ward or commune, or the Home Affairs Office.\nCases already sent are kept as long as the archive law asks. Officers do not see your account name.\nI do not need a photo of your identity card; please do not send one.',
  forgotten:
    'Understood. I keep nothing of this chat. You can go straight to the People’s Committee of your ward or commune.',
  'forgotten-hotline':
    'Understood. I keep nothing of this chat. You can call {hotline} or go to the People’s Committee of your ward or commune.',

  // Receipts
  'receipt.PAKN':
    'Received. Case code **{code}**\nYou will have a first answer from {unit} by **{first}**, and the work done by **{last}**.\nI will message you when there is news. To look at any time, type /hoso.',
  'receipt.KN':
    'Received. Case code **{code}**\nThe petition comes right after this message. Once signed, send a photo of it here. If you cannot print it, book an hour to tell it in person.\nThe time the law gives begins once the signed petition is handed in.\nFirst answer from {unit} by **{first}**, sorted by **{last}** at the latest. To look again: type /hoso.',
  'receipt.TC':
    'Received and sealed. Case code **{code}**\nThe form comes right after this message. Write your name, sign it, then send a photo here. If you cannot print it, book an hour to tell it in person.\nFirst answer from {unit} by **{first}**, sorted by **{last}** at the latest.\nKeep the code, then you should delete this chat. To look again: type /hoso.',
  'receipt.DIALOGUE':
    'Received. Case code **{code}**\nYou will have an answer from {unit} by **{first}**, and dates to choose from by **{last}**.\nTo look again: type /hoso.',

  // News to the citizen
  'notice.accepted': '**{code}** was taken up by {unit}. You will have an answer by **{last}**.',
  'notice.accepted-no-date':
    '**{code}** was taken up by {unit}. I will message you as soon as there is a result.',
  'notice.asked': '**{code}**: a question from {unit}:\n“{words}”\nPlease answer right here.',
  'notice.forwarded':
    '**{code}** was passed to {unit}.\nReason: {words}\nThe date promised to you stays the same.',
  'notice.resolved':
    '**{code}** is done. Answer from {unit}:\n“{words}”\nHow satisfied are you? Press a button: 1 is not satisfied, 5 is very satisfied.',
  'notice.refused':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, you can press “Not done, look again”.',
  'notice.refused-again':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.taken':
    '**{code}** has been taken up by {unit}. An officer will tell you how to sign and hand in the petition{by}.',
  'notice.by': ', by **{last}** at the latest',
  'notice.lodged':
    '**{code}**: your signed petition was formally received by {unit}. You will be told whether it is accepted (taken up) or not.{until}',
  'notice.accepted-KN':
    '**{code}**: your complaint was **formally accepted** by {unit} and will be settled.{until}',
  'notice.accepted-TC': '**{code}** was formally accepted by {unit}.{until}',
  'notice.notified': '**{code}**: the notice of acceptance was sent to you by {unit}.{until}',
  'notice.met': '**{code}**: notes of the meeting with {unit}:\n“{words}”{until}',
  'notice.decided': '**{code}**: a decision was made by {unit}:\n“{words}”{until}',
  'notice.decided-TC': '**{code}**: a conclusion was reached by {unit}. You will be told{by}.',
  'notice.resolved-KN':
    '**{code}** is settled. Answer from {unit}:\n“{words}”{next}\nHow satisfied are you? Press a button: 1 is not satisfied, 5 is very satisfied.',
  'notice.resolved-TC':
    '**{code}** is finished. Answer from {unit}:\n“{words}”\nHow satisfied are you? Press a button: 1 is not satisfied, 5 is very satisfied.',
  'notice.refused-KN':
    '**{code}**: the complaint was **not accepted** by {unit}.\nReason: {ground}. “{words}”\nBased on: {source}.{next}',
  'notice.refused-TC':
    '**{code}** was not accepted by {unit}.\nReason: {ground}. “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.refused-dialogue':
    '**{code}**: the meeting was not granted by {unit}.\nReason: {ground}. “{words}”\nTo meet about something else, type /doithoai.',
  'notice.next-first': '\nIf you disagree: you may complain a second time or go to court.',
  'notice.next-first-within':
    '\nIf you disagree: within {limit} of getting this letter you may complain a second time; or go to court.',
  'notice.next-second': '\nIf you disagree: you may go to court.',
  'notice.returned':
    '**{code}**: the petition was sent back by {unit} with this advice:\n“{words}”\nWhen it is put right, just write to me again.',
  'notice.guided':
    '**{code}**: advice from {unit}:\n“{words}”\nThis case ends here. If anything is unclear, just write to me.',
  'notice.transferred':
    '**{code}** was passed to **{agency}**, which is in charge of it.\nReason: “{words}”\nFrom now on they will answer you.',
  'notice.filed':
    '**{code}** was filed away and goes no further.\nReason: “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.extended':
    '**{code}** needs more time: promised {old}, now **{due}**.\nReason: “{words}”\nThe head of {unit} approved this. Sorry for the longer wait.',
  'notice.extended-KN':
    '**{code}** needs more time: promised {old}, now **{due}**.\nReason: “{words}”\nBased on: {ground} ({source}).\nSorry for the longer wait, from {unit}.',
  'notice.suspended':
    '**{code}** is paused (suspended).\nReason: {ground}. “{words}”\nWhile it is paused the time does not count. When it goes on, I will tell you the new date.',
  'notice.resumed': '**{code}** goes on. The pause does not count.{until}',
  'notice.discontinued':
    '**{code}** was stopped for good (discontinued).\nReason: “{words}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',
  'notice.reclassified':
    '**{code}**: having read it, it is taken as **{kind}** by {unit}. You will have an answer{by}.',
  'notice.reclassified-KN':
    '**{code}**: taken as **{kind}** by {unit}. The law asks for a signed petition: I am sending you the form.\nSign it and send a photo of it here, or book a time to hand it in.',
  'notice.new-date':
    '**{code}** was looked at again, and there is a new date from {unit}: by **{last}** at the latest.',
  'notice.until': '\n{term}, by **{last}** at the latest{provisional}.',
  'notice.until-source': '\n{term}, by **{last}** at the latest{provisional}.\nBased on: {source}.',
  'notice.provisional': ' (provisional)',
  'term.filing': 'Time to file: {limit}',
  'term.first-answer': 'Time for a first answer: {limit}',
  'term.resolve': 'Time to do the work: {limit}',
  'term.sorting': 'Time to look at the petition: {limit}',
  'term.reception-result': 'Time to answer after the meeting: {limit}',
  'term.acceptance': 'Time to decide on acceptance: {limit} from receipt',
  'term.resolution': 'Time to settle it: {limit} from acceptance',
  'term.send-decision': 'Time to send the decision: {limit} from its date',
  'term.initial-check': 'Time for the first check: {limit} from receipt',
  'term.forward': 'Time to pass it on: {limit}',
  'term.notify-acceptance': 'Time to send the notice of acceptance: {limit}',
  'term.slot-offer': 'Time to offer dates: {limit}',
  'term.slot-choice': 'Waiting for an hour to be chosen: {limit}',
  'term.appointment': 'After the booked hour: {limit}',
  'term.outcome': 'Time to answer after the meeting: {limit}',
  'limit.hours': '{amount} hours',
  'limit.working-hours': '{amount} working hours',
  'limit.working-days': '{amount} working days',
  'limit.calendar-days': '{amount} days',

  // Letters and the form of a petition, as files
  'letter.receipt': '📄 **{code}**: the receipt. {number}. Please keep it.',
  'letter.guidance': '📄 **{code}**: what to do next, on paper. {number}. Please read it.',
  'letter.transfer': '📄 **{code}**: the letter that passes it on. {number}. Please keep it.',
  'letter.acceptance': '📄 **{code}**: the notice of acceptance. {number}. Please keep it.',
  'letter.non-acceptance':
    '📄 **{code}**: the notice that it is not accepted, with the ground. {number}. Please keep it.',
  'letter.extension':
    '📄 **{code}**: the notice of extension, with the new date. {number}. Please keep it.',
  'letter.return': '📄 **{code}**: the letter that returns it. {number}. Please keep it.',
  'letter.result': '📄 **{code}**: the notice of the result. {number}. Please keep it.',
  'letter.sealed': '📄 **{code}**: a letter comes with this. Please keep it to yourself.',
  'letter.form':
    '📄 **{code}**: your petition, written out. Print it, fill in what is left, then sign or thumb-print it.\nThe Word file to change, the PDF to print.',
  'letter.sealed-form':
    '📄 **{code}**: the form, written out. Print it, fill in the rest by hand, then sign or thumb-print it.\nOnce it is saved, delete this message to keep it secret.',
  'letter.to-sign':
    '📄 **{code}**: the resident has the electronic copy. Please check the dates and the articles, print the Word file, sign and seal it, and send it on paper.',

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

  // Officers
  'officer.welcome':
    'Hello {name}. From now on the cases of {unit} will come here ({role}).\nEach case is a card with buttons: accept, ask the resident, pass on, send the result.',
  'step.accepted':
    'You have taken **{code}**. The resident has been told. When it is done, press the button below.',
  'step.ask-what':
    'What would you like to ask the resident about **{code}**? One plain sentence, please.',
  'step.asked': 'Question sent. When there is an answer about **{code}**, I will tell you.',
  'step.forward-where': 'Which unit should **{code}** go to?',
  'step.forward-why':
    'Why should **{code}** go to {unit}? Please write the reason; the resident will read it too.',
  'step.forwarded': '**{code}** was passed to {unit}. The resident has been told.{letter}',
  'step.resolve-what':
    'Write the result of **{code}** for the resident, one or two sentences: what was done, when, where. Add a photo taken afterwards if you have one.',
  'step.more-words':
    'This is rather short; the resident will not be sure what happened. Please add: what was done, when, where.',
  'step.words-sealed':
    '{question}\nPlease name nobody and nothing of the matter: others may see the screen.',
  'step.words-for-files':
    'Photos or files so far: {count}. Please add a sentence or two on the result for the resident.',
  'step.check': 'This will go to the resident about **{code}**:\n{notice}\n{files}Shall I send it?',
  'step.check-files': 'With {count} photos or files. ',
  'step.resolved': 'The result of **{code}** has gone to the resident. Thank you.{letter}',
  'step.refuse-why': 'Why will **{code}** not be handled?',
  'step.refuse-explain':
    'Explain it in a sentence or two, and say where the resident should ask. The resident will read this.',
  'step.words': '**{code}** · {step}: why? The resident will read this.',
  'step.ground': '**{code}** · {step}: on what ground?',
  'step.lodge-how':
    'How was the petition **{code}** handed in? Once recorded, the time the law gives begins.',
  'step.resolve-what-formal':
    'Please sum up the result of **{code}** for the resident in a sentence or two. The letter is drawn up with it.',
  'step.refuse-why-formal': 'Why is **{code}** not accepted?',
  'step.meet-what':
    'The meeting on **{code}**: who came, what was agreed? The resident will read this.',
  'step.decide-what':
    'The decision on **{code}**: number, date, main points. The resident will read this.',
  'step.return-what':
    'Why is **{code}** sent back, and what has to be put right? The resident will read this.',
  'step.guide-what': 'What should the resident do about **{code}**: where to go, what to bring?',
  'step.transfer-where':
    'Which authority outside the city should **{code}** go to? Full name, please.',
  'step.transfer-why': 'Why should **{code}** go to {agency}? The resident will read this.',
  'step.extend-why':
    'Extend **{code}**: from {old} to **{due}**.\nBased on: {ground} ({source}).\nPlease write the reason, with the number of the decision if there is one.',
  'step.suspend-explain': 'What is being waited for, and until when? The resident will read this.',
  'step.done': '**{code}** · {step}: done. The resident has been told.{letter}',
  'step.letter':
    ' The letter is being drawn up: whoever took the case and the heads of the unit get the files to print and sign.',
  'officer.menu': '**{code}**: please choose the next step.',
  'officer.menu-empty': 'There is nothing left to do with **{code}**.',
  'officer.mark':
    '**{code}**: press to set a mark or take it away.\nComplex and remote may change the time allowed.',
  'officer.reclassify':
    '**{code}** is: {kind} · {topic} · {urgency}.\nWhat would you like to change?',
  'officer.change-kind':
    'What is **{code}** really?\nA denunciation? Please ask the resident to send it by /tocao, so that it is kept secret from the first word.',
  'officer.change-topic': 'What is **{code}** about?',
  'officer.change-urgency': 'How pressing is **{code}**? Danger shortens the time promised.',
  'officer.change-check':
    'Change **{code}** from {from} to **{to}**? The times are counted anew from receipt, and the resident is told.',
  'officer.reclassified': '**{code}** is now: {kind} · {topic} · {urgency}.',
  'officer.answer': '💬 **{code}** – the resident answers:\n“{text}”',
  'officer.supplement': '💬 **{code}** – the resident adds:\n“{text}”',
  'officer.more-sealed': '💬 **{code}** has something new (sealed). Open the card to read it.',
  'officer.reopened': '↩️ **{code}** is open again. The resident writes:\n“{text}”',
  'officer.withdrawn': '**{code}**: the resident withdrew the case. Nothing more to do.',
  'officer.whole': '**{code}**\n{text}',
  'officer.no-work': 'Nothing is waiting for you right now. 👍',
  'officer.work': 'Your work, nearest due date first:\n{lines}',
  'officer.none-overdue': 'Nothing is overdue. 👍',
  'officer.overdue-list': 'Overdue:\n{lines}',
  'officer.free-text':
    'What would you like to do? Use the buttons under a case card, or choose here.',

  // The assignment card
  card: '{lines}',
  'card.head.received': '🆕 **{code}** · {topic}{urgent}',
  'card.head.accepted': '🛠 **{code}** · {topic}{urgent}',
  'card.head.lodged': '📄 **{code}** · {topic}{urgent} · petition in, to be accepted',
  'card.head.offered': '🗓 **{code}** · {topic}{urgent} · resident to choose a time',
  'card.head.scheduled': '🗓 **{code}** · {topic}{urgent} · meeting arranged',
  'card.head.met': '🤝 **{code}** · {topic}{urgent} · met, result to come',
  'card.head.decided': '🖋 **{code}** · {topic}{urgent} · decided, to be sent',
  'card.head.suspended': '⏸ **{code}** · {topic}{urgent} · paused',
  'card.head.resolved': '✅ **{code}** · {topic} · done',
  'card.head.refused': '🚫 **{code}** · {topic} · not handled',
  'card.head.refused-formal': '🚫 **{code}** · {topic} · not accepted',
  'card.head.returned': '↩️ **{code}** · {topic} · sent back',
  'card.head.guided': '🧭 **{code}** · {topic} · advised',
  'card.head.forwarded': '📤 **{code}** · {topic} · passed to another authority',
  'card.head.filed': '🗄 **{code}** · {topic} · filed away',
  'card.head.discontinued': '⏹ **{code}** · {topic} · stopped for good',
  'card.head.withdrawn': '⏹ **{code}** · {topic} · withdrawn by the resident',
  'card.urgent': ' · **urgent**',
  'card.place': '{where}{ward}{pin}{count}',
  'card.ward': ', {unit}',
  'card.pin': ' · 📍 {lat}, {lon}',
  'card.files': ' · 🖼 {count} attached',
  'card.quote': '“{text}”',
  'card.sealed': '🔒 The words are sealed. Every opening is recorded.',
  'card.question': '❓ Waiting for the resident to answer: “{question}”',
  'card.due': '{what} by {due}{extended}',
  'card.late': '⏰ {what}: **overdue** since {due}{extended}',
  'card.extended': ' · extended, times: {count}',
  'card.paused': '⏸ {what}: paused',
  'card.hour': '🗓 The resident comes: {hour}',
  'card.marks': '🏷 {marks}',
  'card.officer': 'Taken by: {name}',
  'card.gone': '**{code}** was passed to {unit}.',
  'card.file': '📎 **{code}**',
  'place.unknown': 'place not known yet',
  'place.pin': '📍 the location you sent',
  'place.two': '{first}, {second}',
  'place.three': '{first}, {second}, {third}',

  // Lists
  'line.case': '• **{code}** · {topic} · {status}',
  'line.due': '• **{code}** · {topic} · {status} · due {due}',
  'line.late': '• ⏰ **{code}** · {topic} · {unit} · {who} · overdue since {due}',
  'line.late-own': '• ⏰ **{code}** · {topic} · {status} · late since {due}',
  'line.more': '… and more.',
  'line.nobody': 'nobody has taken it',
  'line.somebody': 'someone else',
  'line.and': '{first} · {second}',

  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nPlan (until {until}{past}): {plan}',
  'alert.plan-sealed': '\nThere is a plan until {until}{past}.',
  'digest.late': '**{late} overdue**, {soon} due soon:\n{lines}',
  'digest.all-late': '**{late} overdue:**\n{lines}',
  'digest.all-soon': '**{soon} due soon:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · plan until {until}{past}',
  'digest.more': '… and {count} more.',
  'plan.past': ', now past',
  'plan.what': 'What will you do about **{code}**? One sentence; your head reads it too.',
  'plan.too-long': 'One sentence, please: at most {limit} characters.',
  'plan.when': 'Done by which day? Choose, or type a day (16/8, Friday, 3 days).',
  'plan.saved': 'Plan for **{code}** noted. I stay quiet about it until {until}.',
  'plan.saved-late':
    'Plan for **{code}** noted until {until}. The due date stands: if it is not done by then, I tell your head, with this plan.',
  'when.unclear': 'I did not get the day. Type day/month, such as 16/8, or choose below.',
  'when.past': 'That day has passed. Please choose another.',
  'when.far': 'That is too far ahead, {days} days at most. Please choose another day.',
  'away.until': 'Away until the end of which day? Choose, or type a day (16/8, Friday, 3 days).',
  'away.who': 'Until {until}, who gets your reminders?',
  'away.noted': 'Noted: away until {until}, {name} gets your reminders. Back early? Type /vangmat.',
  'away.noted-alone':
    'Noted: away until {until}. Your head is told too when something falls due. Back early? Type /vangmat.',
  'away.deputy': '{name} is away until {until} and asks you to take the reminders.',
  'away.back': 'Welcome back. Your reminders come here again.',

  // Weekly summary
  weekly:
    '**Week {week} – {scope}**\nOpen {open} · overdue **{overdue}** · due this week {due}{extended}\nLast week: new {in}, done {out}{done}\nAge of cases: under 2 days: {upTo2} · 2–7 days: {upTo7} · 7–30 days: {upTo30} · over 30 days: {older}',
  'weekly.quiet':
    '**Week {week} – {scope}**\nNo case is open. Nothing new came in last week either.',
  'weekly.extended': ' · {count} of them extended',
  'weekly.done': ' ({onTime} on time, {extended} after an extension, {late} late)',
  'weekly.own': 'your work',
  'weekly.city': 'the whole city',

  // Hotspots
  'hotspot.new':
    '🔶 **Warning: {topic} – {unit}**\n{reasons}\nPlease see who is on it and whether a dialogue is needed.',
  'hotspot.several': '🔶 **Warning: {count} new hotspots**\n{lines}',
  'hotspot.list': '🔶 **Hotspots: {count}**, the most serious first:\n{lines}',
  'hotspot.none': 'There are no hotspots now. 👍',
  'hotspot.line': '**{topic} – {unit}**\n{reasons}',
  'hotspot.more': '… and {more} more',
  'hotspot.reporters': '• {people} different people reported it in {days} days (threshold {least})',
  'hotspot.overdue': '• {cases} cases overdue (threshold {least})',
  'hotspot.repeated':
    '• **{code}** is past {percent} % of its time, with repeated petitions{others}',
  'hotspot.others': ', and {more} more like it',
  'refusal.overseers-only': 'The list of hotspots is for the Inspectorate and the leaders.',

  // Refusals: what is wrong, and what to do
  'refusal.moved-on': 'This can no longer be done. **{code}** is now: {state}.',
  'refusal.head-only': 'Only the head of the unit may do this with **{code}**. Please tell them.',
  'refusal.extend-late':
    '**{code}** has been overdue (“{what}”) since {due}. An extension has to be decided in time: please tell the resident why it is late and go ahead quickly.',
  'refusal.extended-enough': '**{code}**: “{what}” cannot be extended any further ({source}).',
  'refusal.no-extension': '**{code}**: no time that runs now may be extended.',
  'refusal.notified': 'The notice of acceptance of **{code}** has been sent already.',
  'refusal.notify-first': '**{code}**: tell the denouncer of the acceptance first, then conclude.',
  'refusal.meet-first':
    '**{code}** is a second complaint: the law wants a dialogue before the decision (Law on Complaints, Article 39). Please hold it, record its outcome, then decide.',
  'refusal.extend-instead':
    '**{code}** has been accepted: a complex matter needs a decision to extend, with its reason, and the resident is told. Please press Extend.',
  'refusal.taken': '**{code}** has already been taken by {name}.',
  'refusal.already-yours': 'You have already taken **{code}**. Type /viec to see it.',
  'refusal.officers-only':
    'This part is for officers. If you want to report something, just write to me.',
  'refusal.not-your-unit': 'This case does not belong to your unit.',
  'refusal.moved-away': '**{code}** was passed to {unit}.',
  'refusal.not-your-case':
    'I do not see this code among the cases sent from here. For privacy, only the person who sent a case can see it. Type /hoso to see yours.',
  'refusal.code-mistyped':
    'This code is not right: a character does not match. Please check it; a code looks like {example}.',
  'refusal.same-unit': 'The case is already with this unit. Please choose another one.',
  'refusal.sealed-stays':
    '**{code}** is a denunciation and stays with the Inspectorate. It cannot be passed on here.',
  'refusal.bad-rating': 'Please choose from 1 to 5.',
  'refusal.reopened-once':
    '**{code}** has been reopened once already. You can send a new report, or type /doithoai to meet a leader.',
  'refusal.no-question': 'The question about **{code}** has already been answered.',
  'refusal.invitation':
    'This invitation code is wrong, used or expired. Please ask the administrator for a new one.',
  'refusal.invite-in-group':
    'An invitation code works only in a private chat. Please write to me privately.',

  // Grounds for refusing
  'ground.not-ours': 'Not the work of this unit',
  'ground.unclear': 'Not enough information to act on',
  'ground.repeated': 'Another case covers this already',
  'ground.private': 'A private matter between two sides (civil)',
  'ground.other': 'Another reason',
  'ground.signed': 'Petition with signature or thumbprint',
  'ground.in-person': 'Told in person and written down',
  'ground.internal-act': 'Internal act, legal rule or state secret',
  'ground.not-affected': 'Does not affect the complainant directly',
  'ground.no-capacity': 'No legal capacity and no representative',
  'ground.false-representative': 'Not a lawful representative',
  'ground.unsigned': 'No signature or thumbprint',
  'ground.time-barred': 'Too late, without good reason',
  'ground.decided-twice': 'Decided at second instance already',
  'ground.given-up': 'Stopped, and not taken up again in 30 days',
  'ground.in-court': 'Before a court, or decided by one',
  'ground.form-lacking': 'Not in the form the law asks for',
  'ground.not-competent': 'Not within the power of this unit',
  'ground.no-basis': 'Not enough to go on',
  'ground.anonymous': 'The sender cannot be identified',
  'mark.repeated': 'repeated',
  'mark.bypassing': 'bypassing the first level',
  'mark.complex': 'complex',
  'mark.remote': 'remote area',
  'mark.second': 'second complaint',
  'mark.second-same':
    'second complaint, the first was decided here: to be passed on to the level above',
  'mark.reopened': 'reopened by the resident',
  'urgency.normal': 'usual',
  'urgency.urgent': 'urgent',
  'urgency.danger': 'danger',

  // Names of things
  'status.received': 'sent, waiting for an officer',
  'status.received-formal': 'waiting for the signed petition',
  'status.accepted': 'being worked on',
  'status.accepted-formal': 'accepted, being settled',
  'status.lodged': 'petition handed in, waiting to be accepted',
  'status.offered': 'dates offered, waiting for your choice',
  'status.scheduled': 'meeting arranged',
  'status.met': 'met, result to come',
  'status.decided': 'decided, on its way to you',
  'status.suspended': 'paused',
  'status.resolved': 'done',
  'status.refused': 'not taken up by the unit',
  'status.refused-formal': 'not accepted',
  'status.returned': 'sent back with advice',
  'status.guided': 'told where to turn',
  'status.forwarded': 'passed to another authority',
  'status.filed': 'filed away',
  'status.discontinued': 'stopped for good',
  'status.withdrawn': 'withdrawn',
  'kind.PAKN': 'Report',
  'kind.KN': 'Complaint',
  'kind.TC': 'Denunciation',
  'kind.DIALOGUE': 'Dialogue',
  'clock.first-answer': 'First answer',
  'clock.resolve': 'Work done',
  'clock.sorting': 'Letter reviewed',
  'clock.slot-offer': 'Dates offered',
  'clock.slot-choice': 'Citizen to choose an hour',
  'clock.appointment': 'Meeting to be recorded',
  'clock.acceptance': 'Acceptance',
  'clock.resolution': 'Settlement',
  'clock.send-decision': 'Result sent',
  'clock.initial-check': 'First check',
  'clock.forward': 'Passed on',
  'clock.notify-acceptance': 'Acceptance told',
  'clock.outcome': 'Outcome told',
  'clock.reception-result': 'Reception result told',
  'topic.none': 'kind not clear yet',
  'role.officer': 'officer',
  'role.head': 'head of unit',
  'role.inspector': 'inspector',
  'role.chief-inspector': 'Chief Inspector',
  'role.leader': 'leader',
  'role.administrator': 'administrator',

  // Buttons
  'button.send': 'Yes, send it',
  'button.send-KN': 'Send complaint',
  'button.send-TC': 'Continue, send in secret',
  'button.send-DIALOGUE': 'Send request',
  'button.only-feedback': 'Just report it',
  'button.erase': 'Stop, delete all',
  'button.edit': 'Change',
  'button.edit-topic': 'Kind',
  'button.edit-place': 'Place',
  'button.edit-text': 'Rewrite',
  'button.back': '‹ Back',
  'button.add-photo': 'Add photo',
  'button.cancel': 'Never mind',
  'button.place': '📍 Send location',
  'button.choose-ward': 'Choose ward or commune',
  'button.not-sure': 'Not sure',
  'button.unit': '{unit}',
  'button.topic': '{topic}',
  'button.agree': 'I agree',
  'button.read-more': 'Read more',
  'button.disagree': 'I do not agree',
  'button.copy-code': 'Copy code',
  'button.code': '{code}',
  'button.report': 'Report',
  'button.track': 'Look up a case',
  'button.meet': 'Meet a leader',
  'button.answer': 'Answer',
  'button.is-answer': 'Yes, my answer',
  'button.is-new': 'Something new',
  'button.add': 'Add',
  'button.withdraw': 'Withdraw case',
  'button.withdraw-yes': 'Withdraw',
  'button.keep': 'Keep it',
  'button.reopen': 'Not done, look again',
  'button.rate-1': '1',
  'button.rate-2': '2',
  'button.rate-3': '3',
  'button.rate-4': '4',
  'button.rate-5': '5',
  'button.accept': 'Accept',
  'button.ask': 'Ask the resident',
  'button.forward': 'Pass to another unit',
  'button.refuse': 'Not handled',
  'button.resolve': 'Work is done',
  'button.accept-formal': 'Formally accept',
  'button.lodge': 'Record the petition',
  'button.notify': 'Tell of the acceptance',
  'button.offer': 'Offer dates',
  'button.met': 'Meeting held',
  'button.decide': 'Decision made',
  'button.conclude': 'Conclusion reached',
  'button.resolve-formal': 'Give the result',
  'button.refuse-formal': 'Do not accept',
  'button.return': 'Send back',
  'button.guide': 'Advise',
  'button.transfer': 'Pass to another authority',
  'button.file': 'File away',
  'button.extend': 'Extend',
  'button.suspend': 'Suspend',
  'button.resume': 'Go on',
  'button.discontinue': 'Discontinue',
  'button.reclassify': 'Reclassify',
  'button.mark': 'Marks',
  'button.more': 'More…',
  'button.choice': '{name}',
  'button.mark-on': '☑ {name}',
  'button.mark-off': '☐ {name}',
  'button.change-kind': 'Change the kind',
  'button.change-topic': 'Change the topic',
  'button.change-urgency': 'Change the urgency',
  'button.change-yes': 'Yes, change it',
  'button.open': 'Open case',
  'button.whole': 'Read all',
  'button.unseal': '🔓 Open the words',
  'button.send-result': 'Send to the resident',
  'button.rewrite': 'Rewrite',
  'button.my-work': 'My work',
  'button.overdue': 'Overdue',
  'button.hotspots': 'Hotspots',
  'button.plan': 'I have a plan…',
  'button.prolong': 'Ask for more time',
  'button.tomorrow': 'Tomorrow',
  'button.friday': 'Friday',
  'button.in-a-week': 'In a week',
  'button.away': 'I am away',
  'button.officer': '{name}',
  'button.no-deputy': 'Nobody: tell my head',
  'button.vietnamese': 'Tiếng Việt',
  'button.english': 'English',

  // Complaints and denunciations: what their sender reads
  'formal.intro-KN':
    'This is a **formal complaint**{topic}. The law needs a signature, so I help you in three steps:\n1. I ask a few things, about 3 minutes.\n2. I prepare the petition for you to sign.\n3. You send a photo of the signed petition here, or book an hour to hand it in.\nThe time the law gives runs from the day the office **accepts** it (formally takes it up); I will tell you the exact date.',
  'formal.about': ' ({topic})',
  'formal.intro-TC':
    'This may be a **denunciation**. Your words are sealed: only the head of the Inspectorate can open them, and every opening is recorded.\nI ask for no name or address. Once it is sent I only use its code, and you should delete this chat.',
  'ask.decision':
    '({at}/{of}) Which decision or act do you complain about? Add its number and day if you know; a photo of the paper will do.',
  'ask.against': '({at}/{of}) Whom is the complaint against: which person or office?',
  'ask.against-TC': '({at}/{of}) Who did wrong, in which post and where? Tell what you know.',
  'ask.learnt':
    '({at}/{of}) On what day did you get the decision or learn of it? About which month is enough.',
  'ask.delay':
    '({at}/{of}) The law gives {days} days to complain from the day you knew ({law}). They have passed, but you can still send it.\nDays lost to illness, absence, natural disaster or another hindrance do not count. Why could you not send it earlier?',
  'ask.wish': '({at}/{of}) What outcome do you wish for?',
  'ask.remote':
    '({at}/{of}) Do you live in a remote place that is hard to reach? If so, the time set by law is longer.',
  'ask.who':
    '({at}/{of}) Your full name and address for the petition, with a comma between. To write them by hand, press “Skip”.',
  'ask.when': '({at}/{of}) When and where did it happen?',
  'ask.proof':
    '({at}/{of}) Do you have photos, papers, a recording, or did somebody see it? Send it here. Having nothing is fine too.',
  'formal.at': ' – {where}',
  'formal.lines': '\n{lines}',
  'officer.whole-petition': '**{code}**\n{text}\n\nOn the petition:\n{lines}',
  'petition.decision': '• Decision or act: {words}',
  'petition.against': '• Against: {words}',
  'petition.learnt': '• Known since: {words}',
  'petition.wish': '• Wish: {words}',
  'petition.name': '• Full name: {words}',
  'petition.address': '• Address: {words}',
  'citizen.sign-what':
    'Please take a clear photo of every page of the signed petition for **{code}** and send it here, photo or PDF. Please do not send your identity card.',
  'citizen.sign-page':
    'I am waiting for a photo or PDF of the signed petition. Send it here, or press “Never mind”.',
  'citizen.signed':
    'Signed pages for **{code}** so far: {count}. If there are more pages, send them too.\nThe people at {unit} will look and tell you the day it is recorded; the time the law gives runs from there.',
  'citizen.signed-all': 'Thank you. I will write as soon as there is news.',
  'citizen.hours': 'Reception hours of {unit}. Which one suits you?',
  'citizen.no-hours':
    'There is no free reception hour at {unit} now. You can go to the reception during office hours, or ask me again in a few days.',
  'citizen.booked':
    'Booked: **{hour}**, at the reception of {unit} (case **{code}**).\nPlease bring the papers about it, if you have any.',
  'citizen.booked-formal':
    'Booked: **{hour}**, at the reception of {unit} (case **{code}**).\nPlease bring the signed petition (or sign it there), your identity card and the papers about it.',
  'citizen.again-why':
    'A second complaint about **{code}** needs a signed petition too; I prepare it.\nWhat do you not agree with? Tell me briefly.',
  'citizen.again-until':
    'A second complaint about **{code}** is sent within {days} days, by **{until}** at the latest ({law}). It needs a signed petition too; I prepare it.\nWhat do you not agree with? Tell me briefly.',
  'citizen.again-late':
    'The time for a second complaint about **{code}** is {days} days and ended **{until}** ({law}). You can still send it; a good reason (illness, absence…) is considered.\nWhat do you not agree with, and why could you not send it earlier?',
  'citizen.case-times': '{hour}{end}',
  'citizen.case-hour': '\nYour hour: **{hour}**',
  'citizen.case-legal': '{until}',
  'status.received-signed': 'signed petition sent, to be recorded',
  'kind.private': 'private case',
  'clock.filing': 'Filing',
  'notice.offered': '**{code}**: you are invited by {unit} to a meeting. Which hour suits you?',
  'officer.offered':
    'The hours for **{code}** were sent to the resident. I will tell you which one they take.',
  'officer.booked': '🗓 **{code}**: the resident comes at {hour}.',
  'officer.signed':
    '✍️ **{code}**: pages of the signed petition from the resident: {count}. Please look and record the receipt.',
  'refusal.hour-gone': 'This hour can no longer be booked. Please choose another.',
  'refusal.hour-full': 'This hour has just been taken. Please choose another.',
  'refusal.no-hours':
    'No reception hour is free for **{code}**. Please ask the administrator to add some.',
  'refusal.third-complaint':
    '**{code}** is a second complaint already. The law knows no third: if you do not agree, you can go to court.',
  'refusal.complain-later':
    '**{code}** is still within its time. If you do not agree with its result, or the time runs out without one, you may complain a second time.',
  'refusal.complained-once':
    'You have already made a second complaint about **{code}**. Type /hoso to see it.',
  'button.begin': 'Begin',
  'button.go-on': 'Continue',
  'button.send-now': 'Send now',
  'button.skip': 'Skip',
  'button.remote-yes': 'Yes, remote',
  'button.remote-no': 'Not remote',
  'button.edit-petition': 'Petition details',
  'button.reception': 'Book a reception hour',
  'button.sign': 'Send signed petition',
  'button.signed-all': 'All pages are sent',
  'button.hour': '{hour}',
  'button.other-hours': 'Other days and hours',
  'button.choose-hour': 'Choose an hour',
  'button.change-hour': 'Change the hour',
  'button.complain-again': 'Second complaint',

  // The commands menu
  'command.phananh': 'Report something',
  'command.khieunai': 'Make a complaint',
  'command.tocao': 'Denounce wrongdoing (kept secret)',
  'command.doithoai': 'Ask to meet a leader',
  'command.tracuu': 'Look up a case by its code',
  'command.hoso': 'My cases',
  'command.trogiup': 'Help',
  'command.ngonngu': 'Change language',
  'command.huy': 'Stop what you are doing',
  'command.viec': 'Officers: waiting work',
  'command.quahan': 'Officers: overdue work',
  'command.diemnong': 'Inspectorate and leaders: the hotspots',
  'command.vangmat': 'Officers: away, somebody stands in',
}
