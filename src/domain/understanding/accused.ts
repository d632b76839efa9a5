import type { Book } from './book.ts'
import { markPlaces } from './marks.ts'
import { findPhrases, longestOnly } from './phrases.ts'
import { readMessage } from './tokens.ts'
import { findUnits } from './units.ts'

/** A name of a ward alone may be a street, a market, or where somebody lives. */
const sure = 0.7

/**
 * Codes of the units whose offices are named, each once, in the order they are met: "cán bộ địa chính
 * phường Xuân An", "UBND TP". Total: no string makes it throw.
 */
export function unitsNamed(text: string, { phrases, abbreviations, offices }: Book): string[] {
  const message = readMessage(text, abbreviations)
  const all = findPhrases(message, phrases)
  const wards = findUnits(all, markPlaces(all, message.tokens))
    .filter(({ confidence, denied }) => confidence >= sure && !denied)
    .map(({ code, start }) => ({ code, start }))
  const others = longestOnly(findPhrases(message, offices))
    .filter(({ target }) => target !== '')
    .map(({ target: code, start }) => ({ code, start }))
  const inOrder = [...wards, ...others].sort((a, b) => a.start - b.start)
  return [...new Set(inOrder.map(({ code }) => code))]
}
