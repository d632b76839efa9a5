export const dialogue = {
  // Asking for a dialogue, alone or for a group
  'draft.people': 'About how many people is your group?',
  'draft.people-again': 'Just a number please, such as 12 households. Alone? Press the button.',
  'draft.representatives':
    'From {from} people on, a group sends representatives (yours: at most **{most}**).\nPlease write their full names. Only those who work on this case can read them.',
  'draft.group': '\n• People: {people}{representatives}',
  'draft.group-through': ' (at most {most} representatives)',
  'citizen.link-which': 'Which case that you sent is **{code}** about?',
  'citizen.linked': 'Case **{other}** is now tied to **{code}**. Both will be looked at.',
  'citizen.nothing-to-link': 'You have no other open case that **{code}** could be about.',
  'button.just-me': 'Only me',
  'button.name-later': 'Names later',
  'button.link-case': 'About a case I sent',

  // The hour, and the line for it
  'citizen.in-line':
    'All seats at **{hour}** are taken. You are number **{place}** on the waiting list (case **{code}**).\nI write as soon as one is free. To wait no longer, choose another hour.',
  'citizen.unbooked': 'The hour **{hour}** of case **{code}** is cancelled. The case stays open.',
  'citizen.left-line': 'You no longer wait for a seat for case **{code}**. The case stays open.',
  'notice.seat-free':
    'A seat is free for **{code}**: **{hour}**, {where}.\nI keep it for you until **{until}**. After that it goes to the next person.',
  'notice.seat-lapsed':
    'The seat kept for **{code}** at {hour} was not taken in time. Please choose another hour.',
  'notice.line-ended':
    'No seat at {hour} became free for **{code}**. Sorry for the wait. Please choose another hour.',
  'notice.postponed':
    '**{code}**: the meeting at {hour} with {unit} cannot take place. We are sorry.\nPlease choose another hour.',
  'notice.postponed-kept':
    '**{code}**: the meeting at {old} with {unit} cannot take place. We are sorry.\nI keep a seat for you at **{hour}**, {where}, until **{until}**.',
  'notice.absent':
    '**{code}**: the people at {unit} waited for you today but did not meet you. Please choose another hour.',
  'officer.unbooked': '🗓 **{code}**: the resident gave up the hour {hour}.',
  'where.office': 'the reception office of {unit}',
  'where.online': 'online: {link}',
  'button.hour-full': '{hour} (wait)',
  'button.take-seat': 'Take this hour',
  'button.leave-line': 'Stop waiting',
  'button.unbook': 'Cancel the hour',
  'refusal.no-booking': 'Case **{code}** has no hour now.',

  // Files of an appointment
  'calendar.publish': '🗓 **{code}**: open this file to save the hour in your phone.',
  'calendar.cancel': '🗓 **{code}**: open this file to remove the old hour from your phone.',
  'letter.invitation': '📄 **{code}**: letter of invitation. {number}. Please bring it with you.',
  'letter.minutes': '📄 **{code}**: minutes of the meeting. {number}. Please keep them.',

  // Reminders
  'remind.day':
    'A reminder: **{hour}**, meeting with {unit} about case **{code}**.\nPlace: {where}.\nIf you cannot come, change or cancel it, so that others can.',
  'remind.hours': 'Soon: **{hour}**, {where} (case **{code}**).',
  'remind.host-day': '🗓 Reception **{hour}**, {where}: booked cases {taken}.',
  'remind.host-hours': '🗓 Reception soon, **{hour}**, {where}: booked cases {taken}.',

  // What was promised at the meeting
  'status.committed': 'outcome told, commitments being kept',
  'card.head.committed': '🤝 **{code}** · {topic}{urgent} · commitments being kept',
  'card.group': '👥 people: {people}{representatives}',
  'officer.representatives': '👥 Representatives of **{code}**: {names}',
  'card.links': '🔗 About: {codes}',
  'card.commitment': '☐ {what} ({who})',
  'card.commitment-kept': '☑ {what} ({who})',
  'clock.commitment': 'Commitment from the meeting',
  'term.commitment': 'Time to keep the commitment: {limit}',
  'step.meet-present':
    'Meeting about **{code}**: how many took part? For example: 5 residents, 3 officers. Numbers only, no names.',
  'step.meet-said': 'What did both sides say? This goes into the minutes of **{code}**.',
  'step.meet-concluded':
    'What was concluded about **{code}**? The resident reads this. Commitments with a date come in the next step.',
  'step.announce-what':
    'Tell the resident what came of the meeting about **{code}**, in a sentence or two. The case stays open until commitments are kept.',
  'notice.announced':
    '**{code}**: what came of the meeting with {unit}:\n“{words}”\nWhat was promised is still followed; I write as each promise is kept.',
  'notice.pledged':
    '**{code}**: a commitment of {unit}: “{what}”.\nBy whom: {who}. By **{last}** at the latest.',
  'notice.fulfilled': '**{code}**: the commitment “{what}” is kept.\nWord from {unit}: “{words}”',
  'pledge.what': 'What was promised in **{code}**? One sentence.',
  'pledge.who': 'Which person or unit will do it?',
  'pledge.when': 'By which day at the latest?',
  'pledge.saved': 'Commitment for **{code}** recorded, due **{last}**. The resident was told.',
  'fulfil.which': '**{code}**: which commitment is kept?',
  'fulfil.what': 'What was done, and when? The resident reads this.',
  'fulfil.done': 'The resident was told about the commitment in **{code}**.',
  'fulfil.all':
    'The resident was told. All commitments of **{code}** are kept; the case is closed.',
  'refusal.promises-open':
    '**{code}** has open commitments: tell the outcome first; the case closes when the last one is kept.',
  'refusal.no-promises': '**{code}** has no open commitment.',
  'refusal.too-early': 'The meeting at {hour} has not begun. Please record it then.',
  'button.minutes': 'Write the minutes',
  'button.pledge': 'Add a commitment',
  'button.fulfil': 'Commitment kept',
  'button.announce': 'Tell outcome, promises open',
  'button.kept': '{what}',

  // Publishing hours
  'slots.none': 'No reception is planned yet.',
  'slots.list': 'Coming reception hours:\n{lines}',
  'slots.line': '• {hour} · {unit} · booked {taken}/{seats}{waiting}',
  'slots.waiting': ' · waiting {count}',
  'slots.closed': '• {day} · {unit} · closed{holiday}',
  'slots.closed-for': ' ({holiday})',
  'slots.one': 'Reception **{hour}**, {where}: booked {taken}/{seats}{waiting}.\n{lines}',
  'slots.case': '• {code} · {standing}',
  'slots.sealed': '• other cases: {count} (sealed)',
  'booking.booked': 'booked',
  'booking.offered': 'seat kept',
  'booking.waiting': 'in line',
  'booking.attended': 'came',
  'booking.absent': 'did not come',
  'booking.cancelled': 'cancelled',
  'slots.checked': '**{code}**: {standing}.',
  'slots.cancel-sure':
    'Cancel **{hour}**? Booked cases: {taken}. Each is told and gets a seat at the next hour.',
  'slots.cancelled': 'The hour **{hour}** is cancelled. Cases told: {count}.',
  'slots.end-sure':
    'End these hours: {rule}?\n{hours} coming hours go. {taken} cases booked or in line are told, and a seat at another hour is kept where there is one.',
  'slots.ended': 'Ended: {rule}. {count} cases were told.',
  'slots.opened': 'Published: {rule}. Residents can choose from now on.',
  'opening.days':
    'On which day? Press a weekday, or write: day 15 of every month, or a date such as 16/8.',
  'opening.times': 'From when to when? For example: 8:00 - 11:00.',
  'opening.turn': 'How many minutes is one turn?',
  'opening.seats': 'How many cases at each turn?',
  'opening.place':
    'Where? Write an address, or paste an https link for an online meeting. For the reception office press the button.',
  'opening.until': 'Until which day does this go on?',
  'opening.check':
    'Publish reception hours of {unit}:\n• {rule}\n• Place: {where}\n• {until}\nIs that right?',
  'opening.again': 'I could not read that. Please write it again, or press a button.',
  'rule.week': 'every {day}, turns {turns} from {starts}, minutes each {minutes}, cases {seats}',
  'rule.month':
    'day {day} of every month, turns {turns} from {starts}, minutes each {minutes}, cases {seats}',
  'rule.week-short': '{day} {starts}',
  'rule.month-short': 'day {day}, {starts}',
  'rule.single': '{day}, turns {turns} from {starts}, minutes each {minutes}, cases {seats}',
  'rule.until': 'Until the end of {day}',
  'rule.no-end': 'Without end',
  'rule.once': 'Once',
  'weekday.1': 'Monday',
  'weekday.2': 'Tuesday',
  'weekday.3': 'Wednesday',
  'weekday.4': 'Thursday',
  'weekday.5': 'Friday',
  'button.day-1': 'Every Monday',
  'button.day-2': 'Every Tuesday',
  'button.day-3': 'Every Wednesday',
  'button.day-4': 'Every Thursday',
  'button.day-5': 'Every Friday',
  'button.morning': 'Morning 8:00 - 11:00',
  'button.afternoon': 'Afternoon 14:00 - 16:30',
  'button.turn-30': '30 minutes',
  'button.turn-60': '60 minutes',
  'button.turn-whole': 'The whole time',
  'button.number': '{number}',
  'button.at-office': 'Reception office',
  'button.no-end': 'No last day',
  'button.open-slots': 'Publish reception hours',
  'button.publish': 'Right, publish',
  'button.calendar': 'Reception hours',
  'button.slot': '{hour}',
  'button.cancel-slot': 'Cancel this hour',
  'button.cancel-slot-yes': 'Yes, cancel it',
  'button.end-rule': 'End {rule}',
  'button.end-rule-yes': 'Yes, end them',
  'button.attended': '✓ {code}',
  'button.absent': '✗ {code}',
  'command.lichtiepdan': 'Officers: coming reception hours',
  'refusal.publishers-only':
    'Only heads of a unit publish and cancel reception hours. Please ask yours.',
  'refusal.slots-overlap': 'This overlaps {hour}, which is there already. Please choose another.',
  'refusal.slots-past': 'This cannot be published: it is past, or ends before it begins.',
  'refusal.bad-link': 'The link of an online meeting must begin with https. Please check it.',
} as const
