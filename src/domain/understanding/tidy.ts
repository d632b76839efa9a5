import type { Stretch } from './names.ts'
import type { Message } from './tokens.ts'

const longestShown = 100

/** The stretches as one line to show: as typed, names with capitals, each place once. */
export function showPlace(message: Message, stretches: Stretch[]): string | undefined {
  const told = new Set<string>()
  let shown = ''
  let end: number | undefined
  for (const stretch of stretches) {
    const words = showStretch(message, stretch)
    if (told.has(words)) continue
    const adjoins = stretch.start === end && message.tokens[end]?.gap === 'none'
    const longer = shown + (adjoins ? ' ' : ', ') + words
    if (told.size > 0 && longer.length > longestShown) break
    shown = told.size > 0 ? longer : words
    told.add(words)
    end = stretch.end
  }
  return shown === '' ? undefined : shown
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
