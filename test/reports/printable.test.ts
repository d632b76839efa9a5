import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../src/reports/printable.ts'
import { faces } from '../../src/reports/tinos.ts'

test.each([
  ['Đường hẻm 21 – “ổ gà”, 250 m², 1.000 ₫', 'Đường hẻm 21 – “ổ gà”, 250 m², 1.000 ₫'],
  ['Nguye\u0302\u0303n Va\u0306n A\u0302n', 'Nguyễn Văn Ân'],
  ['H’bia Ê̆ban, ơ̆', 'H’bia Ê̆ban, ơ̆'],
  ['a\u0000b \u200bc\u00add\r\n\te', 'ab cd e'],
  ['đường hư 😡👨‍👩‍👧 rồi', 'đường hư rồi'],
  ['𝐁𝐚̉𝐨 ＶＩＮＨ ①', 'Bảo VINH 1'],
  ['họ nói 你好 世界 xong', 'họ nói […] xong'],
  ['\u202eabc\u202c مرحبا', 'abc […]'],
])('%j is printed as %j', (typed, printed) => {
  expect(printable(typed)).toBe(printed)
})

test('what was made printable stays as it is, and has no control or lone half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = printable(text)
      expect(printable(once)).toBe(once)
      expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/u)
    }),
    { numRuns: 500 },
  )
})

/** The code points of the basic plane a font has letters for, by its format 4 `cmap`. */
function lettersOf(file: string): Set<number> {
  const font = readFileSync(file)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const cmap = font.readUInt32BE(
    (tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8,
  )
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) =>
    font.readUInt32BE(cmap + 4 + i * 8 + 4),
  )
  const map = cmap + (maps.find((at) => font.readUInt16BE(cmap + at) === 4) ?? 0)
  const length = font.readUInt16BE(map + 6)
  const letters = new Set<number>()
  for (let i = 0; i < length; i += 2) {
    const last = font.readUInt16BE(map + 14 + i)
    const first = font.readUInt16BE(map + 16 + length + i)
    const delta = font.readUInt16BE(map + 16 + 2 * length + i)
    const at = map + 16 + 3 * length + i
    const offset = font.readUInt16BE(at)
    for (let letter = first; letter <= last; letter++) {
      const glyph = offset === 0 ? letter : font.readUInt16BE(at + offset + 2 * (letter - first))
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) letters.add(letter)
    }
  }
  return letters
}

test('every character that is printed has a letter in all four faces', () => {
  const fonts = Object.values(faces).map(lettersOf)
  const printed = Array.from({ length: 0x10000 }, (_, i) => i).filter((i) => {
    const character = String.fromCharCode(i)
    return character !== ' ' && printable(character) === character
  })
  expect(printed.length).toBeGreaterThan(1500)
  expect(printed.filter((i) => !fonts.every((font) => font.has(i)))).toEqual([])
})
