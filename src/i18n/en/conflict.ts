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
} as const
