import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Organisation } from '../domain/organisation.ts'
import { type Queryable, toJson } from './sql.ts'

/** An organisation as it was applied. Instants are ms, UTC. */
export type Applied = {
  name: string
  valid_from: string
  applied_at: number
  finished_at: number | null
  digest: string
  content: Organisation
}

/** All of them, in the order in which they were in force. */
export async function readOrganisations(pool: pg.Pool): Promise<Applied[]> {
  const { rows } = await pool.query<Applied>('SELECT * FROM organisations ORDER BY valid_from')
  return rows
}

/**
 * The organisation in force with those before it, for a city that began with `first`; the file of the
 * first one is the truth of it. Throws when this database began with another.
 */
export async function organisationInForce(
  pool: pg.Pool,
  first: Organisation,
): Promise<Organisation> {
  const applied = await readOrganisations(pool)
  checkFirst(applied, first)
  const [stored, ...later] = applied
  const begun = stored === undefined || stored.name === first.name ? first : stored.content
  return later.reduce(
    (before, { content, applied_at }): Organisation => ({ ...content, since: applied_at, before }),
    begun,
  )
}

function checkFirst(applied: Applied[], first: Organisation) {
  if (applied.length === 0 || applied.some(({ name }) => name === first.name)) return
  throw new Error(`this database runs on ${applied.at(-1)?.name}, NGHEDAN_ORG says ${first.name}`)
}

type InForce = Pick<Applied, 'name' | 'applied_at' | 'finished_at'>

/** The one in force: cheap enough to be asked every few seconds. */
export async function lastApplied(pool: pg.Pool): Promise<InForce | undefined> {
  const { rows } = await pool.query<InForce>({
    name: 'organisation in force',
    text: 'SELECT name, applied_at, finished_at FROM organisations ORDER BY valid_from DESC LIMIT 1',
  })
  return rows[0]
}

/** What a city begins with; its file may be corrected later. Another one is not written. */
export async function keepFirst(client: Queryable, first: Organisation): Promise<void> {
  const content = toJson(first)
  const values = [first.name, first.validFrom, digestOf(content), content]
  await client.query(
    `INSERT INTO organisations (name, valid_from, applied_at, finished_at, digest, content)
     SELECT $1, $2, now(), now(), $3, $4 WHERE NOT EXISTS (SELECT FROM organisations WHERE name <> $1)
     ON CONFLICT (name) DO UPDATE SET digest = EXCLUDED.digest, content = EXCLUDED.content
     WHERE organisations.digest <> EXCLUDED.digest`,
    values,
  )
}

/** SHA-256, hex. */
export const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
