/** Masks personal data in a citizen's words, for logs and public text. */

/** cccd and cmnd: identity numbers of 12 and 9 digits. */
export type PiiKind = 'cccd' | 'cmnd' | 'phone' | 'plate' | 'email' | 'bank-account'

/** Offsets in UTF-16 units of the text given; spans are sorted and do not overlap. */
export type Pii = { kind: PiiKind; start: number; end: number }

type Rule = { kind: PiiKind | 'keep'; pattern: RegExp }

/** Tried in this order, the first to claim a stretch of text wins. Every quantifier is bounded, so the time is linear. */
const rules: Rule[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu },
  // Look-alikes: case codes, decree numbers, dates, and money, with dots or with its unit.
  { kind: 'keep', pattern: /(?<![\p{L}\d])[A-Z]{2,4}-[\dA-Z]{4}-[\dA-Z]{4}(?![\p{L}\d])/giu },
  { kind: 'keep', pattern: /(?<!\d)\d{1,5}\/\d{4}\/\p{L}{1,6}/gu },
  { kind: 'keep', pattern: /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/g },
  {
    kind: 'keep',
    pattern: /(?<![\d+.])(?!84\.[35789])[1-9]\d{0,2}(?:[.,]\d{3}){1,5}(?![\d]|[.,]\d)/g,
  },
  {
    kind: 'keep',
    pattern:
      /(?<!\d)\d(?:[ .,]?\d){3,18} ?(?:đ|d|vn[dđ]|[dđ][oồ]\p{M}?ng|ng[aà]n|tri[eệ]u)(?![\p{L}\p{M}])/giu,
  },
  // "20k" before a number is a price, not the start of a plate.
  { kind: 'keep', pattern: /(?<!\d)\d{1,6}k(?= )/g },
  {
    kind: 'bank-account',
    pattern:
      /(?<![\p{L}\d])(?:stk|tk|t[aà]\p{M}?i kho[aả]\p{M}?n|account)(?:[^\d\n]{1,30}|)(?<value>\d(?:[ .-]?\d){7,18})(?!\d)/giu,
  },
  {
    kind: 'cccd',
    pattern: /(?<!\d)0(?:\d{11}|\d{2}(?:[ .-]\d{3}){3}|\d{3}(?:[ .-]\d{4}){2})(?!\d)/g,
  },
  { kind: 'bank-account', pattern: /(?<![\p{L}\d])\d{13,19}(?!\d)/gu },
  {
    kind: 'phone',
    pattern:
      /(?<!\d)(?:\(?(?:\+|00)?84\)?[ .-]?(?:\(0\))?|0)(?:[ .-]?[35789](?:[ .-]?\d){8}|\)?[ .-]?2(?:[ .)-]{0,2}\d){9})(?!\d)/g,
  },
  { kind: 'cmnd', pattern: /(?<!\d)\d{9}(?!\d)/g },
  {
    kind: 'plate',
    pattern:
      /(?<![\p{L}\d/-])[1-9]\d(?:-?[a-z]{1,2}[ .-]?|-?[a-z](?!2|3)\d[ .-]?|-[a-z]\d ?)\d{3}\.?\d{2}(?![\p{L}\d])|(?<![\p{L}\d/-])[1-9]\d-?[a-z]\d?-\d{4}(?![\p{L}\d])/giu,
  },
]

const mask = '•••'

/** The text with every piece of personal data replaced by a mask, and where in the text given each was. */
export function redact(text: string): { redacted: string; pii: Pii[] } {
  const pii = claim(text).filter((span): span is Pii => span.kind !== 'keep')
  let redacted = ''
  let from = 0
  for (const { start, end } of pii) {
    redacted += text.slice(from, start) + mask
    from = end
  }
  return { redacted: redacted + text.slice(from), pii }
}

type Span = { kind: Rule['kind']; start: number; end: number }

function claim(text: string): Span[] {
  const claimed: Span[] = []
  for (const { kind, pattern } of rules) {
    const found = Array.from(text.matchAll(pattern), (match) => {
      const end = match.index + match[0].length
      return { kind, start: end - (match.groups?.value ?? match[0]).length, end }
    })
    claimed.push(...withoutOverlap(found, claimed))
    claimed.sort((a, b) => a.start - b.start)
  }
  return claimed
}

/** Both lists are sorted by start: one walk over the two. */
function withoutOverlap(found: Span[], claimed: Span[]): Span[] {
  let next = 0
  return found.filter(({ start, end }) => {
    while (next < claimed.length && (claimed[next]?.end ?? 0) <= start) next += 1
    return (claimed[next]?.start ?? end) >= end
  })
}
