import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../src/embedded/migrate.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { historiesOf } from '../../src/persistence/verify/batch.ts'
import { brokenLinks } from '../../src/persistence/verify/chain.ts'
import { CLONE_PREFIX, withClient } from '../support/database.ts'

const migrations = 'prisma/migrations'
const before = (name: string) => name < '20261123000013_chain'

test('what had happened before there was a chain is chained by its migration, and stays guarded', async () => {
  const name = `${CLONE_PREFIX}${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('postgresUrl'))
  await withClient(url.href, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  url.pathname = `/${name}`
  const older = mkdtempSync(join(tmpdir(), 'nghedan-migrations-'))
  try {
    for (const one of readdirSync(migrations).filter(before))
      cpSync(join(migrations, one), join(older, one), { recursive: true })
    await migrate(url.href, older)
    await withClient(url.href, (client) =>
      client.query(`
        INSERT INTO units VALUES ('W1', '2019-06-01', NULL, 'ward', 'Phường Một', 'Một');
        INSERT INTO chats (id, channel, external_id, kind) VALUES (1, 'web', 'a', 'private');
        INSERT INTO cases (id, code, kind, status, urgency, unit_code, unit_valid_from, chat_id, text, version, created_at)
          SELECT gen_random_uuid(), 'C' || n, 'PAKN', 'received', 'normal', 'W1', '2019-06-01', 1, 'x', 20, now()
          FROM generate_series(1, 50) n;
        INSERT INTO case_events (id, case_id, seq, type, actor, officer_id, data, at)
          SELECT gen_random_uuid(), c.id, n, 'note', 'system', CASE WHEN n % 2 = 0 THEN gen_random_uuid() END,
            jsonb_build_object('text', 'lời "thứ" ' || n, 'n', n / 7.0), now() + n * interval '1.2345 seconds'
          FROM cases c, generate_series(1, 20) n ORDER BY random()`),
    )
    await migrate(url.href)
    const database = openDatabase(url.href, { max: 2 })
    try {
      let looked = 0
      for await (const histories of historiesOf(database.pool))
        for (const it of histories) {
          expect(brokenLinks(it)).toEqual([])
          looked += it.events.length
        }
      expect(looked).toBe(1_000)
      await expect(database.pool.query("UPDATE case_events SET type = 'x'")).rejects.toMatchObject({
        code: '23001',
      })
    } finally {
      await database.close()
    }
  } finally {
    rmSync(older, { recursive: true })
    await withClient(inject('postgresUrl'), (client) => client.query(`DROP DATABASE ${name}`))
  }
})
