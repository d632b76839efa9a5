import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSpans } from '../../src/channels/split.ts'
import type { Span } from '../../src/ports/channel.ts'

const join = (spans: Span[]) => spans.map((span) => span.text).join('')
const words = (spans: Span[][]) => spans.map(join)

/** Each visible UTF-16 unit with its style. */
const units = (spans: Span[]) =>
  spans.flatMap((span) =>
    span.text
      .split('')
      .filter((unit) => unit.trim() !== '')
      .map((unit) => `${unit}${span.bold ? 'b' : ''}`),
  )

const piece = fc.constantFrom(
  'rác ',
  'ổ gà',
  ' ',
  '\n\n',
  '\n',
  '. ',
  '! ',
  '😡',
  'e\u0302\u0301',
  'x',
  '👨‍👩‍👧',
)
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const span = fc
  .record({ text, bold: fc.boolean() })
  .map(({ text, bold }): Span => (bold ? { text, bold } : { text }))
const spansAndLimit = fc.tuple(fc.array(span, { maxLength: 6 }), fc.integer({ min: 2, max: 60 }))

describe('splitSpans', () => {
  test('no part is longer than the limit, and none is empty unless nothing was to split', () => {
    fc.assert(
      fc.property(spansAndLimit, ([spans, limit]) => {
        const parts = words(splitSpans(spans, limit))
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit)
        if (join(spans).length > limit) for (const part of parts) expect(part.trim()).not.toBe('')
      }),
    )
  })

  test('nothing but white space at the seams is lost, and style stays with its letters', () => {
    fc.assert(
      fc.property(spansAndLimit, ([spans, limit]) => {
        const parts = splitSpans(spans, limit)
        expect(parts.flatMap(units)).toEqual(units(spans))
        let at = 0
        const whole = join(spans)
        for (const part of words(parts)) {
          const found = whole.indexOf(part, at)
          expect(whole.slice(at, found).trim()).toBe('')
          at = found + part.length
        }
      }),
    )
  })

  test('a surrogate pair is never cut', () => {
    fc.assert(
      fc.property(spansAndLimit, ([spans, limit]) => {
        for (const part of words(splitSpans(spans, limit)))
          expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      }),
    )
  })

  test('a bold run that fits into a part is never cut', () => {
    const plain = fc.array(fc.constantFrom('a', 'bc ', '. ', '\n'), { maxLength: 20 })
    const marked = fc.tuple(plain, fc.stringMatching(/^B[B ]{0,10}B$/), plain)
    fc.assert(
      fc.property(marked, ([before, bold, after]) => {
        const spans: Span[] = [
          { text: before.join('') },
          { text: bold, bold: true },
          { text: after.join('') },
        ]
        const styled = splitSpans(spans, 12).flatMap((part) => part.filter((span) => span.bold))
        expect(styled.map((span) => span.text)).toEqual([bold])
      }),
    )
  })

  test('a letter keeps its marks', () => {
    const parts = words(splitSpans([{ text: 'e\u0302\u0301'.repeat(10) }], 7))
    for (const part of parts) expect(part).toMatch(/^(?:e\u0302\u0301)+$/)
  })

  test.each([
    ['a paragraph', 'Một hai.\n\nBa. Bốn năm sáu', 15, ['Một hai.', 'Ba. Bốn năm sáu']],
    ['a line', 'Một hai ba\nbốn năm sáu', 14, ['Một hai ba', 'bốn năm sáu']],
    ['a sentence', 'Một hai ba. Bốn năm sáu', 16, ['Một hai ba.', 'Bốn năm sáu']],
    ['a word', 'Một hai ba bốn năm', 10, ['Một hai ba', 'bốn năm']],
  ])('ends at %s if it can', (_what, text, limit, expected) => {
    expect(words(splitSpans([{ text }], limit))).toEqual(expected)
  })
})
