import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import type { Database } from '../persistence/database.ts'
import { openKeys } from '../persistence/keys/open.ts'
import type { Keys } from '../ports/keys.ts'
import type { World } from '../ports/world.ts'
import { worldInForce } from '../start/world-in-force.ts'
import type { Say } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Runs with the database and the keys of this installation, and its locality as it is now. Throws as `withDatabase`. */
export function withKeys<T>(
  say: Say,
  run: (opened: { pool: Database['pool']; keys: Keys; world: World }) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  return withDatabase(config, say, async ({ pool }) =>
    run({
      pool,
      keys: await openKeys(pool, config),
      world: await worldInForce(pool, loadWorld(config.organisation)),
    }),
  )
}
