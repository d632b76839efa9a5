import type pg from 'pg'
import { loadWorld } from '../../src/config/world.ts'
import { firstChat } from './updates.ts'

/** Chats of officers, apart from those of citizens. */
const firstOfficerChat = 9_000_000_000

/**
 * Citizens who agreed to the consent notice in an earlier talk, one a chat: it is asked once in a
 * life, so nearly every complaint comes from somebody who has.
 */
export async function bringCitizens(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(
    `WITH people AS (
       SELECT gen_random_uuid() AS id, $1::bigint + n AS chat FROM generate_series(0, $2::int - 1) n
     ), citizens AS (
       INSERT INTO citizens (id) SELECT id FROM people
     ), agreed AS (
       INSERT INTO consents (id, citizen_id, version, given_at)
       SELECT gen_random_uuid(), id, $3, now() FROM people
     )
     INSERT INTO chats (channel, external_id, kind, language, citizen_id)
     SELECT 'telegram', chat::text, 'private', 'vi', id FROM people`,
    [firstChat, count, loadWorld('long-khanh-2024').personalData.notice.version],
  )
}

/** One officer with a private chat in every unit, so that every case makes a card. */
export async function bringOfficers(pool: pg.Pool): Promise<void> {
  await pool.query(
    `WITH officers_of AS (
       SELECT gen_random_uuid() AS id, code, valid_from, row_number() OVER () AS n FROM units
     ), added AS (
       INSERT INTO officers (id, name) SELECT id, 'Cán bộ ' || n FROM officers_of
     ), members AS (
       INSERT INTO memberships (id, officer_id, unit_code, unit_valid_from, role)
       SELECT gen_random_uuid(), id, code, valid_from, 'head' FROM officers_of
     )
     INSERT INTO chats (channel, external_id, kind, language, officer_id)
     SELECT 'telegram', ($1::bigint + n)::text, 'private', 'vi', id FROM officers_of`,
    [firstOfficerChat],
  )
}
