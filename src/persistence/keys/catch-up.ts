import type pg from 'pg'
import type { Keys, Vault, WrappedKey } from '../../ports/keys.ts'
import { type CaseRow, caseColumns, fromRow, toRow } from '../case-rows.ts'
import { sealRow, untold } from '../case-seals.ts'
import { type Queryable, transaction } from '../sql.ts'
import { unlinked } from '../work-files.ts'
import { sealName } from './talk.ts'

/** Rows sealed in one statement. */
const batch = 500

const talk = [
  { table: 'inbox', key: 'id', type: 'bigint', column: 'turn', before: '0' },
  { table: 'conversations', key: 'chat_id', type: 'bigint', column: 'state', before: '0' },
  {
    table: 'notifications',
    key: 'id',
    type: 'uuid',
    column: 'message',
    before: '00000000-0000-0000-0000-000000000000',
  },
] as const

/**
 * Seals what lay in the database before anything was sealed: SQL cannot, so the service does it once,
 * when it starts. Safe to run twice, at once, and to interrupt: a row is sealed or it is not.
 */
export async function catchUp(pool: pg.Pool, { vault }: Keys): Promise<void> {
  const { rows } = await pool.query(
    "SELECT FROM data_keys WHERE name = 'talk' AND caught_up_at IS NOT NULL",
  )
  if (rows.length > 0) return
  await sealOldTalk(pool, vault)
  await sealOldNames(pool, vault)
  while ((await transaction(pool, (client) => sealOldCases(client, vault))) > 0);
  await pool.query("UPDATE data_keys SET caught_up_at = now() WHERE name = 'talk'")
}

async function sealOldTalk(client: Queryable, vault: Vault): Promise<void> {
  for (const { table, key, type, column, before } of talk)
    for (let after: string = before; ; ) {
      const { rows } = await client.query<{ id: string; value: object }>(
        `SELECT ${key}::text AS id, ${column} AS value FROM ${table}
         WHERE ${key} > $1::${type} ORDER BY ${key} LIMIT ${batch}`,
        [after],
      )
      const last = rows.at(-1)
      if (last === undefined) break
      const clear = rows.filter(({ value }) => !('sealed' in value || 'forgotten' in value))
      await client.query(
        `UPDATE ${table} t SET ${column} = new.value::jsonb
         FROM unnest($1::${type}[], $2::text[]) AS new(id, value)
         WHERE t.${key} = new.id AND NOT t.${column} ?| '{sealed,forgotten}'`,
        [
          clear.map(({ id }) => id),
          clear.map(({ value }) => JSON.stringify(vault.seal(vault.talk, column, value))),
        ],
      )
      after = last.id
    }
}

/** The names people gave their files. */
async function sealOldNames(client: Queryable, vault: Vault): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT id, name FROM attachments WHERE name IS NOT NULL AND name NOT LIKE 'sealed:%'
       AND coalesce(purpose, '') NOT IN ('form', 'letter', 'export')`,
  )
  for (const { id, name } of rows)
    await client.query('UPDATE attachments SET name = $2 WHERE id = $1', [
      id,
      sealName(vault, name),
    ])
}

const columns = caseColumns.filter((column) => column !== 'id')
const assignments = columns.map((column, at) => `${column} = $${at + 2}`).join(', ')

/** A few denunciations that lie in the clear, with their letters, files and messages. Returns how many. */
async function sealOldCases(client: Queryable, vault: Vault): Promise<number> {
  const { rows } = await client.query<CaseRow>(
    "SELECT * FROM cases WHERE kind = 'TC' AND sealed IS NULL LIMIT 50 FOR UPDATE",
  )
  for (const row of rows) {
    const key = vault.newKey()
    const sealed = sealRow(toRow(fromRow(row)), key, vault)
    await client.query(`UPDATE cases SET ${assignments} WHERE id = $1`, [
      row.id,
      ...columns.map((column) => sealed[column]),
    ])
    await sealLetters(client, row.id, key, vault)
    await client.query(unlinked('a.case_id = $1'), [row.id])
    await untie(client, row.id, vault)
  }
  return rows.length
}

async function sealLetters(client: Queryable, caseId: string, key: WrappedKey, vault: Vault) {
  const { rows } = await client.query<{ id: string; facts: object }>(
    'SELECT id, facts FROM letters WHERE case_id = $1',
    [caseId],
  )
  for (const { id, facts } of rows)
    await client.query('UPDATE letters SET facts = $2 WHERE id = $1', [
      id,
      vault.seal(key, `letter ${id}`, facts),
    ])
}

async function untie(client: Queryable, caseId: string, vault: Vault) {
  const { rows } = await client.query<{ id: string; dedupe: string | null }>(
    'SELECT id, dedupe FROM notifications WHERE case_id = $1',
    [caseId],
  )
  for (const { id, dedupe } of rows)
    await client.query('UPDATE notifications SET case_id = NULL, dedupe = $2 WHERE id = $1', [
      id,
      dedupe && untold(dedupe, vault),
    ])
}
