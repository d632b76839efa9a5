import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Reply } from '../../../src/ports/reply.ts'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import { freshDatabase, withClient } from '../../support/database.ts'
import { opened, openTestKeys } from '../../support/keys.ts'
import { startTestService } from '../../support/service.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

export type Poison = {
  town: Town
  tally: Tally
  /** Seconds until the poisoned turn is due again, after each failed try. */
  waits: number[]
  givenUp: boolean
  apologies: number
  /** Turns behind the poisoned one: sent, and handled once it was given up. */
  behind: number
  handledBehind: number
}

/**
 * A turn that no handler can read lies at the head of a chat with many more behind it, while other
 * chats write. Its waits are cut short once they were seen.
 */
export async function poisonedTurn(citizens: number, behind: number): Promise<Poison> {
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator()
  const service = await startTestService({ databaseUrl: database.url, telegram, webhook: true })
  try {
    return await withClient(database.url, async (client) => {
      const sick = telegram.user({ id: 900_001, first_name: 'Bệnh' })
      sick.says('/trogiup')
      await sick.waitFor(/./, 10_000)
      const id = await insertPoison(client, sick.user.id)
      for (let at = 0; at < behind; at += 1) sick.says(`/huy`)
      const waits: number[] = []
      const failAgain = async () => {
        if (waits.length > 0) await dueNow(client, id)
        waits.push(await nextTry(client, id, waits.length + 1))
      }
      for (let tries = 1; tries <= 3; tries += 1) await failAgain()
      while (telegram.pending > 0) await sleep(10)
      // Half a minute until the next try: whoever writes now is answered long before.
      const town = createTown(telegram, citizens)
      for (let at = 0; at < citizens; at += 1) town.complains(at)
      const tally = await settledTally(database.url, town, telegram, 15_000, 'told')
      await failAgain()
      await dueNow(client, id)
      const after = await afterwards(client, id, String(sick.user.id), behind)
      return { town, tally, waits, behind, ...after }
    })
  } finally {
    await service.stop()
    await telegram.stop()
    await database.drop()
  }
}

/** A text turn without its text: the handler runs into a real TypeError. */
async function insertPoison(client: pg.Client, chat: number): Promise<number> {
  const turn = {
    channel: 'telegram',
    updateId: 'poison',
    chat: { id: String(chat), kind: 'private' },
    sender: { id: String(chat) },
    at: Date.now(),
    order: 1,
    body: { type: 'text' },
  }
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO inbox (channel, update_id, chat, position, turn) VALUES ('telegram', 'poison', $1, 1, $2)
     RETURNING id`,
    [turn.chat.id, turn],
  )
  return Number(rows[0]?.id)
}

const dueNow = (client: pg.Client, id: number) =>
  client.query('UPDATE inbox SET ready_at = now() WHERE id = $1', [id])

/** Waits for the failed try of this number; resolves to the seconds until the next. */
async function nextTry(client: pg.Client, id: number, tries: number): Promise<number> {
  for (let looks = 0; looks < 500; looks += 1) {
    const { rows } = await client.query<{ attempts: number; wait: number }>(
      `SELECT attempts, round(extract(epoch FROM ready_at - now()))::int AS wait FROM inbox WHERE id = $1`,
      [id],
    )
    const [row] = rows
    if (row?.attempts === tries) return row.wait
    await sleep(10)
  }
  throw new Error(`try ${tries} never failed`)
}

async function apologiesTo(client: pg.Client, chat: string): Promise<number> {
  const { vault } = await openTestKeys(client)
  const { rows } = await client.query<{ message: Reply }>(
    'SELECT message FROM notifications n JOIN chats c ON c.id = n.chat_id WHERE c.external_id = $1',
    [chat],
  )
  return rows.filter((row) => opened(row, vault).message.key === 'trouble').length
}

async function afterwards(client: pg.Client, id: number, chat: string, behind: number) {
  for (let looks = 0; ; looks += 1) {
    const { rows } = await client.query<Pick<Poison, 'givenUp' | 'handledBehind'>>(
      `SELECT
         (SELECT failed_at IS NOT NULL FROM inbox WHERE id = $1) AS "givenUp",
         (SELECT count(*)::int FROM inbox WHERE chat = $2 AND id > $1 AND handled_at IS NOT NULL
            AND failed_at IS NULL) AS "handledBehind"`,
      [id, chat],
    )
    const [row] = rows
    if (row === undefined) throw new Error('a count has a row')
    if ((row.givenUp && row.handledBehind === behind) || looks > 300)
      return { ...row, apologies: await apologiesTo(client, chat) }
    await sleep(50)
  }
}
