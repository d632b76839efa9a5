import type { SenseHit } from './book.ts'
import type { PlaceRules } from './rules.ts'
import type { Token } from './tokens.ts'

/** Which place words stand where in a message, by token index. */
export type Marks = {
  /** Where the longest place word of this use that starts at a token ends. */
  endOf: (use: keyof PlaceRules, start: number) => number | undefined
  /** Where one that ends right before a token, with no comma between, starts. */
  startOf: (use: keyof PlaceRules, end: number) => number | undefined
}

export function markPlaces(hits: SenseHit[], tokens: Token[]): Marks {
  const ends = new Map<string, number>()
  const starts = new Map<string, number>()
  for (const { target, start, end } of hits) {
    if (target.room !== 'place') continue
    const fromStart = `${target.use} ${start}`
    const fromEnd = `${target.use} ${end}`
    ends.set(fromStart, Math.max(end, ends.get(fromStart) ?? 0))
    starts.set(fromEnd, Math.min(start, starts.get(fromEnd) ?? start))
  }
  const adjoins = (at: number) => tokens[at]?.gap === 'none'
  return {
    endOf: (use, start) => ends.get(`${use} ${start}`),
    startOf: (use, end) => (adjoins(end) ? starts.get(`${use} ${end}`) : undefined),
  }
}
