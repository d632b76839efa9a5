/** Texts that break files: each must still give a valid one. */
export const hostile: [string, string][] = [
  ['control characters', 'a\u0000b\u0007c\u001fd\u007f\u0085e'],
  ['halves of characters and none', 'a\ud800b\udfffc\ufffed\uffff'],
  ['XML', '</w:t></w:r><w:p/>&amp;&#0;<![CDATA[ ]]> "\' <?xml?>'],
  ['pictures', 'đường hư 😡👨‍👩‍👧🕳️ rồi'],
  ['right to left', '\u202eabc مرحبا שלום \u2066x\u2069'],
  ['a word without end', 'đ'.repeat(12_000)],
  ['a heap of marks', `h${'\u0301'.repeat(2000)}i`],
  ['nothing', ''],
  ['lines alone', '\n\r\n\u2028\t '],
]
