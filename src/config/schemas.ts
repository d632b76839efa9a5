import { z } from 'zod'
import { kinds, type Organisation, unitTypes } from '../domain/organisation.ts'
import { type Calendar, weekday } from '../domain/time/calendar.ts'
import type { OfficeHours } from '../domain/time/due.ts'
import { clockNames, type Policy } from '../domain/time/policy.ts'
import type { Rules } from '../domain/understanding/rules.ts'

/** What the data files must look like; the types they become are the domain's. */

/** What is no date is not looked at any further. */
const date = z.iso.date({ abort: true })
const words = z.array(z.string().min(1))
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const organisationSchema: z.ZodType<Organisation> = z
  .object({
    name: z.string(),
    validFrom: date,
    codePrefix: z.string().regex(/^[A-Z]{2,4}$/),
    units: z
      .array(
        z.object({
          code: z.string().min(1),
          validFrom: date,
          type: z.enum(unitTypes),
          name: z.string().min(1),
          shortName: z.string().min(1),
          nameEn: z.string().min(1),
          aliases: words,
          centroid: z.object({ lat: z.number(), lon: z.number() }).exactOptional(),
        }),
      )
      .min(1),
    topics: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        owner: z.union([z.literal('ward'), z.object({ unit: z.string() })]),
      }),
    ),
    routing: z.object({
      byKind: z.partialRecord(z.enum(kinds), z.string()),
      sorter: z.string(),
      overseer: z.string(),
    }),
    hotline: z.string(),
  })
  .superRefine(everyUnitNamedExists)

function everyUnitNamedExists(read: Organisation, context: z.core.$RefinementCtx<Organisation>) {
  const known = new Set(read.units.map(({ code }) => code))
  if (known.size < read.units.length)
    context.addIssue({ code: 'custom', path: ['units'], message: 'a code stands twice' })
  if (new Set(read.topics.map(({ code }) => code)).size < read.topics.length)
    context.addIssue({ code: 'custom', path: ['topics'], message: 'a code stands twice' })
  const named = [
    ...Object.values(read.routing.byKind),
    read.routing.sorter,
    read.routing.overseer,
    ...read.topics.flatMap(({ owner }) => (owner === 'ward' ? [] : [owner.unit])),
  ]
  for (const code of named)
    if (!known.has(code))
      context.addIssue({ code: 'custom', path: ['routing'], message: `no unit ${code}` })
}

const limit = z.union([
  z.strictObject({
    amount: z.number().int().nonnegative(),
    unit: z.enum(['working-hours', 'hours']),
  }),
  z.strictObject({
    amount: z.number().int().positive(),
    unit: z.enum(['working-days', 'calendar-days']),
    endOfDay: z.enum(['office', 'midnight']),
  }),
])

const clockRule = z.strictObject({
  name: z.enum(clockNames),
  limit,
  urgentLimit: limit.exactOptional(),
  source: z.string().min(1),
})

const session = z
  .strictObject({ opens: timeOfDay, closes: timeOfDay })
  .refine(({ opens, closes }) => opens < closes, 'closes before it opens')

const inOrder = (hours: OfficeHours) =>
  hours.every(({ opens }, at) => opens >= (hours[at - 1]?.closes ?? ''))

export const policySchema: z.ZodType<Policy> = z.strictObject({
  name: z.string(),
  validFrom: date,
  officeHours: z.array(session).min(1).refine(inOrder, 'overlap, or are not in order'),
  clocks: z.partialRecord(z.enum(kinds), z.array(clockRule).min(1)),
})

const dayStatus = z.enum(['confirmed', 'memory', 'planned'])

const calendar = z.looseObject({
  years: z
    .array(
      z.looseObject({
        year: z.number().int(),
        settled: z.boolean(),
        closed: z.array(
          z.looseObject({ date, name: z.string(), source: z.string(), status: dayStatus }),
        ),
        worked: z.array(z.looseObject({ date, insteadOf: date, status: dayStatus })),
      }),
    )
    .min(1),
})

export const calendarSchema = calendar.superRefine((read, context) => {
  for (const message of nonsenseIn(read))
    context.addIssue({ code: 'custom', path: ['years'], message })
}) as unknown as z.ZodType<Calendar>

/** A slip in one date would quietly move deadlines, so every day must make sense where it stands. */
function nonsenseIn({ years }: z.output<typeof calendar>): string[] {
  const closedDays = new Set(years.flatMap(({ closed }) => closed.map((day) => day.date)))
  return [
    ...twice(years.map(({ year }) => String(year))).map((year) => `${year} stands twice`),
    ...years.flatMap(({ year, closed, worked }) => {
      const all = [...closed, ...worked].map((day) => day.date)
      const strangers = all.filter((date) => !date.startsWith(`${year}-`))
      return [
        ...strangers.map((date) => `${date} is not in ${year}`),
        ...twice(all).map((date) => `${date} stands twice`),
        ...closed.filter((day) => weekday(day.date) > 5).map((day) => `${day.date} is a weekend`),
        ...worked.filter((day) => weekday(day.date) < 6).map((day) => `${day.date} is a weekday`),
        ...worked
          .filter((day) => !closedDays.has(day.insteadOf))
          .map((day) => `${day.insteadOf} is worked, so nothing stands in for it`),
      ]
    }),
  ]
}

const twice = (list: string[]) => list.filter((one, at) => list.indexOf(one) < at)

const signals = z.looseObject({
  strong: words.exactOptional(),
  usual: words.exactOptional(),
  weak: words.exactOptional(),
})

export const rulesSchema = z.looseObject({
  groups: z.record(z.string(), words),
  topics: z.record(z.string(), signals),
  kinds: z.record(z.enum(kinds), signals),
  urgency: z.object({ danger: words, urgent: words, normal: words }),
  smallTalk: words,
  negators: words,
  abbreviations: z.record(z.string(), z.string()),
  place: z.record(z.string(), words),
}) as unknown as z.ZodType<Rules>
