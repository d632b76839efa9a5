import { openPair } from './pair.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

/** Every update comes three times, to either of two processes, later copies out of order. */
export async function everythingThrice(
  citizens: number,
): Promise<{ town: Town; tally: Tally; deliveries: number }> {
  const pair = await openPair()
  try {
    const town = createTown(pair.telegram, citizens)
    pair.telegram.faults.shuffle(60)
    pair.balancer.repeat(3, 400)
    const before = pair.balancer.delivered
    for (let at = 0; at < citizens; at += 1) town.complains(at)
    await settledTally(pair.databaseUrl, town, pair.telegram, 60_000)
    // The last copies may come after everything seemed settled.
    await pair.balancer.stop()
    const tally = await settledTally(pair.databaseUrl, town, pair.telegram, 60_000)
    return { town, tally, deliveries: pair.balancer.delivered - before }
  } finally {
    await pair.close()
  }
}
