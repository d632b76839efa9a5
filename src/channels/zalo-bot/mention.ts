/** What may follow a mention whose end nobody tells: a command, or the number of a choice. */
const clearAnswer = /^@.{1,80}?\s+(\/\S[\s\S]*|\d{1,2}\s*)$/u

/**
 * `@Bot Nghe Dân 1` -> `1`: Zalo leaves the mention in the text and does not tell how long it is. `names`:
 * what the bot may be called. Under another name only a command or a number behind it is made out.
 */
export function withoutMention(text: string, names: readonly string[]): string {
  const said = text.trim()
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const mention = `@${name.normalize('NFC')}`.toLowerCase()
    const lower = said.toLowerCase()
    if (lower.startsWith(mention) && isEnd(said[mention.length]))
      return said.slice(mention.length).replace(/^[\s,:]+/u, '')
    if (lower.endsWith(` ${mention}`)) return said.slice(0, -mention.length).trimEnd()
  }
  return clearAnswer.exec(said)?.[1]?.trimEnd() ?? said
}

const isEnd = (character: string | undefined) =>
  character === undefined || /[^\p{L}\p{N}]/u.test(character)
