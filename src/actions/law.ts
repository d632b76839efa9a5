/**
 * An article as it is said in a talk: without the number of the law in brackets, and without what the
 * policy notes behind it.
 */
export const spokenArticle = (source: string) =>
  (source.split(';')[0] ?? '').replace(/ \([^)]*\)/g, '').trim()
