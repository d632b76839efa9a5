import type { Stretch } from './names.ts'
import type { Message } from './tokens.ts'

const longestShown = 100

/** The stretches as one line to show: as typed, names with capitals, each place once. */
export function showPlace(message: Message, stretches: Stretch[]): string | undefined {
  const shown: string[] = []
  let length = 0
  for (const stretch of stretches) {
    const words = showStretch(message, stretch)
    if (shown.includes(words)) continue
    length += words.length
    if (length > longestShown) break
    shown.push(words)
  }
  return shown.length > 0 ? shown.join(', ') : undefined
}

function showStretch({ text, tokens }: Message, { start, end, names }: Stretch): string {
  const capital = new Set(names)
  let words = ''
  let before: number | undefined
  for (let at = start; at < end; at += 1) {
    const token = tokens[at]
    // Both words of an abbreviation carry the same offsets: it is shown once, as typed.
    if (!token || token.start < (before ?? 0)) continue
    const typed = text.slice(token.start, token.end)
    const between = before === undefined ? '' : text.slice(before, token.start)
    words += between + (capital.has(at) ? typed.charAt(0).toUpperCase() + typed.slice(1) : typed)
    before = token.end
  }
  return words
}
