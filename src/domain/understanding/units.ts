import type { SenseHit } from './book.ts'
import type { Marks } from './marks.ts'

/** A ward or commune named in a message, by token indexes; `from` takes in "phường" before it, `to` "ward" after it. */
export type UnitMention = {
  code: string
  from: number
  start: number
  end: number
  to: number
  confidence: number
  /** "không phải Xuân An" */
  denied: boolean
}

/** `cleared`: a unit was only denied, so an earlier mention falls too. */
type UnitChoice = { unit?: string; confidence: number; cleared: boolean }

/** Every mention of a unit, in order. A name that is only part of a person's name is none. */
export function findUnits(hits: SenseHit[], marks: Marks): UnitMention[] {
  const mentions: UnitMention[] = []
  for (const { target, start, end, fit } of hits) {
    if (target.room !== 'unit' || start < (mentions.at(-1)?.end ?? 0)) continue
    const from = marks.startOf('unitWords', start) ?? start
    const to = marks.endOf('unitWords', end) ?? end
    const explicit = from < start || to > end
    if (!explicit && isPerson(marks, start)) continue
    const confidence = explicit ? 0.7 + 0.28 * fit : bareConfidence(marks, start, fit)
    const denied = marks.startOf('denials', from) !== undefined
    mentions.push({ code: target.code, from, start, end, to, confidence, denied })
  }
  return mentions
}

/** "bà Xuân An"; but "ngã ba Xuân An" is a junction, also without diacritics. */
function isPerson(marks: Marks, start: number): boolean {
  const called = marks.startOf('honorifics', start) !== undefined
  return called && marks.startOf('hamlets', start) === undefined
}

function bareConfidence(marks: Marks, start: number, fit: number): number {
  // A road is called after where it leads, a market after where it stands.
  if (marks.startOf('roads', start) !== undefined) return 0.45
  if (marks.startOf('landmarks', start) !== undefined) return 0.6 + 0.15 * fit
  return 0.25 + 0.6 * fit
}

/** Of several units the clearly best said one counts, otherwise the last, and then the bot should ask. */
export function chooseUnit(mentions: UnitMention[]): UnitChoice {
  const named = mentions.filter(({ denied }) => !denied)
  const corrected = named.length < mentions.length
  const last = named.at(-1)
  if (!last) return { confidence: 0, cleared: corrected }
  const others = named.filter(({ code }) => code !== last.code)
  const own = best(named.filter(({ code }) => code === last.code))
  const other = best(others)
  if (corrected || other < own - 0.1) return { unit: last.code, confidence: own, cleared: false }
  if (own < other - 0.1) {
    const rival = others.find(({ confidence }) => confidence === other)
    return { unit: rival?.code ?? last.code, confidence: other, cleared: false }
  }
  return { unit: last.code, confidence: 0.5, cleared: false }
}

function best(mentions: UnitMention[]): number {
  return Math.max(0, ...mentions.map(({ confidence }) => confidence))
}
