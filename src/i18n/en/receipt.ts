export const receipt = {
  // The signed receipt, and the page on which anybody can check one
  'receipt.signed':
    '**{code}** was sent at **{time}**. This line is your signed receipt, please keep it:\n{line}\nAnybody can check this line without seeing the content or the sender. {file}',
  'receipt.file-here': 'A file with a square code to print is attached.',
  'receipt.file-soon': 'A file with a square code to print follows in a moment.',
  'receipt.file':
    '📄 **{code}**: your electronic receipt, to print or keep. Show it where you have to prove the date.',
  'refusal.no-receipt':
    '**{code}** was sent before there were signed receipts. The message with its code still counts.',
  'button.receipt': 'Signed receipt',
  'button.copy-line': 'Copy this line',
  'check.title': 'Check a receipt',
  'check.what':
    'Paste the line of the receipt (it begins with NGHEDAN1) here. This page tells whether Nghe Dân has signed it.',
  'check.line': 'Line of the receipt',
  'check.button': 'Check',
  'check.good':
    'The signature is right. Case {code} was sent at {time}, with a content of digest {digest}. Nobody has changed this line.',
  'check.bad':
    'The signature does not fit. This line was changed, is not complete, or was not signed here. Please copy the whole line and try again.',
  'check.unread':
    'This is not the line of a receipt. Please copy all of it, from NGHEDAN1 to the end of the signature.',
  'check.proves':
    'A right signature proves that the case with that code was sent at that time with the content of that digest. This page opens no case and tells neither content, sender nor result.',
  'check.key': 'Download the public key to check for yourself',
}
