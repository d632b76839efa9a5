import type { Outgoing, OutgoingFile, Span } from '../../ports/channel.ts'
import { withNumbers } from '../numbered.ts'
import { splitSpans } from '../split.ts'

/** Zalo Bot, "sendMessage" and "sendPhoto": UTF-16 units. */
export const textLimit = 2_000

/** Below this the words above a long menu would be cut into crumbs. */
const leastWords = 500

/** What makes one message; `instead` says it in words where the picture is not taken. */
export type Part =
  | { is: 'text'; spans: Span[] }
  | { is: 'photo'; photo: string; caption: Span[]; instead: Part[] }

/**
 * The messages that say it, in order: pictures first, the words below, or on the picture where there is
 * one alone (each counts in the month's messages). Choices stand as numbered lines, never apart from the
 * last words.
 */
export function compose({ spans, buttons, files }: Outgoing): Part[] {
  const words = composed(spans)
  const menu = composed(withNumbers([], buttons))
  const photos = files.flatMap(linked)
  const [only, ...others] = photos
  if (only !== undefined && others.length === 0 && whole(words, menu)) {
    const caption = joined(words, menu)
    const instead = textParts([...words, ...below(words, only)], menu)
    return [{ is: 'photo', photo: only, caption, instead }]
  }
  return [
    ...photos.map((photo): Part => {
      const instead: Part[] = [{ is: 'text', spans: [{ text: photo }] }]
      return { is: 'photo', photo, caption: [], instead }
    }),
    ...textParts(words, menu),
  ]
}

/** Zalo fetches by itself: only what it has an address of, and only pictures it knows. */
export const isShown = ({ kind, mime, link }: OutgoingFile): boolean =>
  kind === 'photo' && link !== undefined && ['image/jpeg', 'image/png'].includes(mime)

const linked = (file: OutgoingFile): string[] =>
  file.link !== undefined && isShown(file) ? [file.link] : []

const below = (words: Span[], link: string): Span[] => [
  { text: words.length === 0 ? link : `\n\n${link}` },
]

function textParts(words: Span[], menu: Span[]): Part[] {
  const parts = splitWithMenu(words, menu)
  return parts.map((spans): Part => ({ is: 'text', spans }))
}

function splitWithMenu(words: Span[], menu: Span[]): Span[][] {
  const all = joined(words, menu)
  if (all.length === 0) return []
  if (lengthOf(all) <= textLimit) return [all]
  const parts = words.length === 0 ? [] : splitSpans(words, textLimit)
  if (menu.length === 0) return parts
  const room = textLimit - lengthOf(menu) - gap.length
  if (room < leastWords) return [...parts, ...splitSpans(menu, textLimit)]
  const last = splitSpans(parts.pop() ?? [], room)
  return [...parts, ...last.slice(0, -1), joined(last.at(-1) ?? [], menu)]
}

const gap = '\n\n'

const joined = (words: Span[], menu: Span[]): Span[] =>
  words.length === 0 || menu.length === 0 ? [...words, ...menu] : [...words, { text: gap }, ...menu]

const whole = (words: Span[], menu: Span[]) => lengthOf(joined(words, menu)) <= textLimit

const composed = (spans: Span[]): Span[] =>
  spans.map((span) => ({ ...span, text: span.text.normalize('NFC') }))

const lengthOf = (spans: Span[]) => spans.reduce((length, { text }) => length + text.length, 0)

/** Text and the bold runs in it, in UTF-16 units; style `b` as documented for "sendMessage". */
export function styled(spans: Span[]): { text: string; text_styles?: object[] } {
  let text = ''
  const styles: object[] = []
  for (const span of spans) {
    if (span.bold && span.text !== '')
      styles.push({ start: text.length, len: span.text.length, st: ['b'] })
    text += span.text
  }
  return styles.length === 0 ? { text } : { text, text_styles: styles }
}
