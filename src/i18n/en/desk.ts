export const desk = {
  // A unit shares its work out
  'desk.to-whom': 'Who should get **{code}**? Whoever has least to do comes first.{away}',
  'desk.absent': '\n{lines}',
  'desk.away': '• {name} is away until {until}.',
  'desk.away-deputy': '• {name} is away until {until}, {deputy} stands in.',
  'desk.free': 'Nobody has **{code}** yet. Will you take it?',
  'desk.nobody-else': 'There is nobody else in the unit to give **{code}** to.',
  'desk.given': '📌 {name} gave **{code}** to you.',
  'desk.taken-over': '{name} gave **{code}** to somebody else. You need not go on with it.',
  'desk.done': '**{code}** is with {name} now. Its deadlines stay.',
  'desk.done-away': '**{code}** is with {name} now, who is away until {until}. Its deadlines stay.',
  'desk.yours': '**{code}** is yours now. Its deadlines stay.',
  'refusal.not-colleague': '**{code}** cannot go to this person. Please choose another colleague.',
  'button.reassign': 'Give to a colleague',
  'button.desk': '{name} – {count} cases',
  'button.desk-away': '{name} – {count} cases (away)',
  'button.others': 'More people…',
  'button.to-me': 'I take it',

  // Groups of a unit
  'group.hello':
    'Hello everyone. I post new cases here; whoever takes one presses the button. I do not read your talk.\nThe head of the unit starts it with the button below.',
  'group.which': 'Whose work should come into this group?',
  'group.page':
    'This group takes the work of **{unit}**. New cases come here; whoever takes one presses the button.\nI do not read your talk. Only the head of the unit changes what is below.',
  'group.files': 'Show pictures from residents',
  'group.members': 'Private cards for everybody',
  'group.taken': '✋ Taken by **{name}**',
  'group.done': 'Done.',
  'group.got-it': '{code} is yours. The whole card is in your private chat with me.',
  'group.start-me':
    '{name} took **{code}**, but I cannot write to them in private. {name}, please open a private chat with me and press Start.',
  'group.privately': 'Please do this in your private chat with me.',
  'group.stranger':
    'I do not know you yet. If you work here: open a private chat with me and send your invitation code.',
  'card.hidden': '**{code}** is not shown in this group any more.',
  'refusal.group-heads': 'Only the head of the unit can change this.',
  'refusal.group-bound': 'This group takes the work of {unit}. Its head has to release it first.',
  'refusal.group-free': 'This group belongs to no unit yet. Type /donvi to begin.',
  'button.group-which': 'Whose group is this?',
  'button.unbind': 'Release this group',

  // The page of a unit
  'desk.line': '• {name} – {count} cases',
  'desk.line-away': '• {name} – {count} cases, away until {until}',
  'unit.page': '**{unit}**\n{lines}',
  'unit.groups':
    "Add me to your unit's group chat (in a group with topics, type /donvi in the topic), then press the button I send.\nNew cases will come there, denunciations never.",
  'button.groups': 'Group chat',
  'button.my-unit': 'My unit',
}
