import type { rights as vi } from '../vi/rights.ts'

export const rights: Record<keyof typeof vi, string> = {
  // What people may ask of their own data
  'rights.page':
    '**Your data**\nKept: {cases} cases, {messages} messages, {files} files.\n{consent}{restricted}\nWhat would you like to do?',
  'rights.consent': 'You agreed to their being kept.',
  'rights.no-consent': 'You have not agreed, or took back your consent.',
  'rights.is-restricted': ' Used for your cases alone.',
  'rights.nothing-kept': 'You have sent no case, so there is nothing to restrict.',
  'rights.nothing-agreed': 'You have not agreed yet, or took it back already.',
  'rights.restricted':
    'Done. From now on your data serve your cases alone: no statistics, no question how content you are.\nOfficers see this note on your cases.',
  'rights.allowed': 'Done. Your data count in the statistics again as usual.',
  'rights.withdrawn':
    'Your consent is taken back. To send something new you need to agree again; I will ask.{open}\nTo delete what is kept: press the button below.',
  'rights.still-open':
    '\n{count} open cases are still settled, as a public office must. To stop them, withdraw the case.',

  // Viewing
  'rights.making': 'I am making a copy of your data. It comes here in a minute or two.',
  'rights.made':
    'This is the data I keep about you: a PDF to read, and a JSON file for machines.\nI delete both files from the server after {days} days. If something is wrong, type /xoadulieu to correct it.',
  'rights.not-made':
    'I could not make the copy of your data. The Home Affairs Office was told and will send it to you.',
  'rights.export-failed':
    '⚠️ A copy of a resident’s data could not be made. Please ask whoever runs the system.',
  'own.title': 'PERSONAL DATA THAT IS KEPT',
  'own.lead':
    'Made at {time} at the request of the person (Law on Personal Data Protection, no. 91/2025/QH15).',
  'own.consents': 'Consent',
  'own.given': '• Notice no. {version}: agreed at {time}',
  'own.taken-back': '• Notice no. {version}: agreed at {time}, taken back at {until}',
  'own.phones': 'Phone number for news',
  'own.cases': 'Cases',
  'own.sealed': 'What it says is sealed. To see it, please come to the office.',
  'own.files': 'Files',
  'own.messages': 'Messages that are still kept',
  'own.none': 'None.',
  'own.bot': 'Nghe Dân',
  'own.you': 'You',
  'own.time': '{time}',

  // Correcting
  'rights.correct':
    'What would you like to correct? What was lodged officially, an officer corrects for you.',
  'rights.correct-name': 'What is the right full name on the petition **{code}**?',
  'rights.correct-address': 'What is the right address on the petition **{code}**?',
  'rights.correct-what':
    'Please write what is wrong, in which case, and what is right. The Home Affairs Office will read it.',
  'rights.corrected':
    'Corrected. The new petition **{code}** follows this message; please sign the new one.',
  'rights.handed-on':
    'Your request no. **{number}** went to the Home Affairs Office.\nYou will have an answer by **{due}**.',
  'rights.words-only': 'Please write it in words.',
  'rights.answered': 'Your request no. **{number}** about your data is done:\n“{words}”',
  'rights.answered-no':
    'Your request no. **{number}** about your data could not be done:\n“{words}”\nIf you do not agree, you may complain: type /khieunai.',

  // Deleting
  'rights.delete-sure':
    'What is deleted **cannot be brought back**. At once: messages, words never sent, files, the words of cases that are over.{linked}{kept}{waiting}\nAre you sure?',
  'rights.kept':
    '\n• Kept: {count} petitions lodged officially, for the Archives Law asks for it until **{until}**. They are no longer tied to this chat.',
  'rights.delete-linked':
    '\n• In all linked chats too: {chats}. After that they are not linked any more.',
  'rights.deleted-there':
    'Your data were deleted, as asked from {channel}. This chat is not linked with any other.',
  'rights.waiting':
    '\n• {count} cases are still worked on: deleted when they end; until then you still get their news.',
  'rights.deleted':
    'Deleted: {messages} messages, {files} files, the words of {cases} cases. Numbers alone are left, and they are nobody’s.{kept}{waiting}\nPlease delete the chat on your own device; what an officer’s device has shown I cannot wholly take back.',
  'rights.rest-deleted':
    'Your last case is over, so I deleted the rest of your data as promised.{kept}',

  // Whoever sorts
  'rights.asked':
    '📄 Personal data request no. **{number}** – correction\n“{text}”\nAnswer the resident by {due}.',
  'rights.due': '⏳ Personal data request no. **{number}** – {what} – due {due}.\n{text}',
  'rights.late': '⚠️ Overdue: personal data request no. **{number}** – {what} – due {due}.\n{text}',
  'rights.settle-done':
    'What was done about request no. **{number}**? One sentence for the resident to read.',
  'rights.settle-refused':
    'Why can request no. **{number}** not be done? Give the reason and ground for the resident to read.',
  'rights.settled': 'Request no. **{number}** is answered.',
  'request.view': 'to see data',
  'request.correct': 'to correct data',
  'request.restrict': 'to restrict use',
  'request.withdraw': 'to take back consent',
  'request.delete': 'to delete data',
  'card.restricted': 'For this case alone (the resident asked)',
  'card.erased': 'The words were deleted at the resident’s request',

  // Refusals
  'refusal.form-lodged':
    'The petition **{code}** can no longer be corrected here. Press “Something else”, and an officer will look at it.',
  'refusal.too-long-for-form': 'This is longer than {limit} characters. Please make it shorter.',
  'refusal.export-under-way': 'The last copy is still being made. Please wait a little.',
  'refusal.no-request': 'There is no request no. {number} to answer.',
  'refusal.request-done': 'Request no. {number} is answered already.',

  // Buttons
  'button.own-data': 'My data',
  'button.data-view': 'See, download',
  'button.data-correct': 'Correct data',
  'button.data-restrict': 'Restrict use',
  'button.data-allow': 'Lift restriction',
  'button.data-withdraw': 'Take back consent',
  'button.data-delete': 'Delete data',
  'button.delete-yes': 'Yes, delete',
  'button.delete-no': 'Do not delete',
  'button.delete-withdraw': 'Withdraw cases, delete all',
  'button.correct-name': '{code}: name',
  'button.correct-address': '{code}: address',
  'button.correct-other': 'Something else',
  'button.request-done': 'Answer: done',
  'button.request-refuse': 'Cannot be done',
}
