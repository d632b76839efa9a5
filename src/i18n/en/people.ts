export const people = {
  // Who serves where: invitations, a second confirmation
  'invite.made':
    '✉️ There is an invitation for **{name}**: {role}, {unit}.\nForward the message just below to that person alone. It works once, before {until}.',
  'invite.forward':
    '{name} is invited to Nghe Dân: {role}, {unit}.\nSend this line to the Nghe Dân account, in a private chat:\n{line}',
  'confirm.ask':
    '🔐 You have just asked for this: {what}.\nIf it was you, press Confirm before {until}. If not, press the other button and I cancel it at once.',
  'confirm.asked-elsewhere':
    '🔐 This needs a second confirmation. I have asked you on another device of yours; please answer within 10 minutes.',
  'confirm.done': 'Confirmed. The result is where you asked for it.',
  'confirm.disowned':
    'Cancelled, nothing has happened. The Chief Inspector and the administrators have been told.\nPlease check who is using your phone and your account.',
  'confirm.alarm':
    '⚠️ {name} reports: at {at} somebody used their account to {what}. I have cancelled it.\nPlease ask them; if need be, end their service to lock it at once.',
  'confirm.grant': 'to invite **{name}** as {role}, {unit}',
  'confirm.about-grant': 'grant powers to somebody',
  'refusal.not-staffing':
    'You do not manage people in this role. Please ask the head of the unit or an administrator.',
  'refusal.bad-name': 'Please write the full name, at most {limit} characters.',
  'refusal.no-unit': 'I do not find this unit. Please choose from the list again.',
  'refusal.unit-ended': 'Nobody more can be invited: this unit has ended ({unit}).',
  'refusal.confirmation': 'This confirmation has been used, has expired, or was not asked here.',
  'refusal.invitation-later':
    'Too many wrong codes. Please wait an hour and try again, or ask whoever invited you for a new one.',
  'button.confirm': 'Confirm',
  'button.not-me': 'Not me',
}
