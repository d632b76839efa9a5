/**
 * Case codes people read aloud and type: LK-7K2M-9QXD.
 * Seven random characters (35 bits: unguessable) and one check character over GF(32), which
 * finds every single wrong character and every swap of two characters.
 */

/** Crockford base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

/** Multiplication by x in GF(32) with x^5 = x^2 + 1. */
const times2 = (value: number) => ((value << 1) & 31) ^ (value & 16 ? 5 : 0)

/** Horner's scheme: the i-th character is weighted with the i-th power of x, all different. */
const checksum = (values: number[]) => values.reduce((sum, value) => times2(sum) ^ value, 0)

const checkCharacter = (body: string) =>
  alphabet.charAt(times2(checksum([...body].map((c) => alphabet.indexOf(c)))))

/** @param random five or more uniformly random bytes */
export function newCode(random: Uint8Array): string {
  let bits = 0n
  for (const byte of random.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte)
  let body = ''
  for (let i = 0; i < length - 1; i++) {
    body += alphabet.charAt(Number(bits & 31n))
    bits >>= 5n
  }
  return body + checkCharacter(body)
}

export const showCode = (code: string, prefix: string) =>
  `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`

/** What a sealed case is called before its sender: it tells nobody what it is, and finds it among their own. */
export const aliasOf = (code: string) => `N-${code.slice(0, 3)}`

/** "hồ sơ N-4F2", "n-4f2": the beginning of the code of a case of their own. */
export function readAlias(typed: string): string | undefined {
  const [, beginning] = aliasTyped.exec(typed.normalize('NFC').trim()) ?? []
  return beginning?.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
}
const aliasTyped = /^(?:h[ồo] s[ơo]\s+)?n\s?[-–—]\s?([\da-z]{3})$/iu

export type ReadCode =
  | { is: 'code'; code: string }
  /** Looks like a code, but a character is wrong. */
  | { is: 'mistyped' }
  | { is: 'not-a-code' }

/**
 * Reads what a person typed: any case, with or without prefix, dashes, spaces; o for 0, i or l for 1.
 * @param expected the person was asked for a code, so letters alone are taken for one
 */
export function readCode(typed: string, prefix: string, expected = false): ReadCode {
  const bare = typed.toUpperCase().replace(/[\s\-–—.]/g, '')
  const withPrefix = bare.startsWith(prefix) && bare.length !== length
  const tail = withPrefix ? bare.slice(prefix.length) : bare
  const code = tail.replace(/O/g, '0').replace(/[IL]/g, '1')
  const looksLikeOne = /^[0-9A-Z]+$/.test(code) && (expected || withPrefix || /\d/.test(code))
  if (!looksLikeOne || Math.abs(code.length - length) > (expected || withPrefix ? 2 : 0))
    return { is: 'not-a-code' }
  const body = code.slice(0, length - 1)
  const known = [...code].every((c) => alphabet.includes(c))
  if (known && code.length === length && checkCharacter(body) === code.charAt(length - 1))
    return { is: 'code', code }
  // Short words with a number ("mat dien 2") have the letters of a code, not its form.
  return expected || withPrefix || inGroups.test(typed.trim())
    ? { is: 'mistyped' }
    : { is: 'not-a-code' }
}

/** Eight characters together, or four and four. */
const inGroups = /^\w{4}[\s\-–—.]?\w{4}$/
