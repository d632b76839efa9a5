import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Where a fault applies. `methods`: names; by default every method but getUpdates, which comes in
 * by itself and would eat the fault; 'all' takes it in too. It ends after `times` calls or `forMs`
 * of emulator time, by default after one call.
 */
export type Reach = { methods?: string[] | 'all'; times?: number; forMs?: number }
export type Failure = Reach & { status: number; retryAfter?: number; body?: string }
/** `after`: the call takes effect and only its answer is lost. */
export type Drop = Reach & { when?: 'before' | 'after' }

export type Effect =
  | { effect: 'fail'; status: number; retryAfter: number; body: string | undefined }
  | { effect: 'slow'; ms: number }
  | { effect: 'drop'; when: 'before' | 'after' }

type Rule = { reach: Reach; left: number; until: number; effect: Effect }

export type Faults = {
  /** Answers `status`; `retryAfter` in seconds (1) for 429; `body` replaces the JSON of a proxy. */
  fail(failure: Failure): void
  /** Delays answers by `ms` of real time. */
  slow(ms: number, reach?: Reach): void
  /** Closes the connection without an answer. */
  drop(drop?: Drop): void
  /** The next `n` updates that are acknowledged come a second time. */
  duplicate(n?: number): void
  /**
   * Delays every webhook delivery by a random time up to `maxMs`, so that updates of different
   * chats overtake one another; those of one chat, and getUpdates, always keep their order.
   */
  shuffle(maxMs?: number): void
  clear(): void
}

export type FaultPlan = Faults & {
  /** What befalls this call; counts it. */
  meet(method: string): Effect[]
  /** Whether the update just acknowledged shall come again; counts it. */
  repeats(): boolean
  shuffleMs(): number
}

/** Runs a call with what befalls it; `failed` words the refusal of a fault as the platform would. */
export async function befall<R>(
  effects: Effect[],
  failed: (failure: Effect & { effect: 'fail' }) => R,
  run: () => Promise<R>,
): Promise<R | 'dropped'> {
  for (const effect of effects)
    if (effect.effect === 'slow') await sleep(effect.ms, undefined, { ref: false })
  const failure = effects.find((effect) => effect.effect === 'fail')
  const drop = effects.find((effect) => effect.effect === 'drop')
  if (drop?.when === 'before') return 'dropped'
  if (failure) return failed(failure)
  const reply = await run()
  return drop ? 'dropped' : reply
}

export function createFaults(now: () => number): FaultPlan {
  let rules: Rule[] = []
  let repeats = 0
  let shuffleMs = 0

  function add(reach: Reach, effect: Effect): void {
    const left = reach.times ?? (reach.forMs === undefined ? 1 : Number.POSITIVE_INFINITY)
    const until = reach.forMs === undefined ? Number.POSITIVE_INFINITY : now() + reach.forMs
    rules.push({ reach, left, until, effect })
  }

  return {
    fail: ({ status, retryAfter = 1, body, ...reach }) =>
      add(reach, { effect: 'fail', status, retryAfter, body }),
    slow: (ms, reach = {}) => add(reach, { effect: 'slow', ms }),
    drop: ({ when = 'before', ...reach } = {}) => add(reach, { effect: 'drop', when }),
    duplicate(n = 1) {
      repeats += n
    },
    shuffle(maxMs = 50) {
      shuffleMs = maxMs
    },
    clear() {
      rules = []
      repeats = 0
      shuffleMs = 0
    },
    meet(method) {
      rules = rules.filter((rule) => rule.left > 0 && rule.until > now())
      const met = firstOfEach(rules.filter((rule) => reaches(rule.reach, method)))
      for (const rule of met) rule.left -= 1
      return met.map((rule) => rule.effect)
    },
    repeats() {
      if (repeats === 0) return false
      repeats -= 1
      return true
    },
    shuffleMs: () => shuffleMs,
  }
}

function firstOfEach(rules: Rule[]): Rule[] {
  return rules.filter(
    (rule, at) => rules.findIndex((other) => other.effect.effect === rule.effect.effect) === at,
  )
}

function reaches({ methods }: Reach, method: string): boolean {
  if (methods === 'all') return true
  if (!methods) return method !== 'getUpdates'
  return methods.some((name) => name.toLowerCase() === method.toLowerCase())
}
