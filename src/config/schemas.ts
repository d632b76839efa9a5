import { z } from 'zod'
import { kinds, type Organisation, unitTypes } from '../domain/organisation.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { clockNames, type Policy } from '../domain/time/policy.ts'
import type { Rules } from '../domain/understanding/rules.ts'

/** What the data files must look like; the types they become are the domain's. */

const date = z.iso.date()
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

export const policySchema: z.ZodType<Policy> = z.strictObject({
  name: z.string(),
  validFrom: date,
  officeHours: z.array(z.strictObject({ opens: timeOfDay, closes: timeOfDay })).min(1),
  clocks: z.partialRecord(z.enum(kinds), z.array(clockRule).min(1)),
})

const dayStatus = z.enum(['confirmed', 'memory', 'planned'])

export const calendarSchema = z.looseObject({
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
}) as unknown as z.ZodType<Calendar>

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
