export const officer = {
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
  'officer.work': '{title}:\n{lines}',
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
}
