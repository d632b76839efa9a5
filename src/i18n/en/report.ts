export const report = {
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
    'You would like to **meet in person**:\n• About: {what}\n• Where: {where}{files}{group}\n• Goes to: {unit}\nAn officer will send you dates to choose from. Shall I send it?',
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
    '{opening}\n• I keep your words, photos and location so that the unit can act and answer.\n• {readers}\n• To see, correct or delete your data: type /xoadulieu.{abroad}\nDo you agree?',
  'consent.first': 'As this is the first time, I ask your permission:',
  'consent.anew':
    'I ask your permission again, as the notice changed or you took back your consent:',
  'consent.readers': 'Only officers of the unit in charge can read them.',
  'consent.readers-TC':
    'Only the head of the Inspectorate can open them, and every opening is recorded.',
  'consent.abroad': '\n• Telegram keeps its servers abroad.',
  'consent.more':
    'The public office that receives a case keeps this data to settle and answer it, and for nothing else.\nMessages are kept {messages} days after a case ends, words never sent {drafts} days. Complaints and denunciations that were lodged: the archive law asks for {years} years.\nTelegram keeps its servers abroad: what you write there passes through another country.\nUnder the Law on Personal Data Protection (91/2025/QH15) you may see, correct, restrict and delete your data, take back your consent, and complain. At any time, type /xoadulieu.\nOfficers do not see your account name. Please do not send photos of identity cards.',
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
    'Received and sealed. Case code **{code}**\nThe form comes right after this message. Write your name, sign it, then send a photo here. If you cannot print it, book an hour to tell it in person.\nFirst answer from {unit} by **{first}**, sorted by **{last}** at the latest.\nFrom now on I only say “case {name}”. Keep the code, then you should delete this chat. To look again: type /hoso.',
  'receipt.DIALOGUE':
    'Received. Case code **{code}**\nYou will have an answer from {unit} by **{first}**, and dates to choose from by **{last}**.\nTo look again: type /hoso.',
}
