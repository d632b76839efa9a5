/** Vietnamese text made comparable: one spelling per word, and a spelling without diacritics. */

/** Without diacritics and in lower case: "Đường Hoà" -> "duong hoa". Idempotent. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** Two spellings are in use, "hoà" and "hòa"; never after q, where u belongs to the consonant ("quý"). */
const tonedGlide = /(?<!q)(o)([àáảãạèéẻẽẹ])(?![\p{L}\p{M}])|(?<!q)(u)([ỳýỷỹỵ])(?![\p{L}\p{M}])/giu

/** NFC, one tone placement ("hoà" -> "hòa"), no invisible characters, single spaces, trimmed; lines stay lines. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(tonedGlide, moveTone)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()
}

function moveTone(pair: string): string {
  const [first = '', second = ''] = pair
  const [base = '', tone = ''] = second.normalize('NFD')
  return (first + tone).normalize('NFC') + base
}

/** A house or alley number with its letters and slashes is one word ("12/34A"), so are the letters of "QL" and the "1A" after it. */
const word =
  /\p{N}+(?:\p{L}(?![\p{L}\p{M}]))?(?:\/\p{N}+(?:\p{L}(?![\p{L}\p{M}]))?)*|[\p{L}\p{M}]+/gu

/** The words of a normalised text with their offsets in it (UTF-16 units). */
export function findWords(normalised: string): { typed: string; start: number; end: number }[] {
  return Array.from(normalised.matchAll(word), (match) => ({
    typed: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The words of a text, normalised and in lower case. */
export function words(text: string): string[] {
  return normalise(text).toLowerCase().match(word) ?? []
}
