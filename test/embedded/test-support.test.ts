import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { closingLine } from '../support/closing-line-reporter.ts'
import { freshDatabase, withClient } from '../support/database.ts'

test('a fresh database has the tables and is alone', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await withClient(one.url, (client) => client.query('CREATE TABLE mine (n INT)'))
  const seen = await withClient(two.url, (client) =>
    client.query(
      `SELECT to_regclass('mine') AS mine, to_regclass('_prisma_migrations') AS history`,
    ),
  )
  await Promise.all([one.drop(), two.drop()])
  expect(seen.rows).toEqual([{ mine: null, history: '_prisma_migrations' }])
})

test('a connection left open makes the drop fail and is named', async () => {
  const database = await freshDatabase()
  const leak = new pg.Client({ connectionString: database.url, application_name: 'leaky' })
  await leak.connect()
  await expect(database.drop()).rejects.toThrow(/Still connected .*leaky in clone_/)
  await leak.end()
  await database.drop()
})

test.skipIf(inject('redisUrl') === '')('Redis never evicts', async () => {
  const client = new Redis(inject('redisUrl'))
  const policy = await client.config('GET', 'maxmemory-policy')
  client.disconnect()
  expect(policy).toEqual(['maxmemory-policy', 'noeviction'])
})

test('the closing line tells what failed outside of the tests', () => {
  const totals = { passed: 12, failed: 0, skipped: 0 }
  expect(closingLine(totals, 0)).toBe('12 passed, 0 failed')
  expect(closingLine(totals, 1)).toBe('12 passed, 1 failed')
  expect(closingLine({ passed: 3, failed: 2, skipped: 1 }, 1)).toBe('3 passed, 2 failed, 1 skipped')
})
