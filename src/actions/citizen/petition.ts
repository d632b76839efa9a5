import type { Petition } from '../../domain/case/case.ts'
import { cut } from '../../domain/text/cut.ts'
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
