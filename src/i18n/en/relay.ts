export const relay = {
  // Words both ways between citizen and officer, and a unit's own difficulties
  'button.tell': 'Write to resident',
  'step.tell-what':
    'What do you want to tell the resident about **{code}**? A photo or file may go with it.\nThey will see the name of the unit, not yours.',
  'step.told': 'The resident of **{code}** has been told.',
  'notice.told': '**{code}**: a word from {unit}:\n“{words}”',
  'notice.asked-again':
    '**{code}**: your answer is still awaited by {unit}:\n“{words}”\nWithout one, from **{until}** the unit goes on with what it knows.',
  'notice.asked-again-sealed':
    '**{code}**: a question still waits for your answer. Press the button to see it.\nWithout one, from **{until}** the matter goes on with what is known.',
  'notice.lapsed':
    '**{code}**: no answer has reached me, so {unit} goes on with what it knows.\nYou can add to it at any time.',
  'officer.lapsed':
    '⌛ **{code}**: the resident did not answer and is no longer waited for.\nGo on with what is known, or ask again.',

  'difficulty.list':
    '**Difficulties sent to {unit}**\n{lines}\nTo report another, press the button below.',
  'difficulty.none':
    'Your unit has not reported any difficulty.\nThey are received and answered in this chat by {unit}.',
  'difficulty.inbox': '**Difficulties of the units, not answered yet**\n{lines}',
  'difficulty.inbox-empty': 'No difficulty of a unit is waiting for an answer.',
  'difficulty.line-open': '• **{number}** {from}, sent {at}: {text}',
  'difficulty.line-answered': '• **{number}** sent {at}: {text}\n   ↳ {answer}',
  'difficulty.what':
    'What makes it hard for your unit to take or settle reports? Write one message, and say what would help.\nIt goes to {unit}. Please do not name residents.',
  'difficulty.sent':
    'Sent to {unit}, number **{number}**. You and the head of your unit will be told of the answer at once.',
  'difficulty.came': '🧩 **{number}** · {from} has a difficulty:\n“{text}”\nSent by {name}.',
  'difficulty.answer-what': 'Answer **{number}** for {from}:\n“{text}”\nPlease write one message.',
  'difficulty.answered': 'The answer to **{number}** went to {from}.',
  'difficulty.reply': '🧩 **{number}** – answer from {unit}:\n“{text}”',
  'difficulty.weekly':
    '🧩 **{count}** difficulties of the units are not answered yet, the oldest since {oldest}.',
  'button.difficulty-new': 'Report a difficulty',
  'button.difficulty-answer': 'Answer {number}',
  'button.difficulties': 'Difficulties',
  'refusal.difficulty-answered': 'Somebody has answered **{number}** already.',
  'refusal.difficulty-unknown': 'There is no difficulty with this number among your work.',
  'refusal.difficulty-own':
    'Your unit is the one that receives them, so it cannot send one to itself.',
  'command.khokhan': 'Officers: report a difficulty',
}
