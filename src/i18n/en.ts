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
    '• /viec – your work, nearest due date first\n• /quahan – overdue work\n• Use the buttons under each card to accept, ask the resident, pass on, or send the result.\n• To send a report of your own: /phananh',
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
    'This is a **complaint**. I understand:\n• About: {what}\n• Where: {where}{files}\n• Goes to: {unit}\nThe law asks for a signed letter, so an officer will tell you how to hand it in. The legal time limit runs from the day the office **formally accepts it** (agrees to settle it). Shall I send it?',
  'draft.confirm.TC':
    'This may be a **denunciation**. Only the head of the Inspectorate can open your words, and every opening is recorded.\nYou should delete this part of the chat after sending.\nGoes to: {unit}. Would you like to send it?',
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
    'Received. Case code **{code}**\nThis is only a first step.\nYou will hear from {unit} by **{first}** about signing the letter or a time to hand it in. The letter will be reviewed by **{last}**.\nTo look again: type /hoso.',
  'receipt.TC':
    'Received and kept secret. Case code **{code}**\nYou will hear from {unit} by **{first}** about the next step. What you told will be reviewed by **{last}**.\nTo look again: type /hoso.',
  'receipt.DIALOGUE':
    'Received. Case code **{code}**\nYou will have an answer from {unit} by **{first}**, and dates to choose from by **{last}**.\nTo look again: type /hoso.',

  // News to the citizen
  'notice.accepted': '**{code}** was taken up by {unit}. You will have an answer by **{last}**.',
  'notice.accepted-no-date':
    '**{code}** was taken up by {unit}. I will message you as soon as there is a result.',
  'notice.asked': '**{code}**: a question from {unit}:\n“{question}”\nPlease answer right here.',
  'notice.forwarded':
    '**{code}** was passed to {unit}.\nReason: {reason}\nThe date promised to you stays the same.',
  'notice.resolved':
    '**{code}** is done. Answer from {unit}:\n“{result}”\nHow satisfied are you? (1: not satisfied, 5: very satisfied)',
  'notice.refused':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{reason}”\nIf you think this is wrong, you can press “Not done, look again”.',
  'notice.refused-again':
    '**{code}** will not be handled by {unit}.\nReason: {ground}. “{reason}”\nIf you think this is wrong, type /doithoai to ask to meet a leader.',

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
  'officer.accepted':
    'You have taken **{code}**. The resident has been told. When it is done, press the button below.',
  'officer.ask-what':
    'What would you like to ask the resident about **{code}**? One plain sentence, please.',
  'officer.asked': 'Question sent. When there is an answer about **{code}**, I will tell you.',
  'officer.forward-where': 'Which unit should **{code}** go to?',
  'officer.forward-why':
    'Why should **{code}** go to {unit}? Please write the reason; the resident will read it too.',
  'officer.forwarded': '**{code}** was passed to {unit}. The resident has been told.',
  'officer.resolve-what':
    'Write the result of **{code}** for the resident, one or two sentences: what was done, when, where. Add a photo taken afterwards if you have one.',
  'officer.resolve-more':
    'This is rather short; the resident will not be sure what happened. Please add: what was done, when, where.',
  'officer.resolve-text':
    'Photos or files so far: {count}. Please add a sentence or two on the result for the resident.',
  'officer.resolve-check':
    'This will go to the resident about **{code}**:\n“{text}”\n{files}Shall I send it?',
  'officer.resolve-files': 'With {count} photos or files. ',
  'officer.resolved': 'The result of **{code}** has gone to the resident. Thank you.',
  'officer.refuse-why': 'Why will **{code}** not be handled?',
  'officer.refuse-explain':
    'Explain it in a sentence or two, and say where the resident should ask. The resident will read this.',
  'officer.refused':
    'The resident has been told that **{code}** will not be handled, with the reason.',
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
  'card.due': '{what} by {due}',
  'card.late': '⏰ {what}: **overdue** since {due}',
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
  'line.nobody': 'nobody has taken it',
  'line.somebody': 'someone else',

  // Time runs out: alerts, plans, absences
  'alert.soon': '⏳ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.late': '⏰ **{code}** **{left}** – {what}, due {due}.\n{topic} · {unit} · {who}{plan}',
  'alert.plan': '\nPlan (until {until}): {plan}',
  'alert.plan-sealed': '\nThere is a plan until {until}.',
  'digest.late': '**{late} overdue**, {soon} due soon:\n{lines}',
  'digest.all-late': '**{late} overdue:**\n{lines}',
  'digest.all-soon': '**{soon} due soon:**\n{lines}',
  'digest.line-soon': '• ⏳ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.line-late': '• ⏰ **{code}** · {topic} · {left} · {who}{plan}',
  'digest.who': '{unit} · {who}',
  'digest.plan': ' · plan until {until}',
  'digest.more': '… and {count} more.',
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
    '**Week {week} – {scope}**\nOpen {open} · overdue **{overdue}** · due this week {due}\nLast week: new {in}, done {out}\nAge of cases: under 2 days: {upTo2} · 2–7 days: {upTo7} · 7–30 days: {upTo30} · over 30 days: {older}',
  'weekly.quiet':
    '**Week {week} – {scope}**\nNo case is open. Nothing new came in last week either.',
  'weekly.own': 'your work',
  'weekly.city': 'the whole city',

  // Hotspots
  'hotspot.new': '🔶 **Warning: {topic} – {unit}**\n{reasons}\nPlease see who is on it and whether a dialogue is needed.',
  'hotspot.several': '🔶 **Warning: {count} new hotspots**\n{lines}',
  'hotspot.list': '🔶 **Hotspots: {count}**, the most serious first:\n{lines}',
  'hotspot.none': 'There are no hotspots now. 👍',
  'hotspot.line': '**{topic} – {unit}**\n{reasons}',
  'hotspot.more': '… and {more} more',
  'hotspot.reporters': '• {people} different people reported it in {days} days (threshold {least})',
  'hotspot.overdue': '• {cases} cases overdue (threshold {least})',
  'hotspot.repeated': '• **{code}** is past {percent} % of its time, with repeated petitions{others}',
  'hotspot.others': ', and {more} more like it',
  'refusal.overseers-only': 'The list of hotspots is for the Inspectorate and the leaders.',

  // Refusals: what is wrong, and what to do
  'refusal.moved-on': 'This can no longer be done. **{code}** is now: {state}.',
  'refusal.head-only': 'Only the head of the unit may do this with **{code}**. Please tell them.',
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

  // Names of things
  'status.received': 'sent, waiting for an officer',
  'status.accepted': 'being worked on',
  'status.lodged': 'petition handed in, waiting to be accepted',
  'status.offered': 'dates offered, waiting for your choice',
  'status.scheduled': 'meeting arranged',
  'status.met': 'met, result to come',
  'status.decided': 'decided, on its way to you',
  'status.suspended': 'paused',
  'status.resolved': 'done',
  'status.refused': 'not taken up by the unit',
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
  'clock.other': 'Next step',
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
