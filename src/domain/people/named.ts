import { fold, normalise, words } from '../text/fold.ts'

/** Officers whose full names stand in a text: by their ids, each once. */
export type Named = {
  /** Written letter for letter, and nobody else is called so. */
  sure: string[]
  /** Without diacritics, or one of several of that name: somebody has to look. */
  perhaps: string[]
}

/** One syllable is no full name: "Lan" may be anybody. */
const leastWords = 2

/** Who of these people is meant by a text that names somebody ("ông Trần Văn Tư, cán bộ địa chính"). */
export function namedIn(
  text: string,
  people: readonly { officerId: string; name: string }[],
): Named {
  const exact = spaced(normalise(text))
  const folded = fold(exact)
  const ids = new Map<string, Set<string>>()
  for (const { officerId, name } of people) {
    const key = spaced(normalise(name))
    if (words(name).length < leastWords || !folded.includes(fold(key))) continue
    ids.set(key, (ids.get(key) ?? new Set()).add(officerId))
  }
  const found: Named = { sure: [], perhaps: [] }
  for (const [name, of] of ids) {
    const isSure = of.size === 1 && exact.includes(name)
    // Another name that folds alike is written out there: this one is not meant.
    const isOther =
      !exact.includes(name) &&
      [...ids.keys()].some((one) => exact.includes(one) && fold(one) === fold(name))
    if (!isOther) found[isSure ? 'sure' : 'perhaps'].push(...of)
  }
  return found
}

const spaced = (text: string) => ` ${words(text).join(' ')} `
