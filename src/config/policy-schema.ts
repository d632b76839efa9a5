import { z } from 'zod'
import { clocksOfWorkflow, isEverSuspended } from '../domain/case/transitions.ts'
import { type Kind, kinds } from '../domain/organisation.ts'
import type { Limit, OfficeHours } from '../domain/time/due.ts'
import {
  type ClockRule,
  clockNames,
  type Policy,
  ruleFor,
  type Variant,
} from '../domain/time/policy.ts'
import { date, refuser, timeOfDay } from './schema-parts.ts'

/** What a file of clocks must look like. */

/** More than that is a slip: it would count days one by one for minutes. */
const amount = z.number().int().positive().max(3_660)
const hours = z.strictObject({ amount, unit: z.enum(['working-hours', 'hours']) })
const days = z.strictObject({
  amount,
  unit: z.enum(['working-days', 'calendar-days']),
  endOfDay: z.enum(['office', 'midnight']),
})
export const limit = z.discriminatedUnion('unit', [hours, days])

const source = z.string().min(1)
const extended = { most: amount, ground: z.string().min(1), source }
const extension = z.union([
  z.strictObject({ ...extended, by: amount, urgentBy: amount.exactOptional() }),
  z.strictObject({ ...extended, to: z.literal('complex') }),
])

const variant = z
  .strictObject({
    complex: z.literal(true).exactOptional(),
    remote: z.literal(true).exactOptional(),
    limit,
  })
  .refine(({ complex, remote }) => complex || remote, 'says neither complex nor remote')

const clockRule = z
  .strictObject({
    name: z.enum(clockNames),
    instance: z.union([z.literal(1), z.literal(2)]).exactOptional(),
    limit,
    urgentLimit: limit.exactOptional(),
    variants: z.array(variant).min(1).exactOptional(),
    extension: extension.exactOptional(),
    source,
    confidence: z.enum(['A', 'B', 'C', 'local']),
    verify: z.literal(true).exactOptional(),
  })
  .superRefine((rule, context) => {
    const refuse = refuser(context)
    checkVariants(rule, refuse)
    checkExtension(rule, refuse)
    if (rule.confidence === 'C' && !rule.verify)
      refuse(['confidence'], 'what is uncertain must say "verify": true')
  })

type Refuse = ReturnType<typeof refuser>

function checkVariants({ limit, variants = [] }: ClockRule, refuse: Refuse) {
  const of = ({ complex, remote }: Variant) => `${complex ?? false} ${remote ?? false}`
  const seen = variants.map(of)
  for (const [at, { limit: own }] of variants.entries()) {
    if (seen.indexOf(seen[at] ?? '') < at) refuse(['variants', at], 'stands twice')
    if (!sameUnit(own, limit)) refuse(['variants', at, 'limit', 'unit'], `is not ${limit.unit}`)
    else if (own.amount < limit.amount)
      refuse(['variants', at, 'limit', 'amount'], `is shorter than ${limit.amount}`)
  }
  if (seen.length === 2 && seen.includes('true false') && seen.includes('false true'))
    refuse(['variants'], 'do not say what is both complex and remote')
}

const sameUnit = (one: Limit, other: Limit) => one.unit === other.unit

function checkExtension({ extension, urgentLimit, variants }: ClockRule, refuse: Refuse) {
  if (extension === undefined) return
  if ('to' in extension) {
    if (!variants?.some(({ complex }) => complex))
      refuse(['extension', 'to'], 'there is no complex variant')
    if (extension.most > 1) refuse(['extension', 'most'], 'to one limit only once')
  } else if (extension.urgentBy !== undefined && urgentLimit === undefined)
    refuse(['extension', 'urgentBy'], 'there is no urgentLimit')
}

const session = z
  .strictObject({ opens: timeOfDay, closes: timeOfDay })
  .refine(({ opens, closes }) => opens < closes, 'closes before it opens')

const inOrder = (hours: OfficeHours) =>
  hours.every(({ opens }, at) => opens >= (hours[at - 1]?.closes ?? ''))

const ground = z.strictObject({ code: z.string().min(1), name: z.string().min(1), source })

const workingDays = z.number().int().positive().max(365)
const questionRule = z.strictObject({
  remindAfter: z.array(workingDays),
  lapseAfter: workingDays,
  pauses: z.array(z.enum(clockNames)),
  source,
})

export const policySchema: z.ZodType<Policy> = z
  .strictObject({
    name: z.string().min(1),
    validFrom: date,
    validUntil: date.exactOptional(),
    officeHours: z.array(session).min(1).refine(inOrder, 'overlap, or are not in order'),
    clocks: z.partialRecord(z.enum(kinds), z.array(clockRule).min(1)),
    suspensionGrounds: z.partialRecord(z.enum(kinds), z.array(ground).min(1)),
    questions: z.partialRecord(z.enum(kinds), questionRule),
  })
  .superRefine((policy, context) => {
    const refuse = refuser(context)
    if (policy.validUntil !== undefined && policy.validUntil < policy.validFrom)
      refuse(['validUntil'], 'ends before it begins')
    if (Object.keys(policy.clocks).length === 0) refuse(['clocks'], 'there are none')
    for (const kind of kinds) {
      const rules = policy.clocks[kind] ?? []
      for (const [at, rule] of rules.entries())
        if (rules.slice(0, at).some((other) => clash(rule, other)))
          refuse(['clocks', kind, at, 'name'], `${rule.name} stands twice`)
      if (rules.length > 0)
        for (const name of clocksOfWorkflow(kind))
          for (const instance of instancesOf(kind))
            if (ruleFor(policy, kind, name, instance) === undefined)
              refuse(['clocks', kind], `there is no ${name} for instance ${instance}`)
      checkQuestions(policy, kind, refuse)
      const codes = (policy.suspensionGrounds[kind] ?? []).map(({ code }) => code)
      for (const [at, code] of codes.entries())
        if (codes.indexOf(code) < at)
          refuse(['suspensionGrounds', kind, at, 'code'], `${code} stands twice`)
    }
  })

function checkQuestions({ questions, clocks }: Policy, kind: Kind, refuse: Refuse) {
  const rule = questions[kind]
  if (rule === undefined) {
    if (clocks[kind] !== undefined) refuse(['questions'], `${kind} is missing`)
    return
  }
  const days = [...rule.remindAfter, rule.lapseAfter]
  for (const [at, day] of days.entries())
    if (day <= (days[at - 1] ?? 0)) refuse(['questions', kind], 'its days do not increase')
  for (const [at, name] of rule.pauses.entries())
    if (!clocks[kind]?.some((clock) => clock.name === name))
      refuse(['questions', kind, 'pauses', at], `${kind} has no ${name}`)
  if (rule.pauses.length > 0 && isEverSuspended(kind))
    refuse(['questions', kind, 'pauses'], 'by law its clocks stand still by a decision alone')
}

/** A complaint alone is decided twice. */
const instancesOf = (kind: Kind) => (kind === 'KN' ? ([1, 2] as const) : ([1] as const))

/** Both would answer for one case. */
const clash = (one: ClockRule, other: ClockRule) =>
  one.name === other.name &&
  (one.instance === undefined || (other.instance ?? one.instance) === one.instance)
