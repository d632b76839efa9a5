import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, fold, normalise, words } from '../../../src/domain/text/fold.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const vietnamese = fc
  .array(
    fc.constantFrom(
      'hoà',
      'thuỷ',
      'quý',
      'Đường',
      'ổ',
      'gà',
      'qua',
      'khoẻ',
      'ngoài',
      '12/3A',
      '  ',
      '\n',
    ),
  )
  .map((parts) => parts.join(' '))

describe('fold', () => {
  it('drops diacritics and case', () => {
    expect(fold('Đường Hoà Bình, ẤP ĐỒI RÌU')).toBe('duong hoa binh, ap doi riu')
  })
  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
  })
})

describe('normalise', () => {
  it.each([
    ['Xuân Hoà', 'Xuân Hòa'],
    ['Thuỷ', 'Thủy'],
    ['HOÀ', 'HÒA'],
    ['khoẻ', 'khỏe'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['ngoài', 'ngoài'],
    ['huỳnh', 'huỳnh'],
    ['hoàng', 'hoàng'],
    ['xe\u200b  rác\u00a0 ', 'xe rác'],
    ['một \n\n hai', 'một\nhai'],
  ])('%s -> %s', (typed, expected) => expect(normalise(typed)).toBe(expected))

  it('is idempotent and gives NFC and NFD the same form', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, vietnamese), (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')))
      }),
    )
  })
})

describe('words', () => {
  it('keeps house and alley numbers whole and parts letters from numbers', () => {
    expect(words('Hẻm 12/34/5A, QL1A, kp3, p.Xuân An')).toEqual([
      'hẻm',
      '12/34/5a',
      'ql',
      '1a',
      'kp',
      '3',
      'p',
      'xuân',
      'an',
    ])
  })
  it('gives offsets into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { typed, start, end } of findWords(text)) {
          expect(text.slice(start, end)).toBe(typed)
        }
      }),
    )
  })
})
