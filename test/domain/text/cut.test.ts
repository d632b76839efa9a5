import { expect, test } from 'vitest'
import { cut } from '../../../src/domain/text/cut.ts'

test('a text that fits stays as it is, a longer one ends in "…", and no emoji is halved', () => {
  expect(cut('ổ gà', 4)).toBe('ổ gà')
  expect(cut('ổ gà to', 4)).toBe('ổ gà…')
  expect(cut('abc😀d', 4)).toBe('abc…')
  expect(cut('abc😀d', 5)).toBe('abc😀…')
})
