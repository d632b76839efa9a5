import { tellAlerts } from '../actions/oversight/alerts.ts'
import { climbLadders, sweepBatch } from '../actions/oversight/sweep.ts'
import { transactOn } from '../persistence/work.ts'
import type { World } from '../ports/world.ts'
import type { City } from './city.ts'

/** One sweep at an instant (ms, UTC), as the service does it over and over. Returns how many clocks climbed. */
export async function sweepAt(
  { pool, keys }: Pick<City, 'pool' | 'keys'>,
  world: World,
  nowMs: number,
): Promise<number> {
  const transact = transactOn(pool, keys, () => nowMs)
  let climbed = 0
  for (;;) {
    const taken = await transact((work) => climbLadders({ work, world }))
    climbed += taken
    if (taken < sweepBatch) break
  }
  await tellAt({ pool, keys }, world, nowMs)
  return climbed
}

export async function tellAt(
  { pool, keys }: Pick<City, 'pool' | 'keys'>,
  world: World,
  nowMs: number,
): Promise<void> {
  const transact = transactOn(pool, keys, () => nowMs)
  while ((await transact((work) => tellAlerts({ work, world }))) > 0);
}
