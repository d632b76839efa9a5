export const pairing = {
  // One person, several chats
  'pair.code':
    'Your linking code: **{code}**\nOpen your other chat and type this code there before {until}. It works once.\nWhoever has it can see your cases: please send it to nobody.{linked}',
  'pair.linked-with': '\nLinked with: {chats}.',
  'pair.names': '{names}, {next}',
  'pair.sure':
    'This chat is about to be linked with a {channel} chat. From then on, each shows **all cases of the other**.\nAgree only if the other chat is your own. If somebody asked you to type this code, press the second button.',
  'pair.done':
    'Linked with {channel}. Both chats now show the same cases.\nNews will come to the chat you used last. To undo this: type /lienket.',
  'pair.told':
    'This chat was linked with a {channel} chat, at {at}. That chat can see your cases.\nIf this was not you, press the button below: I undo it at once.',
  'pair.refused': 'Stopped, nothing is linked. That code works no more.',
  'pair.refused-there':
    'Somebody typed your linking code and then said no. Nothing is linked, the code is void.\nFor another code: type /lienket.',
  'pair.parted':
    'No longer linked with {channel}. That chat does not see your cases any more.\nWhat it has already shown, I cannot take back.',
  'pair.parted-there':
    'This chat is no longer linked, as asked from {channel}. The cases sent from here stay here: type /hoso.',
  'pair.hint': 'There is news about one of your cases. Type /hoso to see it whenever it suits you.',
  'channel.web': 'the web page',
  'channel.telegram': 'Telegram',
  'channel.zalo-bot': 'Zalo Bot',
  'channel.zalo-oa': 'Zalo OA',
  'command.lienket': 'Link my Zalo, Telegram and web chats',

  // Refusals
  'refusal.pair-officer':
    'An officer’s chat cannot be linked, for it holds the matters of other people. Please use a private chat.',
  'refusal.pair-mistyped':
    'This code is not right: a character does not fit. Please look again, it reads like KET-7K2M-9QXD.',
  'refusal.pair-wrong':
    'I do not know this linking code. Please type /lienket in your other chat to get one.',
  'refusal.pair-used':
    'This code has been used. Please type /lienket in your other chat to get a new one.',
  'refusal.pair-expired':
    'This code is no longer valid. Please type /lienket in your other chat to get a new one.',
  'refusal.pair-own':
    'This is the code of this very chat. Please open your other chat and type it there.',
  'refusal.pair-later': 'Too many wrong codes. Please wait an hour and try again.',
  'refusal.pair-already': 'These two chats are linked already. Type /hoso to see your cases.',
  'refusal.pair-other-way':
    'This chat is linked with another one. Please type /lienket here to get a code, then type it in the other chat.',
  'refusal.pair-deleting':
    'Your data will be deleted once the last case is over, so nothing can be linked until then. Please try again after that.',
  'refusal.pair-gone': 'These two chats are not linked any more.',

  // Buttons
  'button.pair-code': 'Link another chat',
  'button.pair': 'Yes, link them',
  'button.pair-not': 'No, stop',
  'button.part': 'Unlink {channel}',
} as const
