import type { Keys, Vault } from '../../ports/keys.ts'
import type { Queryable } from '../sql.ts'

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
export async function catchUp(client: Queryable, { vault }: Keys): Promise<void> {
  const { rows } = await client.query(
    "SELECT FROM data_keys WHERE name = 'talk' AND caught_up_at IS NOT NULL",
  )
  if (rows.length > 0) return
  await sealOldTalk(client, vault)
  await client.query("UPDATE data_keys SET caught_up_at = now() WHERE name = 'talk'")
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
