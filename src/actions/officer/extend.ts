import type { Case } from '../../domain/case/case.ts'
import { type Clock, extended, isRunning, stopped } from '../../domain/case/clock.ts'
import type { Ground } from '../../domain/case/grounds.ts'
import { type ClockRule, extendedLimit, ruleFor } from '../../domain/time/policy.ts'
import { Refusal } from '../../ports/reply.ts'
import { flagsOf, policyOf, rulesOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import { spokenArticle } from '../law.ts'
import { codeOf } from '../move.ts'
import { clockText } from '../naming.ts'

/** The clock as it was promised, the one that takes its place, and why that may be. */
export type Extension = { old: Clock; next: Clock; ground: Ground }

/**
 * What an extension (gia hạn) would bring, by the rule of the running clock. It has to be decided
 * within the time it lengthens. Throws `Refusal` where no clock may be extended, the end has passed,
 * or the rule allows no more.
 */
export async function extensionOf(context: Context, it: Case): Promise<Extension> {
  const { work, world } = context
  const policy = policyOf(it, world)
  const code = codeOf(it, world)
  for (const old of (await work.clocksOf(it.id)).filter(isRunning)) {
    const rule = ruleFor(policy, it.kind, old.name, it.instance)
    if (rule?.extension === undefined) continue
    const what = { text: clockText(old.name) }
    if (old.dueAt <= work.now)
      throw new Refusal('refusal.extend-late', {
        code,
        what,
        due: { time: old.dueAt, style: 'short' },
      })
    const count = old.extensions + 1
    const limit = longer(rule, it, count)
    const rules = rulesOf(policy, world)
    const next = limit && extended(old, work.newId(), limit, count, work.now, rules)
    if (next === undefined || next.dueAt <= old.dueAt)
      throw new Refusal('refusal.extended-enough', {
        code,
        what,
        source: spokenArticle(rule.extension.source),
      })
    const { ground: name, source } = rule.extension
    return { old, next, ground: { code: 'extension', name, source } }
  }
  throw new Refusal('refusal.no-extension', { code })
}

/** The limit after so many extensions; undefined where the rule allows no more. */
function longer(rule: ClockRule, it: Case, count: number) {
  try {
    return extendedLimit(rule, flagsOf(it), count)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The old clock is stopped before the new one is added: what was promised stays on record. */
export async function extendClock({ work }: Context, { old, next }: Extension): Promise<void> {
  await work.saveClocks([stopped(old, work.now)])
  work.addClock(next)
}
