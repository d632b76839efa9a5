export const talk = {
  // First words
  welcome:
    'Hello. I am **Nghe Dân**. I take reports from residents, pass them to the right unit and bring back the result.\nJust tell me in your own words: what is wrong, and where. Send a photo or your location if you can.',
  'welcome.officer':
    'Hello {name}. New cases will come here by themselves. Type /viec for waiting work, /quahan for late work.',
  greeting: 'Hello, I am listening. What would you like to report, and where is it?',
  help: 'Here is what I can do:\n• Report something: just write, no command needed.\n• /hoso – your cases\n• /tracuu and a case code – look up one case\n• /ngonngu – change language · /huy – stop what you are doing\nComplaint: /khieunai · Denunciation: /tocao · Meet a leader: /doithoai',
  'help.officer':
    '• /viec – your work, nearest due date first\n• /quahan – overdue work · /diemnong – hotspots (Inspectorate, leaders)\n• /vangmat – away, somebody stands in · /lichtiepdan – hours of reception\n• Use the buttons under each card to accept, ask the resident, pass on, or send the result.\n• To send a report of your own: /phananh',
  'unknown-command':
    'I do not have that command. Just write what you want to report, or type /trogiup.',
  unreadable:
    'I cannot read this kind of message yet. Please write, or send a photo, a voice message or a location.{call}',
  'unreadable.call':
    '\nIf writing is hard, call **{hotline}** or go to the People’s Committee of your ward or commune: somebody listens and writes it down.',
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
  'old-message': 'An old message that can no longer be shown.',
  'language-choose': 'Which language? / Anh/chị muốn dùng tiếng nào?',
  'language-set': 'I will speak English from now on.',

  // A number typed where it may mean two things
  'which-number':
    'Number **{number}** of what I asked is “{talk}”, of the news “{news}”.\nWhich button do you mean?',
  'button.as-said': '{label}',
  'button.as-words': 'Write the number {number}',

  // The commands menu
  'command.phananh': 'Report something',
  'command.khieunai': 'Make a complaint',
  'command.tocao': 'Denounce wrongdoing (kept secret)',
  'command.doithoai': 'Ask to meet a leader',
  'command.tracuu': 'Look up a case by its code',
  'command.hoso': 'My cases',
  'command.trogiup': 'Help',
  'command.xoadulieu': 'My data: see, correct, delete',
  'command.ngonngu': 'Change language',
  'command.huy': 'Stop what you are doing',
  'command.viec': 'Officers: waiting work',
  'command.donvi': 'Officers: my unit',
  'command.quahan': 'Officers: overdue work',
  'command.diemnong': 'Inspectorate and leaders: the hotspots',
  'command.vangmat': 'Officers: away, somebody stands in',
}
