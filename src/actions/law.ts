/** An article as a letter cites it: without what the policy notes behind it for those who keep it. */
export const citedArticle = (source: string) => (source.split(';')[0] ?? '').trim()

/** An article as it is said in a talk: also without the number of the law in brackets. */
export const spokenArticle = (source: string) => citedArticle(source).replace(/ \([^)]*\)/g, '')
