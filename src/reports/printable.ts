import type { LetterDocument } from '../domain/letters/document.ts'

/**
 * Letters, marks, numbers and signs that all four faces of Tinos have, Times New Roman has, and XML
 * may hold: Latin with Vietnamese and the languages of the highlands, Greek, Cyrillic, common signs.
 * No invisible characters and none that turns the direction of writing.
 */
const shown =
  '\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u0377\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u0482\\u048a-\\u052f\\u1e00-\\u1eff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2071\\u2074-\\u208e\\u20a0-\\u20bd\\u2100-\\u214f\\u2190-\\u2195\\u2212\\u221e\\u2248\\u2260\\u2264\\u2265\\u25a0\\u25a1\\u25cb\\u25cf'
const unshown = new RegExp(`[^${shown}]+`, 'gu')

/** Stands for words in a script the font does not have, so that nobody takes them for never written. */
const omitted = '[…]'

/** One line of a text as it can be printed: composed, without what neither file can show. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(unshown, plain)
    // Ornamental letters became common ones, which may now take their marks.
    .normalize('NFC')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\[…\](?:\s*\[…\])+/g, omitted)
    .replace(/ {2,}/g, ' ')
    .trim()

/** "𝐁𝐚𝐧" is "Ban"; a picture is nothing; "银行" is something that is missing. */
function plain(characters: string): string {
  const compatible = characters.normalize('NFKC').replace(unshown, '')
  if (compatible !== '') return compatible
  return /[\p{L}\p{N}]/u.test(characters) ? omitted : ''
}

/** The same document with every text printable. */
export const printableDocument = (document: LetterDocument): LetterDocument =>
  JSON.parse(
    JSON.stringify(document, (_, value) => (typeof value === 'string' ? printable(value) : value)),
  )
