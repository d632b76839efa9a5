import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CLONE_PREFIX, type FreshDatabase, freshDatabase, withClient } from '../support/database.ts'
import { sqlOfSchema } from '../support/schema-engine.ts'

/** What the migrations make and Prisma's schema language cannot say. */
const beyondPrisma = [
  'function chain_event()',
  'function event_hash(text,case_events)',
  'function only_erase()',
  'function refuse_change()',
  'function sha256_hex(text)',
  'constraint cases.cases_sealed',
  'constraint clocks.clocks_never_silent',
  'constraint confirmations.confirmations_one_answer',
  'index alerts.alerts_untold_idx',
  'index attachments.attachments_of_chat_idx',
  'index bookings.bookings_in_line_idx',
  'index bookings.bookings_one_of_case_idx',
  'index cases.cases_appointments_idx',
  'index cases.cases_of_topic_idx',
  'index cases.cases_open_of_officer_idx',
  'index cases.cases_open_of_unit_idx',
  'index cases.cases_with_question_idx',
  'index cases.cases_unfinished_idx',
  'index clocks.clocks_running_idx',
  'index clocks.clocks_next_action_idx',
  'index data_requests.data_requests_next_action_idx',
  'index data_requests.data_requests_open_idx',
  'index hotspots.hotspots_standing_idx',
  'index inbox.inbox_waiting_idx',
  'index memberships.memberships_unsettled_idx',
  'index inbox.inbox_waiting_of_chat_idx',
  'index notifications.notifications_card_idx',
  'index notifications.notifications_pending_idx',
  'index outbox.outbox_unfinished_idx',
  'index questions.questions_next_idx',
  'index questions.questions_open_idx',
  'index outbox.outbox_unrelayed_idx',
  'index slots.slots_once_idx',
  'option inbox.autovacuum_vacuum_scale_factor',
  'option inbox.autovacuum_vacuum_threshold',
  'option outbox.autovacuum_vacuum_scale_factor',
  'option outbox.autovacuum_vacuum_threshold',
  'trigger case_events.case_events_append_only',
  'trigger case_events.case_events_chained',
  'trigger case_events.case_events_only_erased',
  'trigger chain_roots.chain_roots_append_only',
  'trigger rungs.rungs_append_only',
  'trigger security_events.security_events_append_only',
]

/** Everything in the schema `public` that the product made: what it is, and how it is defined. */
const everything = `
  WITH ours AS (
    SELECT oid, relname, reloptions FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
  )
  SELECT format('column %s.%s', relname, attname) AS name, concat_ws(' ', format_type(atttypid, atttypmod),
      CASE WHEN attnotnull THEN 'not null' END, pg_get_expr(adbin, adrelid), attidentity, attgenerated) AS definition
    FROM ours JOIN pg_attribute a ON attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  UNION ALL SELECT format('constraint %s.%s', relname, conname), pg_get_constraintdef(c.oid)
    FROM ours JOIN pg_constraint c ON conrelid = ours.oid WHERE contype <> 'n'
  UNION ALL SELECT format('index %s.%s', relname, indexrelid::regclass), pg_get_indexdef(indexrelid)
    FROM ours JOIN pg_index ON indrelid = ours.oid
  UNION ALL SELECT format('trigger %s.%s', relname, tgname), pg_get_triggerdef(t.oid)
    FROM ours JOIN pg_trigger t ON tgrelid = ours.oid AND NOT tgisinternal
  UNION ALL SELECT format('option %s.%s', relname, split_part(option, '=', 1)), option
    FROM ours, unnest(reloptions) AS option
  UNION ALL SELECT format('function %s', oid::regprocedure), prosrc
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT format('type %s', typname), typtype::text
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype NOT IN ('c', 'b')
  UNION ALL SELECT format('view %s', relname), pg_get_viewdef(oid)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')`

async function described(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(everything)
  return new Map(rows.map(({ name, definition }) => [name, definition]))
}

/** What an empty database becomes under this SQL. */
async function describedAfter(sql: string): Promise<Map<string, string>> {
  const name = `${CLONE_PREFIX}${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('postgresUrl'))
  await withClient(url.href, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  try {
    url.pathname = `/${name}`
    return await withClient(url.href, async (client) => {
      await client.query(sql)
      return described(client)
    })
  } finally {
    await withClient(inject('postgresUrl'), (client) => client.query(`DROP DATABASE ${name}`))
  }
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

describe('the migrations and the schema tell the same story', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  let migrated: Map<string, string>
  let declared: Map<string, string>
  beforeAll(async () => {
    migrated = await withClient(database.url, described)
    declared = await describedAfter(await sqlOfSchema(inject('postgresUrl'), schema))
  })

  test('every model has its table, and every table its model', () => {
    const models = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map(([, table]) => table)
    const tables = new Set([...migrated.keys()].map((name) => /^column (\w+)\./.exec(name)?.[1]))
    tables.delete(undefined)
    expect(models.length).toBeGreaterThan(10)
    expect([...tables].sort()).toEqual(models.sort())
  })

  test('every column, key and index of the schema is made by the migrations, just so', () => {
    const made = [...declared.keys()].map((name) => [name, migrated.get(name)])
    expect(Object.fromEntries(made)).toEqual(Object.fromEntries(declared))
  })

  test('the migrations make nothing more, but for what Prisma cannot say', () => {
    const more = [...migrated.keys()].filter((name) => !declared.has(name))
    expect(more.sort()).toEqual(beyondPrisma.toSorted())
  })
})

describe('the history of a case can only grow', () => {
  beforeAll(() =>
    withClient(database.url, (client) =>
      client.query(`
        INSERT INTO units VALUES ('W1', '2019-06-01', NULL, 'ward', 'Phường Một', 'Một');
        INSERT INTO chats (id, channel, external_id, kind) VALUES (1, 'web', 'a', 'private');
        INSERT INTO cases (id, code, kind, status, urgency, unit_code, unit_valid_from, chat_id, text, version, created_at)
          VALUES ('${caseId}', 'LK-1', 'PAKN', 'sent', 'normal', 'W1', '2019-06-01', 1, 'Đèn hỏng', 1, now());
        INSERT INTO case_events (id, case_id, seq, type, actor, data, at)
          VALUES ('${randomUUID()}', '${caseId}', 1, 'submitted', 'citizen', '{}', now())`),
    ),
  )

  test.each([
    "UPDATE case_events SET actor = 'officer'",
    'DELETE FROM case_events',
    'TRUNCATE case_events',
    'TRUNCATE cases CASCADE',
    // Nothing would be changed: that it may not be asked at all is what protects the rest.
    "UPDATE case_events SET actor = 'officer' WHERE false",
  ])('%s is refused', async (statement) => {
    await withClient(database.url, async (client) => {
      const read = async () => (await client.query('SELECT * FROM case_events')).rows
      const before = await read()
      expect(before).toHaveLength(1)
      await expect(client.query(statement)).rejects.toMatchObject({
        code: '23001',
        message: 'case_events is append-only',
      })
      expect(await read()).toEqual(before)
    })
  })

  test('a case with a history cannot be taken from under it', async () => {
    await withClient(database.url, async (client) => {
      await expect(client.query('DELETE FROM cases')).rejects.toMatchObject({
        code: expect.stringMatching(/^23/),
      })
    })
  })
})

const caseId = randomUUID()
