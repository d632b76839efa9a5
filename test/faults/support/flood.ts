import { vi } from 'vitest'
import { withClient } from '../../support/database.ts'
import { type names, openPair } from './pair.ts'
import { createTown, settledTally } from './town.ts'

export type Flood = {
  messages: number
  /** Lines of the case that stand where they were written. */
  inOrder: number
  /** Times that two transactions had one chat in hand. */
  overlaps: number
  /** Chats taken in hand by either process. */
  first: number
  second: number
  otherReports: number
  otherCases: number
}

/**
 * One chat sends many messages at once while others write too, with two processes on the database.
 * Handling is slowed down so that the processes get in each other's way if they can.
 */
export async function floodFromOneChat(messages: number, others: number): Promise<Flood> {
  const pair = await openPair()
  try {
    await withClient(pair.databaseUrl, (client) => client.query(watch))
    const town = createTown(pair.telegram, others)
    const lan = pair.telegram.user({ id: 600_001, first_name: 'Lan' })
    const lines = Array.from(
      { length: messages },
      (_, at) => `Rác ở phường Xuân An, dòng ${at + 1}`,
    )
    for (const [at, line] of lines.entries()) {
      lan.says(line)
      if (at % 5 === 0) town.complains(at / 5)
    }
    lan.says('gửi')
    lan.says('đồng ý')
    await settledTally(pair.databaseUrl, town, pair.telegram, 25_000, 'handled')
    await allHandled(pair.databaseUrl, messages + 2)
    return await withClient(pair.databaseUrl, async (client) => {
      const cases = await client.query<{ text: string }>('SELECT text FROM cases')
      const rounds = await client.query<{ by: string; count: number }>(
        'SELECT "by", count(*)::int AS count FROM test_rounds GROUP BY 1',
      )
      const overlaps = await client.query<{ count: number }>(
        'SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS count FROM test_overlaps',
      )
      const roundsOf = (name: (typeof names)[number]) =>
        rounds.rows.find(({ by }) => by === name)?.count ?? 0
      const texts = cases.rows.map(({ text }) => text)
      const flood = texts.filter((text) => text.includes('dòng'))
      const [whole = ''] = flood
      return {
        messages,
        inOrder: flood.length === 1 ? inPlace(whole.split('\n'), lines) : -1,
        overlaps: overlaps.rows[0]?.count ?? -1,
        first: roundsOf('first'),
        second: roundsOf('second'),
        otherReports: town.told.length,
        otherCases: texts.length - flood.length,
      }
    })
  } finally {
    await pair.close()
  }
}

/** Lan's messages are nobody's report in the town's tally: waited for on their own. */
const allHandled = (databaseUrl: string, count: number) =>
  withClient(databaseUrl, (client) =>
    vi.waitFor(
      async () => {
        const { rows } = await client.query<{ handled: number }>(
          `SELECT count(*)::int AS handled FROM inbox WHERE chat = '600001' AND handled_at IS NOT NULL`,
        )
        if (rows[0]?.handled !== count) throw new Error('not all handled')
      },
      { timeout: 25_000, interval: 100 },
    ),
  )

const inPlace = (got: string[], wanted: string[]) =>
  got.length === wanted.length ? got.filter((line, at) => line === wanted[at]).length : -1

/** Notes who handles which chat; a sequence, unlike a row, remembers what was taken back. */
const watch = `
  CREATE TABLE test_rounds ("by" text, chat bigint);
  CREATE SEQUENCE test_overlaps;
  CREATE FUNCTION test_watch() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT pg_try_advisory_xact_lock(900000000 + NEW.chat_id) THEN
      PERFORM nextval('test_overlaps');
    END IF;
    PERFORM pg_sleep(0.01);
    INSERT INTO test_rounds VALUES (current_setting('application_name'), NEW.chat_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER watch BEFORE INSERT ON conversations FOR EACH ROW EXECUTE FUNCTION test_watch();`
