const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' })

/** The first sentence of a text in at most `limit` UTF-16 units, cut between words where it must be. */
export function firstSentence(text: string, limit: number): string {
  const whole = text.normalize('NFC').trim()
  const [first] = sentences.segment(whole)
  const sentence = (first?.segment ?? '').replace(/\s+/g, ' ').trim()
  if (sentence.length <= limit) return sentence
  const cut = sentence.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`
}
