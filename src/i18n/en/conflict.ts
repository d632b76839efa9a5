export const conflict = {
  // Conflict of interest: whom a case accuses never gets it
  'ask.office':
    '({at}/{of}) Which office do they work for? I ask so that your words never reach that office or those below it.\nChoose one, or type its name.',
  'button.office-other': 'Another one, not sure',
  'button.office-again': 'Wrong choice, choose again',
  'conflict.superior':
    'This is about those who lead the city, so by law no office here may keep it.\nPlease hand it in directly to **{superior}** or the provincial Inspectorate: at their reception, or by post. It needs your name, address and signature.\nI have sent and kept nothing.',
  'conflict.superior-first':
    'This is about those who lead the city, so by law no office here may keep it. I have sent it nowhere.\nPlease hand it in directly to **{superior}** or the provincial Inspectorate: at their reception, or by post. It needs your name, address and signature.\nPress “Stop, delete all”: I keep nothing.',
  'button.accuse': 'Who is accused…',
  'button.unit-accused': '☑ {unit}',
  'accuse.which-unit':
    'Whose people is **{code}** about? Noted so far: {count}.\nWhoever is noted, and those below them, no longer see this case.',
  'accuse.perhaps':
    '**{code}**: a name in it resembles the people shown first; please see whether it is them.\nOr choose an office. Noted so far: {count}. Whoever is noted, and those below them, no longer see this case.',
  'accuse.who': '**{code}** · {unit}: the whole office, or somebody? Press to note or take back.',
  'accuse.whole-unit': 'The whole office',
  'accuse.saved':
    'Noted for **{code}**: offices or people: {count}. They and those below them no longer see this case.',
  'accuse.moved':
    'Noted. **{code}** goes to {unit} at once; whoever is accused no longer sees it. Its dates stay.',
  'card.closed': '**{code}** is no longer with you.',
  'notice.moved-around':
    '**{code}** is from now on with {unit}, so that the office it is about does not have it. The date stays.',
  'notice.moved-sealed':
    '**{code}**: it is kept elsewhere now. The date stays, you need do nothing.',
  'refusal.nobody-independent':
    '**{code}** is about those who lead the city: no office here may keep it. Please pass it on to {superior} at once (to another authority, or guide).',
  'refusal.second-to-superior':
    'A second complaint about **{code}** cannot be handed in here: those who lead the city settled the first.\nPlease hand it in to **{superior}**, at their reception or by post, with the first decision.',
  // Opening a denunciation
  'button.openers': 'Who else may open',
  'openers.who':
    '**{code}**: who may open it beside those who lead? Press to name, or to take back.\nEvery opening asks for a reason, is recorded and told to you.',
  'openers.nobody': '**{code}**: nobody else of the office could be named.',
  'unseal.why':
    'What do you open **{code}** for? Write a sentence, naming nobody.\nThe reason is recorded and told to those who lead; I will ask you to confirm once more.',
  'unseal.whole':
    '**{code}**\n{text}{petition}\n\n🔒 Shown once only. Please delete this message when you have read it.',
  'unseal.told': '🔓 **{code}**: {name} opened it at {at}.\nReason: “{reason}”',
  'confirm.unseal': 'open the sealed content of **{code}**',
  'confirm.about-unseal': 'open a sealed case',
  'refusal.unseal-reason':
    'To open **{code}** you have to say why: a sentence of three words or more, at most {limit} characters. This try is recorded, nothing was opened.',
  'refusal.sealed-in-group':
    'A sealed case is not opened in a group. Please write to me in private.',
  // A denunciation before its sender: nothing that tells what it is, nor where it lies
  'unit.private': 'the office that has it',
  'where.private': 'the reception of the city',
  'notice.transferred-TC':
    '**{code}** was passed on to the authority in charge, named in the letter that comes with it.\nThey will answer you from now on.',
  // Told without a name (Luật Tố cáo, Điều 25)
  'button.nameless': 'Without my name',
  'button.named': 'I will give my name',
  'button.use': 'Use as information',
  'formal.nameless':
    'Without a name the law does not take it as a denunciation (Law on Denunciations 2018, Article 25): it is not accepted, and you get no result of your own.\nTold clearly, with who, what and some proof, it still is information for inspection. I ask for no name or address.',
  'draft.confirm.TC-nameless':
    'I have noted all you told{files}, and do not repeat it here to keep it sealed.\nIt has no name, so it is information and no petition: there will be no result of your own.\nGoes to: {unit}. Do you want to send it?',
  'receipt.TC-nameless':
    'Received and sealed, without a name. Case code **{code}**\nSomebody looks at it by **{last}** at the latest. There will be no result of your own.\nFrom now on I only say “case {name}”. Keep the code, then you should delete this chat. To look again: type /hoso.',
  'status.information': 'noted, being looked at',
  'status.used': 'looked at',
  'card.head.information': 'ℹ️ **{code}** · {topic}{urgent} · information without a name',
  'card.head.used': '✅ **{code}** · {topic} · used as information',
  'notice.used':
    '**{code}**: what you sent was looked at and will be used. Thank you.\nAs I said, there is no result of your own.',
} as const
