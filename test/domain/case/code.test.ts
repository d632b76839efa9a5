import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode, readCode, showCode } from '../../../src/domain/case/code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const code = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(newCode)

const put = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)

const isValid = (typed: string) => readCode(typed, 'LK', true).is === 'code'

describe('a new case code', () => {
  it('has eight characters nobody confuses, and is read as itself', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
        expect(readCode(one, 'LK', true)).toEqual({ is: 'code', code: one })
      }),
    )
  })

  it('spreads evenly over the alphabet in every place', () => {
    const rounds = 32_000
    const counts = Array.from({ length: 8 }, () => new Map<string, number>())
    for (let i = 0; i < rounds; i++)
      [...newCode(randomBytes(5))].forEach((character, place) => {
        const count = counts[place]
        count?.set(character, (count.get(character) ?? 0) + 1)
      })
    for (const count of counts) {
      const expected = rounds / 32
      const chi2 = [...alphabet].reduce(
        (sum, c) => sum + ((count.get(c) ?? 0) - expected) ** 2 / expected,
        0,
      )
      // 31 degrees of freedom: exceeded by chance once in ten million.
      expect(chi2).toBeLessThan(90)
    }
  })

  it('is never the same for different random bits', () => {
    const seen = new Set(Array.from({ length: 20_000 }, () => newCode(randomBytes(5))))
    // 35 bits: a clash among twenty thousand is expected in 1 of 170 runs, two clashes never.
    expect(seen.size).toBeGreaterThan(19_997)
  })
})

describe('the check character', () => {
  const samples = Array.from({ length: 300 }, () => newCode(randomBytes(5)))

  it('finds every single wrong character', () => {
    const missed: string[] = []
    for (const one of samples)
      for (let at = 0; at < one.length; at++)
        for (const character of alphabet) {
          const wrong = put(one, at, character)
          if (wrong !== one && isValid(wrong)) missed.push(`${one} ${wrong}`)
        }
    expect(missed).toEqual([])
  })

  it('finds every swap of two different characters, wherever they stand', () => {
    const missed: string[] = []
    for (const one of samples)
      for (let a = 0; a < one.length; a++)
        for (let b = a + 1; b < one.length; b++) {
          const swapped = put(put(one, a, one.charAt(b)), b, one.charAt(a))
          if (swapped !== one && isValid(swapped)) missed.push(`${one} ${swapped}`)
        }
    expect(missed).toEqual([])
  })
})

describe('reading what was typed', () => {
  const separator = fc.constantFrom('', ' ', '-', ' - ', '–', '—', '.')
  const zero = fc.constantFrom('0', 'o', 'O')
  const one = fc.constantFrom('1', 'i', 'I', 'l', 'L')

  const typedForm = code.chain((real) =>
    fc
      .tuple(separator, separator, fc.boolean(), fc.boolean(), zero, one)
      .map(([before, middle, lower, prefixed, o, i]) => {
        const body = `${real.slice(0, 4)}${middle}${real.slice(4)}`
        const text = `${prefixed ? `LK${before}` : ''}${body}`
        const cased = lower ? text.toLowerCase() : text
        return { real, typed: cased.replaceAll('0', o).replaceAll('1', i) }
      }),
  )

  it('takes any case, dashes, spaces, with and without prefix, o for 0, i and l for 1', () => {
    fc.assert(
      fc.property(typedForm, ({ real, typed }) => {
        expect(readCode(typed, 'LK', true)).toEqual({ is: 'code', code: real })
        expect(readCode(`  ${typed} `, 'LK', true)).toEqual({ is: 'code', code: real })
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads the form it is shown in without being asked for one', () => {
    fc.assert(
      fc.property(code, (real) => {
        expect(readCode(showCode(real, 'LK'), 'LK')).toEqual({ is: 'code', code: real })
        expect(readCode(showCode(real, 'LK').toLowerCase(), 'LK').is).toBe('code')
      }),
    )
  })

  it.each(['LK-7K2M-9QX', 'LK-7K2M-9QXDD', 'lk 7k2m 9qxu', 'LK-0000-0001'])(
    'says that %s was mistyped',
    (typed) => expect(readCode(typed, 'LK', true)).toEqual({ is: 'mistyped' }),
  )

  it('says so unasked too, when it stands in the form of a code', () => {
    expect(readCode('7K2M-9QXC', 'LK')).toEqual({ is: 'mistyped' })
    expect(readCode('7k2m9qxc', 'LK')).toEqual({ is: 'mistyped' })
    expect(readCode('LK-7K2M-9QXC', 'LK')).toEqual({ is: 'mistyped' })
  })

  it.each([
    'ổ gà trước số 12 Hùng Vương',
    'xin chào',
    'cảm ơn',
    'lk',
    '',
    '   ',
    '12',
    '0909123456',
    'mat dien 2',
    'den hu o 5',
    'o ga kp12',
    '👍👍👍👍👍👍👍👍',
    'đường đ1',
  ])('leaves words alone: %j', (typed) =>
    expect(readCode(typed, 'LK')).toEqual({ is: 'not-a-code' }),
  )

  it('never throws, and what it calls a code is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (typed, expected) => {
        const read = readCode(typed, 'LK', expected)
        if (read.is === 'code') expect(isValid(read.code)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
