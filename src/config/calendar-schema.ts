import { z } from 'zod'
import { type Calendar, type CalendarYear, weekday } from '../domain/time/calendar.ts'
import { date, refuser } from './schema-parts.ts'

/** What a calendar must look like: a slip in one date would quietly move deadlines. */

const status = z.enum(['confirmed', 'memory', 'planned'])
const words = z.string().min(1)

const year = z.strictObject({
  year: z.number().int().min(1976).max(9998),
  settled: z.boolean(),
  note: words.exactOptional(),
  closed: z.array(z.strictObject({ date, name: words, source: words, status })),
  worked: z.array(z.strictObject({ date, insteadOf: date, source: words, status })),
})

type Refuse = ReturnType<typeof refuser>

export const calendarSchema: z.ZodType<Calendar> = z
  .strictObject({
    name: words,
    validFrom: date,
    sources: z.record(z.string(), words),
    years: z.array(year).min(1),
  })
  .superRefine((calendar, context) => {
    const refuse = refuser(context)
    for (const [at, { year }] of calendar.years.entries()) {
      const before = calendar.years[at - 1]?.year
      if (before !== undefined && year !== before + 1)
        refuse(['years', at, 'year'], `${year} does not follow ${before}`)
    }
    calendar.years.forEach((one, at) => {
      const refuseHere = (path: PropertyKey[], reason: string) =>
        refuse(['years', at, ...path], reason)
      checkDays(one, calendar, refuseHere)
      checkClosed(one, calendar, refuseHere)
      checkWorked(one, calendar, refuseHere)
      checkSettled(one, refuseHere)
    })
  })

/** Bộ luật Lao động 2019, Điều 112: the holidays whose date is the same every year (month and day). */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02']

/** A settled year without them would count them as working days and not say so. */
function checkSettled({ year, settled, closed }: CalendarYear, refuse: Refuse) {
  if (!settled) return
  for (const date of fixedHolidays.map((day) => `${year}-${day}`))
    if (weekday(date) <= 5 && !closed.some((day) => day.date === date))
      refuse(['settled'], `${date} is a holiday by law and is not among the days off`)
}

function checkDays(one: CalendarYear, { sources }: Calendar, refuse: Refuse) {
  const seen = new Set<string>()
  for (const list of ['closed', 'worked'] as const)
    for (const [at, day] of one[list].entries()) {
      if (!day.date.startsWith(`${one.year}-`))
        refuse([list, at, 'date'], `${day.date} is not in ${one.year}`)
      if (seen.has(day.date)) refuse([list, at, 'date'], `${day.date} stands twice`)
      seen.add(day.date)
      if (!Object.hasOwn(sources, day.source))
        refuse([list, at, 'source'], `${day.source} is not among the sources`)
      if (one.settled && day.status === 'planned')
        refuse([list, at, 'status'], 'is only planned, so the year is not settled')
    }
}

/** Days off in exchange are the ones with this source. */
const swap = 'swap'

function checkClosed({ closed }: CalendarYear, { years }: Calendar, refuse: Refuse) {
  const exchanged = years.flatMap(({ worked }) => worked.map(({ insteadOf }) => insteadOf))
  for (const [at, { date, source }] of closed.entries()) {
    if (weekday(date) > 5) refuse(['closed', at, 'date'], `${date} is a weekend`)
    if (source === swap && !exchanged.includes(date))
      refuse(['closed', at, 'date'], `no Saturday is worked for ${date}`)
  }
}

function checkWorked({ worked }: CalendarYear, { years }: Calendar, refuse: Refuse) {
  const closed = years.flatMap((year) => year.closed)
  const exchanged = years.flatMap((year) => year.worked.map(({ insteadOf }) => insteadOf))
  for (const [at, { date, insteadOf }] of worked.entries()) {
    if (weekday(date) !== 6) refuse(['worked', at, 'date'], `${date} is not a Saturday`)
    const reason = noExchange(date, insteadOf, closed.find((day) => day.date === insteadOf)?.source)
    if (reason !== undefined) refuse(['worked', at, 'insteadOf'], reason)
    if (exchanged.indexOf(insteadOf) < exchanged.lastIndexOf(insteadOf))
      refuse(['worked', at, 'insteadOf'], `${insteadOf} is worked for twice`)
  }
}

/** @param source of the day off, where it is one */
function noExchange(date: string, insteadOf: string, source: string | undefined) {
  if (date === insteadOf) return `${date} is swapped with itself`
  if (weekday(insteadOf) > 5) return `${insteadOf} is a weekend, nothing stands in for it`
  if (source === undefined) return `${insteadOf} is worked, so nothing stands in for it`
  return source === swap ? undefined : `${insteadOf} is a holiday of its own, not a swapped day`
}
