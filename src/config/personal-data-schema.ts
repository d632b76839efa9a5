import { z } from 'zod'
import type { PersonalDataPolicy } from '../domain/rights/policy.ts'
import { limit } from './policy-schema.ts'
import { date, timeOfDay } from './schema-parts.ts'

/** What the rules about people's own data must look like. */

const count = z.number().int().positive()

const sourced = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({
      ...shape,
      source: z.string().min(1),
      confidence: z.enum(['A', 'B', 'C', 'local']),
      verify: z.literal(true).exactOptional(),
    })
    .refine(
      (rule) => !('confidence' in rule && rule.confidence === 'C' && !('verify' in rule)),
      'what is uncertain must say "verify": true',
    )

const request = sourced({ limit })
const kept = sourced({ days: count })
const archived = sourced({ years: count })

export const personalDataSchema = z.strictObject({
  name: z.string().min(1),
  validFrom: date,
  notice: z.strictObject({ version: count }),
  officeHours: z.array(z.strictObject({ opens: timeOfDay, closes: timeOfDay })).min(1),
  requests: z.strictObject({
    acknowledge: request,
    view: request,
    correct: request,
    restrict: request,
    withdraw: request,
    delete: request,
  }),
  retention: z.strictObject({
    messages: kept,
    drafts: kept,
    files: kept,
    exports: kept,
    farewells: kept,
  }),
  archive: z.strictObject({ KN: archived, TC: archived }),
}) as unknown as z.ZodType<PersonalDataPolicy>
