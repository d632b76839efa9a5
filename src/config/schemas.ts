import { z } from 'zod'
import { kinds, type Organisation, unitTypes } from '../domain/organisation.ts'
import type { Rules } from '../domain/understanding/rules.ts'
import { date } from './schema-parts.ts'

/** What an organisation and the rules of understanding must look like; the types are the domain's. */

const words = z.array(z.string().min(1))

const unitKey = z.object({ code: z.string().min(1), validFrom: date })
const succession = z.object({
  unit: unitKey,
  to: unitKey.exactOptional(),
  parts: z
    .array(z.object({ topics: words.exactOptional(), wards: words.exactOptional(), to: unitKey }))
    .exactOptional(),
  byPlace: z.literal(true).exactOptional(),
})

export const organisationSchema: z.ZodType<Organisation> = z
  .object({
    name: z.string(),
    validFrom: date,
    follows: words.min(1).exactOptional(),
    successors: z.array(succession).exactOptional(),
    codePrefix: z.string().regex(/^[A-Z]{2,4}$/),
    seat: z.object({ place: z.string().min(1), superior: z.string().min(1) }),
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
          under: z.string().exactOptional(),
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
        accuses: z.literal(true).exactOptional(),
      }),
    ),
    routing: z.object({
      byKind: z.partialRecord(z.enum(kinds), z.string()),
      instead: z.partialRecord(z.enum(kinds), z.array(z.string())).exactOptional(),
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
    ...Object.values(read.routing.instead ?? {}).flat(),
    ...read.units.flatMap(({ under }) => under ?? []),
    read.routing.sorter,
    read.routing.overseer,
    ...read.topics.flatMap(({ owner }) => (owner === 'ward' ? [] : [owner.unit])),
  ]
  const keys = new Set(read.units.map(({ code, validFrom }) => `${code} ${validFrom}`))
  for (const [at, { to, parts = [] }] of (read.successors ?? []).entries())
    for (const key of [...(to ? [to] : []), ...parts.map((part) => part.to)])
      if (!keys.has(`${key.code} ${key.validFrom}`))
        context.addIssue({
          code: 'custom',
          path: ['successors', at],
          message: `no unit ${key.code} of ${key.validFrom}`,
        })
  for (const code of named)
    if (!known.has(code))
      context.addIssue({ code: 'custom', path: ['routing'], message: `no unit ${code}` })
}

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
  elsewhere: words,
  place: z.record(z.string(), words),
}) as unknown as z.ZodType<Rules>
