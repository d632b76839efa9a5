import type pg from 'pg'
import { KeysError, type WrappedKey } from '../../ports/keys.ts'
import { type KeySource, keyFiles } from './open.ts'
import { addKey, type Ring, readKeyFile, ringOf } from './ring.ts'

/** Keys wrapped anew in one go. */
const batch = 500

/** Where wrapped keys lie. */
const places = [
  { table: 'data_keys', id: 'name', column: 'wrapped' },
  { table: 'cases', id: 'id', column: 'seal_key' },
] as const

export type KeyStatus = {
  /** Where the master keys are kept. */
  from: 'environment' | 'file'
  /** Id of each master key, the newest first, and how many data keys it wraps. */
  masters: { id: string; wraps: number }[]
  /** Data keys whose master key is not here: what they seal cannot be opened. */
  lost: number
}

export async function keyStatus(pool: pg.Pool, source: KeySource): Promise<KeyStatus> {
  const { ids } = ringFrom(source)
  const counts = new Map<string, number>()
  for (const { table, column } of places) {
    const { rows } = await pool.query<{ id: string; count: number }>(
      `SELECT split_part(${column}, '.', 1) AS id, count(*) AS count FROM ${table}
       WHERE ${column} IS NOT NULL GROUP BY 1`,
    )
    for (const { id, count } of rows) counts.set(id, (counts.get(id) ?? 0) + count)
  }
  const masters = ids().map((id) => ({ id, wraps: counts.get(id) ?? 0 }))
  const wrapped = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const known = masters.reduce((sum, { wraps }) => sum + wraps, 0)
  const from = source.masterKeys === undefined ? 'file' : 'environment'
  return { from, masters, lost: wrapped - known }
}

/**
 * A new master key, and every data key wrapped by it; what they seal is not touched, and the service goes
 * on meanwhile. One that was interrupted is finished and makes no further key. The old master keys stay,
 * for the backups. Throws `KeysError` when the new key must come from the environment and has not come.
 */
export async function rotate(pool: pg.Pool, source: KeySource): Promise<{ rewrapped: number }> {
  const { masters } = await keyStatus(pool, source)
  const isFinished = masters.slice(1).every(({ wraps }) => wraps === 0)
  if (isFinished && source.masterKeys !== undefined) throw new KeysError(noNewKey)
  if (isFinished) addKey(keyFiles(source.home).master)
  const ring = ringFrom(source)
  let rewrapped = 0
  for (const place of places) rewrapped += await rewrap(pool, ring, place)
  return { rewrapped }
}

async function rewrap(pool: pg.Pool, ring: Ring, { table, id, column }: (typeof places)[number]) {
  let count = 0
  for (;;) {
    const { rows } = await pool.query<{ old: WrappedKey }>(
      `SELECT ${column} AS old FROM ${table} WHERE ${column} NOT LIKE $1 || '.%' ORDER BY ${id} LIMIT ${batch}`,
      [ring.ids()[0]],
    )
    if (rows.length === 0) return count
    const old = rows.map((row) => row.old)
    // A row that was changed meanwhile is met again in the next round.
    await pool.query(
      `UPDATE ${table} t SET ${column} = w.new FROM unnest($1::text[], $2::text[]) AS w(old, new)
       WHERE t.${column} = w.old`,
      [old, old.map((one) => ring.wrap(ring.unwrap(one)))],
    )
    count += rows.length
  }
}

const ringFrom = ({ home, masterKeys }: KeySource) =>
  ringOf(() => masterKeys ?? readKeyFile(keyFiles(home).master))

const noNewKey =
  'hãy đặt khóa mới ở đầu NGHEDAN_MASTER_KEY, khóa cũ sau dấu phẩy (put the new key first in NGHEDAN_MASTER_KEY, the old one after a comma)'
