import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../../../src/domain/understanding/understand.ts'
import { book } from './support.ts'

const read = (...texts: string[]) => understand(texts, book)

describe('laws', () => {
  const said = fc.array(
    fc.constantFrom(
      'ổ gà',
      'phường',
      'xuân an',
      'không phải',
      'số',
      '12/3',
      'hùng vương',
      'Đường',
      '.',
      ',',
      '\n',
      'khiếu nại',
      'cháy',
      'thuỷ',
      '😀',
      'שלום',
      'nguyễn',
      '-',
      'đến',
      'ông',
    ),
    { maxLength: 30 },
  )
  const anyText = fc.oneof(
    said.map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )

  it('is total, bounded and sorted', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        const { topics, place } = understand(texts, book)
        expect(topics.length).toBeLessThanOrEqual(3)
        for (const [at, { p }] of topics.entries()) {
          expect(p).toBeGreaterThan(0)
          expect(p).toBeLessThanOrEqual(topics[at - 1]?.p ?? 1)
        }
        expect(place.unitConfidence).toBeGreaterThanOrEqual(0)
        expect(place.unitConfidence).toBeLessThanOrEqual(1)
        expect(place.words?.length ?? 0).toBeLessThanOrEqual(160)
      }),
    )
  })
  it('reads NFC and NFD alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text.normalize('NFD'))).toEqual(read(text.normalize('NFC')))
      }),
    )
  })
  it('stays linear on long messages', () => {
    const started = performance.now()
    for (const piece of [
      'xuân an ',
      'không phải ',
      'đường số 12 - ',
      'a',
      '1/',
      '.',
      'hùng vương, ',
      'nguyễn ',
      '😀',
      'cháy nhà ',
    ]) {
      read(piece.repeat(10_000 / piece.length))
    }
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
