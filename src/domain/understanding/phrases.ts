import { fold, words } from '../text/fold.ts'
import type { Message, Token } from './tokens.ts'

/** A tree of phrases by their folded words: one walk over a message meets all phrases at once. */
export type Phrases<Target> = { next: Map<string, Phrases<Target>>; ends: Phrase<Target>[] }

/** `strict`: folded it would be too many other words, so it is met only with its diacritics. */
type Phrase<Target> = { exact: string[]; strict: boolean; target: Target }

export type Hit<Target> = {
  phrase: Phrase<Target>
  target: Target
  /** Indexes of the first token and of the one after the last. */
  start: number
  end: number
  /** 0..1: 1 when typed letter for letter, less when diacritics are missing. */
  fit: number
}

export function noPhrases<Target>(): Phrases<Target> {
  return { next: new Map(), ends: [] }
}

/** Adds a phrase in place, a strict one ends in "!"; only the building of a book does this. */
export function addPhrase<Target>(tree: Phrases<Target>, text: string, target: Target): void {
  const exact = words(text)
  let node = tree
  for (const word of exact) {
    const key = fold(word)
    const next = node.next.get(key) ?? noPhrases<Target>()
    node.next.set(key, next)
    node = next
  }
  if (exact.length > 0) node.ends.push({ exact, strict: text.endsWith('!'), target })
}

/** Every phrase in the message, in order of start, the longer first. */
export function findPhrases<Target>(message: Message, tree: Phrases<Target>): Hit<Target>[] {
  const hits: Hit<Target>[] = []
  const { tokens } = message
  for (let start = 0; start < tokens.length; start += 1) {
    const here: Hit<Target>[] = []
    let node = tree.next.get(tokens[start]?.folded ?? '')
    for (let end = start + 1; node; end += 1) {
      for (const phrase of node.ends) {
        const fit = fitOf(phrase, message, start)
        if (fit > 0) here.push({ phrase, target: phrase.target, start, end, fit })
      }
      const token = tokens[end]
      node = token?.gap === 'none' ? node.next.get(token.folded) : undefined
    }
    for (let last = here.length - 1; last >= 0; last -= 1) hits.push(here[last] as Hit<Target>)
  }
  return hits
}

function fitOf<Target>(phrase: Phrase<Target>, message: Message, start: number): number {
  let fit = 1
  for (const [at, word] of phrase.exact.entries()) {
    const token = message.tokens[start + at]
    if (!token) return 0
    if (token.exact !== word) {
      fit = Math.min(fit, fitOfOther(word, token, message.plain, phrase.exact.length))
      if (phrase.strict && token.exact === token.folded) return 0
    }
  }
  return fit
}

/** How well a word answers to a syllable that is not spelt the same but folds alike. */
function fitOfOther(word: string, token: Token, plain: boolean, length: number): number {
  if (token.exact === token.folded) {
    // One short syllable without its diacritics may be too many words: "on" is ồn, ơn, ôn.
    if (length === 1) return plain ? (word.length <= 3 ? 0.5 : 0.8) : 0
    return plain ? 0.9 : 0.5
  }
  return loose(word) === loose(token.exact) ? 0.8 : 0
}

/** The South hardly tells hỏi from ngã, and a forgotten stroke turns đ to d. */
function loose(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u0303/g, '\u0309')
    .replaceAll('đ', 'd')
}

/** Without the hits that lie inside a longer one that fits about as well. Takes and keeps the order of `findPhrases`. */
export function longestOnly<Target>(hits: Hit<Target>[]): Hit<Target>[] {
  let cover: Hit<Target> | undefined
  return hits.filter((hit) => {
    const inside = cover !== undefined && hit.end <= cover.end && !sameSpan(hit, cover)
    if (inside && cover && hit.fit <= cover.fit * 1.5) return false
    if (!cover || hit.end >= cover.end) cover = hit
    return true
  })
}

function sameSpan<Target>(a: Hit<Target>, b: Hit<Target>): boolean {
  return a.start === b.start && a.end === b.end
}
