import {
  DAY,
  type LocalDate,
  localDate,
  startOfLocalDay,
  timeOfDay,
  type Weekday,
} from './time/calendar.ts'

export const levels = ['officer', 'head', 'inspectorate', 'leadership'] as const
/** Who is told that time runs out, from the person who has the case upwards. */
export type Level = (typeof levels)[number]

/** How a locality watches over its cases: data in force from a day. */
export type Oversight = {
  name: string
  validFrom: LocalDate
  /** Who is told when so much of the time has passed; percent increasing, 100 is the due instant. */
  ladder: { percent: number; tell: Level[] }[]
  /** Working days between reminders after the last rung. */
  repeatEvery: number
  /** 'HH:MM' local time between which nobody is written to; may run over midnight. */
  quiet: { from: string; to: string }
  /** What makes a place or matter a hotspot; it has no definition in law. */
  hotspots: {
    /** Look-back, days. */
    days: number
    /** Different people about the same. */
    reporters: number
    /** Overdue cases together. */
    overdue: number
    /** Time passed of a single case. */
    percent: number
    source: string
  }
  /** When citizens are received, every week, by units that have published no hours of their own. */
  reception: {
    weekday: Weekday
    times: string[]
    /** How long one hour of it takes. */
    minutes: number
    seats: number
    source: string
  }[]
  /** Đông người: from how many people on, and how many of them speak for the others. */
  groups: {
    from: number
    /** The first that is large enough holds; the last has no end. */
    sizes: { upTo?: number; most: number }[]
    source: string
    /** The numbers have still to be checked against the text. */
    verify?: true
  }
}

/** Nobody is written to at this instant (ms, UTC). */
export const isQuiet = (nowMs: number, quiet: Oversight['quiet']): boolean =>
  afterQuiet(nowMs, quiet) > nowMs

/** The instant (ms, UTC) a message may go out: `nowMs`, or the end of the quiet hours it falls in. */
export function afterQuiet(nowMs: number, quiet: Oversight['quiet']): number {
  const midnight = startOfLocalDay(localDate(nowMs))
  const now = nowMs - midnight
  const from = timeOfDay(quiet.from)
  const to = timeOfDay(quiet.to)
  if (from <= to) return from <= now && now < to ? midnight + to : nowMs
  if (now < to) return midnight + to
  return now >= from ? midnight + DAY + to : nowMs
}
