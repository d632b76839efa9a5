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
  'people.which': 'The people of which unit?',
  'people.page': 'People of {unit}:\n{lines}',
  'people.nobody': 'There is nobody here yet ({unit}). Please invite the first one.',
  'people.line': '• {name} · {role} · has {count} cases',
  'people.line-until': '• {name} · {role} · has {count} cases · serves until the end of {until}',
  'people.invited': '• ✉️ {name} · {role} · invited, the code works until {until}',
  'invite.role': 'Invite into {unit} in which role?',
  'invite.name': 'Please write the full name of the person invited ({role}, {unit}).',
  'invite.revoked': 'The code for {name} is revoked. It no longer works.',
  'service.hand-to':
    '{name} still has **{open} open cases**. Who goes on with them? The dates promised stay.',
  'service.when':
    'From when does {name} leave? Press Right now, or choose or type the last day of work.',
  'service.done':
    '{name} no longer serves in {unit}. Access is locked, open work has been handed on.',
  'service.ends':
    '{name} serves in {unit} until the end of {at}. Then I lock the access and hand the open work on.',
  'service.ended':
    'Your service in {unit} has ended. Cases of the unit can no longer be opened here. Thank you.',
  'card.taken-back': 'This card is no longer for you.',
  'refusal.own-service': 'You cannot end your own service. Please ask an administrator.',
  'refusal.not-staffing':
    'You do not manage people in this role. Please ask the head of the unit or an administrator.',
  'refusal.bad-name': 'Please write the full name, at most {limit} characters.',
  'refusal.no-unit': 'I do not find this unit. Please choose from the list again.',
  'refusal.unit-ended': 'Nobody more can be invited: this unit has ended ({unit}).',
  'refusal.confirmation': 'This confirmation has been used, has expired, or was not asked here.',
  'refusal.invitation-later':
    'Too many wrong codes. Please wait an hour and try again, or ask whoever invited you for a new one.',
  'button.people': 'People',
  'button.invite': 'Invite somebody',
  'button.revoke': 'Revoke the code: {name}',
  'button.end-service': 'End service: {name}',
  'button.end-now': 'Right now',
  'button.hand-queue': 'Back to the whole unit',
  'button.role-officer': 'Case officer',
  'button.role-head': 'Head of unit',
  'button.role-inspector': 'Inspector',
  'button.role-chief-inspector': 'Chief Inspector',
  'button.role-leader': 'City leader',
  'button.role-administrator': 'Administrator',
  'button.confirm': 'Confirm',
  'button.not-me': 'Not me',
}
