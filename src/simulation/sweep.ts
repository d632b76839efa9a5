import { tellAlerts } from '../actions/oversight/alerts.ts'
import { climbLadders, sweepBatch } from '../actions/oversight/sweep.ts'
import type { Database } from '../persistence/database.ts'
import { transactOn } from '../persistence/work.ts'
import type { World } from '../ports/world.ts'

/** One sweep at an instant (ms, UTC), as the service does it over and over. Returns how many clocks climbed. */
export async function sweepAt(
  { pool }: Pick<Database, 'pool'>,
  world: World,
  nowMs: number,
): Promise<number> {
  const transact = transactOn(pool, () => nowMs)
  let climbed = 0
  for (;;) {
    const taken = await transact((work) => climbLadders({ work, world }))
    climbed += taken
    if (taken < sweepBatch) break
  }
  await tellAt({ pool }, world, nowMs)
  return climbed
}

export async function tellAt(
  { pool }: Pick<Database, 'pool'>,
  world: World,
  nowMs: number,
): Promise<void> {
  const transact = transactOn(pool, () => nowMs)
  while ((await transact((work) => tellAlerts({ work, world }))) > 0);
}
