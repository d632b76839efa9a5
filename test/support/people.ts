import type { Context } from '../../src/actions/context.ts'
import { invite } from '../../src/actions/invitation.ts'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Role } from '../../src/ports/person.ts'
import { openTestKeys } from './keys.ts'

/** Runs one action's work in a transaction of its own, as the service would at the time of `clock`. */
export async function inWork<T>(
  databaseUrl: string,
  run: (context: Context) => Promise<T>,
  clock = Date.now,
): Promise<T> {
  const world = loadWorld(readConfig({}).organisation)
  const database = openDatabase(databaseUrl, { max: 1 })
  try {
    return await transactOn(
      database.pool,
      await openTestKeys(database.pool),
      clock,
    )((work) => run({ work, world }))
  } finally {
    await database.close()
  }
}

export type Invitee = { databaseUrl: string; unit: string; role: Role; name: string }

/**
 * A one-time invitation into a unit, which must be seeded already: whoever sends `/start TOKEN`
 * becomes this officer.
 */
export const inviteOfficer = ({ databaseUrl, ...invitee }: Invitee): Promise<string> =>
  inWork(databaseUrl, async (context) => invite(context, invitee))
