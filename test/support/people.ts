import pg from 'pg'
import { invite } from '../../src/actions/invitation.ts'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Role } from '../../src/ports/person.ts'

export type Invitee = { databaseUrl: string; unit: string; role: Role; name: string }

/** A one-time invitation (`/start <token>` joins), for a unit of the organisation already seeded. */
export async function inviteOfficer({ databaseUrl, ...input }: Invitee): Promise<string> {
  const world = loadWorld(readConfig({}).organisation)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    return await transactOn(pool)(async (work) => invite({ work, world }, input))
  } finally {
    await pool.end()
  }
}
