import { findWords, fold, normalise } from '../text/fold.ts'

/** One syllable of a message. */
export type Token = {
  /** Lower case, diacritics as typed (an abbreviation: in full). */
  exact: string
  folded: string
  /** Offsets in the normalised text; both words of an abbreviation carry those of the short form. */
  start: number
  end: number
  /** What stands before it: nothing but space, a comma or the like, or the end of a sentence. */
  gap: 'none' | 'comma' | 'stop'
}

export type Message = {
  text: string
  tokens: Token[]
  /** Typed without diacritics, so a bare word may stand for any with them. */
  plain: boolean
}

/** Abbreviations by their short form in lower case, each in full as words. */
export type Abbreviations = Map<string, { exact: string; folded: string }[]>

/** Longer than anyone types; what follows is not looked at. */
const longest = 4000

/** Reads one message into syllables. Total on every string. */
export function readMessage(raw: string, abbreviations: Abbreviations): Message {
  const text = normalise(raw.slice(0, longest))
  const tokens: Token[] = []
  let accented = 0
  let before = 0
  for (const { typed, start, end } of findWords(text)) {
    const exact = typed.toLowerCase()
    const folded = fold(exact)
    const gap = gapIn(text, before, start)
    before = end
    if (folded !== exact) accented += 1
    const full = abbreviations.get(exact)
    if (!full) tokens.push({ exact, folded, start, end, gap })
    else
      for (const word of full)
        tokens.push({ ...word, start, end, gap: word === full[0] ? gap : 'none' })
  }
  return { text, tokens, plain: accented * 8 < tokens.length }
}

/** What separates two words. A full stop that shortens ("P. Xuân An", "kp.3") ends no sentence. */
function gapIn(text: string, from: number, to: number): Token['gap'] {
  if (to - from <= 1 && ' .-'.includes(text.slice(from, to))) return 'none'
  const between = text.slice(from, to)
  if (/[!?;\n…]|\.\s/.test(between)) return isShortForm(text, from, between) ? 'none' : 'stop'
  return /[,:()"“”]/.test(between) ? 'comma' : 'none'
}

function isShortForm(text: string, from: number, between: string): boolean {
  return (
    between === '. ' &&
    /(?:^|[\s,])(?:p|ph|x|kp|tp|tdp|đ)$/iu.test(text.slice(Math.max(0, from - 4), from))
  )
}
