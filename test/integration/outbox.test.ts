import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/persistence/database.ts'
import { outboxState, relayOutbox } from '../../src/persistence/outbox.ts'
import { freshDatabase } from '../support/database.ts'

it('the outbox stays as it was when the queues cannot take its jobs, and is relayed once by two', async () => {
  const database = await freshDatabase()
  const { pool, close } = openDatabase(database.url, { max: 2 })
  await pool.query(
    `INSERT INTO outbox (id, queue, payload) VALUES (gen_random_uuid(), 'ward', '{}')`,
  )
  const refuse = async () => {
    throw new Error('store is away')
  }
  await expect(relayOutbox(pool, refuse)).rejects.toThrow('store is away')
  expect((await outboxState(pool)).waiting).toBe(1)
  const takesAWhile = async () => {
    await setTimeout(100)
  }
  const [mine, theirs] = await Promise.all([
    relayOutbox(pool, takesAWhile),
    relayOutbox(pool, takesAWhile),
  ])
  expect([mine, theirs].sort()).toEqual([0, 1])
  await close()
  await database.drop()
})
