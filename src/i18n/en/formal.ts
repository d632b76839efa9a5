export const formal = {
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
    'Booked: **{hour}**, {where} (case **{code}**).\nPlease bring the papers about it, if you have any.',
  'citizen.booked-formal':
    'Booked: **{hour}**, {where} (case **{code}**).\nPlease bring the signed petition (or sign it there), your identity card and the papers about it.',
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
}
