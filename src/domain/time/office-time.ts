import { type Calendar, dayAt, dayNumber, startOfDay, timeOfDay } from './calendar.ts'

/** The parts of a working day in order, local 'HH:MM': `[{ opens: '07:30', closes: '11:30' }, …]`. */
export type OfficeHours = { opens: string; closes: string }[]

/** A stretch of time, ms UTC, `from <= to`. */
export type Span = { from: number; to: number }

/** Milliseconds since midnight. */
type Session = { opens: number; closes: number }

const parsed = new WeakMap<OfficeHours, Session[]>()

/** Throws RangeError for hours without time in them: a walk in search of office time would never end. */
function sessionsOf(officeHours: OfficeHours): Session[] {
  const known = parsed.get(officeHours)
  if (known !== undefined) return known
  const sessions = officeHours.map(({ opens, closes }) => ({
    opens: timeOfDay(opens),
    closes: timeOfDay(closes),
  }))
  if (sessions.length === 0 || sessions.some(({ opens, closes }) => opens >= closes)) {
    throw new RangeError('Office hours without time in them')
  }
  parsed.set(officeHours, sessions)
  return sessions
}

/** When the office opens on a working day, ms since midnight. */
export const openingOf = (officeHours: OfficeHours): number =>
  Math.min(...sessionsOf(officeHours).map(({ opens }) => opens))

/** When the office closes for the day, ms since midnight. */
export const closingOf = (officeHours: OfficeHours): number =>
  Math.max(...sessionsOf(officeHours).map(({ closes }) => closes))

/** The same stretches in order, those that touch made one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

/** What is left of a stretch when others, merged, are taken out of it. */
function without({ from, to }: Span, pauses: readonly Span[]): Span[] {
  const left: Span[] = []
  let start = from
  for (const pause of pauses) {
    if (pause.to <= start) continue
    if (pause.from >= to) break
    if (pause.from > start) left.push({ from: start, to: pause.from })
    start = pause.to
  }
  return start < to ? [...left, { from: start, to }] : left
}

/** The office time of one day that lies between two instants and outside the (merged) pauses. */
function openOn(day: number, within: Span, officeHours: OfficeHours, pauses: readonly Span[]) {
  const midnight = startOfDay(day)
  return sessionsOf(officeHours).flatMap(({ opens, closes }) => {
    const from = Math.max(within.from, midnight + opens)
    const to = Math.min(within.to, midnight + closes)
    return from < to ? without({ from, to }, pauses) : []
  })
}

/** Milliseconds of wall time in a stretch, pauses (merged) left out. */
export const wallTime = (within: Span, pauses: readonly Span[]): number =>
  sum(without(within, pauses))

/** Milliseconds of office time in a stretch, pauses (merged) left out. */
export function officeTime(
  within: Span,
  calendar: Calendar,
  officeHours: OfficeHours,
  pauses: readonly Span[],
): number {
  let total = 0
  for (let day = dayNumber(within.from); startOfDay(day) < within.to; day += 1) {
    if (dayAt(day, calendar).working) total += sum(openOn(day, within, officeHours, pauses))
  }
  return total
}

const sum = (spans: Span[]) => spans.reduce((total, { from, to }) => total + to - from, 0)

/** The instant `ms` of wall time later, pauses (merged) left out. */
export function afterWallTime(fromMs: number, ms: number, pauses: readonly Span[]): number {
  const spans = without({ from: fromMs, to: Number.POSITIVE_INFINITY }, pauses)
  return spend(ms, spans).at ?? fromMs
}

/**
 * The instant `ms` of office time later, pauses (merged) left out.
 * What begins outside office time begins at the next opening; what is used up exactly at closing
 * ends there and not at the next opening.
 */
export function afterOfficeTime(
  fromMs: number,
  ms: number,
  calendar: Calendar,
  officeHours: OfficeHours,
  pauses: readonly Span[],
): number {
  const within = { from: fromMs, to: Number.POSITIVE_INFINITY }
  let left = ms
  for (let day = dayNumber(fromMs); ; day += 1) {
    if (!dayAt(day, calendar).working) continue
    const spent = spend(left, openOn(day, within, officeHours, pauses))
    if (spent.at !== undefined) return spent.at
    left = spent.left
  }
}

/** Uses up `ms` in these stretches: the instant it ends, or what is left after them. */
function spend(ms: number, spans: Span[]): { at?: number; left: number } {
  let left = ms
  for (const { from, to } of spans) {
    if (left <= to - from) return { at: from + left, left: 0 }
    left -= to - from
  }
  return { left }
}
