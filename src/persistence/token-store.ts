import type pg from 'pg'
import type { Sealed, Vault } from '../ports/keys.ts'
import type { HeldTokens, TokenState, TokenStore, Tokens } from '../ports/token-store.ts'
import { instant, type Queryable, toJson } from './sql.ts'

/** Tells this lock from those of others in the same database. */
const lockKey = 468_000_000_000_001n

type Row = {
  tokens: Sealed | null
  bought_at: number | null
  access_until: number | null
  refresh_until: number | null
  begun_at: number | null
  refused_at: number | null
  refused_for: string | null
  seed_digest: string | null
}

/**
 * Who buys tokens holds a lock on a connection of its own: it vanishes with the process. Every change is
 * committed by itself.
 */
export const tokenStoreOn = (pool: pg.Pool, vault: Vault, appId: string): TokenStore => ({
  read: () => readTokens(pool, vault, appId),

  async keep(tokens) {
    const { access, refresh, boughtAt, accessUntil, refreshUntil } = tokens
    await pool.query(
      `INSERT INTO oa_tokens (app_id, tokens, bought_at, access_until, refresh_until)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (app_id) DO UPDATE SET tokens = $2, bought_at = $3, access_until = $4,
         refresh_until = $5, begun_at = NULL, refused_at = NULL, refused_for = NULL`,
      [
        appId,
        toJson(vault.seal(vault.talk, 'tokens', { access, refresh })),
        instant(boughtAt),
        instant(accessUntil),
        instant(refreshUntil),
      ],
    )
  },

  async reject(access, since) {
    const { tokens } = await readTokens(pool, vault, appId)
    if (tokens?.access !== access || tokens.boughtAt > since) return
    await pool.query(
      'UPDATE oa_tokens SET access_until = bought_at WHERE app_id = $1 AND bought_at = $2',
      [appId, instant(tokens.boughtAt)],
    )
  },

  async exclusively(run) {
    const client = await pool.connect()
    let broken: Error | undefined
    const onError = (error: Error) => {
      broken = error
    }
    client.on('error', onError)
    try {
      const { rows } = await client.query<{ got: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS got',
        [lockKey],
      )
      if (!rows[0]?.got) return 'busy'
      try {
        return await run(heldOn(client, vault, appId))
      } finally {
        // A connection in doubt lets go of the lock by being closed.
        await client.query('SELECT pg_advisory_unlock($1)', [lockKey]).catch(onError)
      }
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  },
})

/** On the connection that holds the lock: what is written here is written by its holder. */
function heldOn(client: Queryable, vault: Vault, appId: string): HeldTokens {
  const set = (what: string, values: unknown[]) =>
    client.query(`UPDATE oa_tokens SET ${what} WHERE app_id = $1`, [appId, ...values])
  return {
    read: () => readTokens(client, vault, appId),
    async begin(at) {
      await set('begun_at = $2', [instant(at)])
    },
    async abandon() {
      await set('begun_at = NULL', [])
    },
    async refuse(at, reason) {
      await set('refused_at = $2, refused_for = $3, begun_at = NULL', [instant(at), reason])
    },
    async plant(refresh, digest, until) {
      await client.query(
        `INSERT INTO oa_tokens (app_id, tokens, bought_at, access_until, refresh_until, seed_digest)
         VALUES ($1, $2, to_timestamp(0), to_timestamp(0), $3, $4)
         ON CONFLICT (app_id) DO UPDATE SET tokens = $2, bought_at = to_timestamp(0),
           access_until = to_timestamp(0), refresh_until = $3, seed_digest = $4,
           begun_at = NULL, refused_at = NULL, refused_for = NULL`,
        [
          appId,
          toJson(vault.seal(vault.talk, 'tokens', { access: '', refresh })),
          instant(until),
          digest,
        ],
      )
    },
  }
}

export type TokenTimes = { accessUntil: number; refreshUntil: number; refusedFor?: string } & {
  /** `uncertain`: a refresh has no known end; `refused`: a human must consent. */
  state: 'good' | 'uncertain' | 'refused'
}

/** How long the tokens last (epoch ms), without opening them; undefined before the first were bought. */
export async function tokenTimes(
  client: Queryable,
  appId: string,
): Promise<TokenTimes | undefined> {
  const { rows } = await client.query<TokenTimes & { reason: string | null }>(
    `SELECT access_until AS "accessUntil", refresh_until AS "refreshUntil", refused_for AS reason,
       CASE WHEN refused_at IS NOT NULL THEN 'refused' WHEN begun_at IS NOT NULL THEN 'uncertain'
         ELSE 'good' END AS state
     FROM oa_tokens WHERE app_id = $1 AND tokens IS NOT NULL`,
    [appId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { reason, ...times } = row
  return { ...times, ...(reason !== null && { refusedFor: reason }) }
}

async function readTokens(client: Queryable, vault: Vault, appId: string): Promise<TokenState> {
  const { rows } = await client.query<Row>('SELECT * FROM oa_tokens WHERE app_id = $1', [appId])
  const [row] = rows
  return row === undefined ? {} : stateOf(row, vault)
}

const stateOf = (row: Row, vault: Vault): TokenState => ({
  ...(row.tokens !== null && { tokens: tokensOf(row, row.tokens, vault) }),
  ...(row.begun_at !== null && { begunAt: row.begun_at }),
  ...(row.refused_at !== null && { refusedAt: row.refused_at }),
  ...(row.refused_for !== null && { refusedFor: row.refused_for }),
  ...(row.seed_digest !== null && { seedDigest: row.seed_digest }),
})

const tokensOf = (row: Row, sealed: Sealed, vault: Vault): Tokens => ({
  ...vault.open<{ access: string; refresh: string }>(vault.talk, 'tokens', sealed),
  boughtAt: row.bought_at ?? 0,
  accessUntil: row.access_until ?? 0,
  refreshUntil: row.refresh_until ?? 0,
})
