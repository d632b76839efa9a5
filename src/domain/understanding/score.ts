import { type Kind, kinds } from '../organisation.ts'
import { type Book, type SenseHit, type WeighedSense, weights } from './book.ts'
import type { Token } from './tokens.ts'
import type { Understanding } from './understanding.ts'

/** Weight gathered by topic code or by kind; the same phrase counts once however often it is said. */
type Tally = Map<string, number>

export type Tallies = { topic: Tally; kind: Tally; said: Set<unknown> }

export function noTallies(): Tallies {
  return { topic: new Map(), kind: new Map(), said: new Set() }
}

/** Adds what one message says to the tallies, in place. */
export function tally(tallies: Tallies, hits: SenseHit[], book: Book): void {
  const groups = new Set<string>()
  for (const { target, phrase, fit } of hits) {
    if (target.room === 'group') groups.add(target.code)
    if (target.room === 'topic' || target.room === 'kind') count(tallies, phrase, target, fit)
  }
  for (const pair of book.pairs) {
    if (pair.both.every((group) => groups.has(group))) count(tallies, pair, pair.sense, 1)
  }
}

function count({ topic, kind, said }: Tallies, what: unknown, sense: WeighedSense, fit: number) {
  if (said.has(what)) return
  said.add(what)
  const into = sense.room === 'topic' ? topic : kind
  into.set(sense.code, (into.get(sense.code) ?? 0) + sense.weight * fit)
}

/** The three heaviest topics; `p` grows with the weight and falls with what speaks for others. */
export function bestTopics(topic: Tally): Understanding['topics'] {
  let total = weights.weak
  for (const weight of topic.values()) total += weight
  return [...topic]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([code, weight]) => ({ code, p: Math.round((1000 * weight) / total) / 1000 }))
}

/** One strong phrase, typed without diacritics or not, decides; short of that it is feedback. */
export function bestKind(kind: Tally): Kind {
  let best: Kind = 'PAKN'
  let heaviest = weights.strong * 0.85
  for (const code of kinds) {
    const weight = kind.get(code) ?? 0
    if (code === 'PAKN' || weight < heaviest) continue
    best = code
    heaviest = weight
  }
  return best
}

/** A single word without its diacritics is too many words to alarm anyone ("chay" is cháy, chạy, chay). */
export function urgencyOf(hits: SenseHit[]): Understanding['urgency'] {
  const said = new Set<Understanding['urgency']>()
  for (const { target, phrase, fit } of hits) {
    if (target.room === 'urgency' && (fit === 1 || phrase.exact.length > 1)) said.add(target.code)
  }
  if (said.has('danger')) return 'danger'
  return said.has('urgent') ? 'urgent' : 'normal'
}

const reach = 3

/** Without the kinds and urgencies denied shortly before ("không khiếu nại", "không ai bị thương"). */
export function withoutDenied(hits: SenseHit[], tokens: Token[]): SenseHit[] {
  const negatorEnds = new Set(
    hits.filter((hit) => hit.target.room === 'negator').map((hit) => hit.end),
  )
  return hits.filter(({ target, start }) => {
    if (target.room !== 'kind' && target.room !== 'urgency') return true
    for (let at = start; at > 0 && at > start - reach && tokens[at]?.gap === 'none'; at -= 1) {
      if (negatorEnds.has(at)) return false
    }
    return true
  })
}
