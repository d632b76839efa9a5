import type { Petition } from '../../domain/case/case.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Params } from '../../ports/reply.ts'

const fields = ['decision', 'against', 'learnt', 'wish', 'name', 'address'] as const

/** Longest piece of an answer in a summary, UTF-16 units; the form has all of it. */
const longest = 160

/** What is on the petition so far, a line each; what is empty is left out. */
export const petitionLines = (
  petition: Petition,
  most = longest,
): { text: TextKey; params: Params }[] =>
  fields.flatMap((field) => {
    const words = petition[field]
    return words === undefined
      ? []
      : [{ text: `petition.${field}`, params: { words: cut(words, most) } }]
  })

/** Never through the middle of an emoji: half of one is no text. */
const cut = (words: string, most: number) =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\p{Surrogate}$/u, '')}…`
