import { type Database, openDatabase } from '../persistence/database.ts'
import { openKeys } from '../persistence/keys/open.ts'
import type { Keys } from '../ports/keys.ts'

/** The database of a city that is played, and what seals it. */
export type City = Database & { keys: Keys }

/** Nobody real lives there, so its keys are no secret: each of its processes knows them. */
const known = { home: '', masterKeys: [Buffer.alloc(32, 'city')], signingKey: Buffer.alloc(32) }

export async function openCity(url: string, max: number): Promise<City> {
  const database = openDatabase(url, { max })
  return { ...database, keys: await openKeys(database.pool, known) }
}
