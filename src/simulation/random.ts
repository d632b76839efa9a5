/** Chance that repeats itself: the same seed gives the same sequence on every machine. */
export type Random = {
  /** 0 <= n < 1 */
  next(): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** How long something takes that takes `mean` on average, mostly less and now and then much more. */
  wait(mean: number): number
  /** How many come when `mean` come on average. */
  count(mean: number): number
  /** By weight; undefined when nothing weighs anything. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K | undefined
}

/** mulberry32: 32 bits of state are enough for a play. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const wait = (mean: number) => -mean * Math.log(1 - next())
  return {
    next,
    wait,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[Math.floor(next() * list.length)] as T
    },
    count(mean) {
      let count = 0
      for (let time = wait(1); time < mean; time += wait(1)) count += 1
      return count
    },
    weighted<K extends string>(weights: Partial<Record<K, number>>) {
      const entries = Object.entries(weights) as [K, number][]
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      return entries.find(([, weight]) => {
        left -= weight
        return left < 0
      })?.[0]
    },
  }
}

/** A seed of its own for the n-th of anything. */
export const seedOf = (seed: number, n: number): number =>
  Math.imul(seed ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) >>> 0
