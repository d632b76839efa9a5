import { afterAll, beforeAll, expect, it } from 'vitest'
import { catchUp } from '../../src/persistence/keys/catch-up.ts'
import type { Person } from '../../src/ports/person.ts'
import { denunciation, openTown, type Town } from '../integration/town.ts'
import { findIn } from '../support/canaries.ts'

const canary = 'CHIMHOANGYEN-tu-truoc'

let town: Town
let lan: Person
beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
})
afterAll(() => town.close())

it('what lay in the clear before is sealed once, and reads as before', async () => {
  const code = await town.file(lan, { ...denunciation, text: canary, place: { words: canary } })
  const before = await town.caseOf(code)
  // As it lay before anything was sealed.
  await town.pool.query('ALTER TABLE cases DROP CONSTRAINT cases_sealed')
  await town.pool.query(
    `UPDATE cases SET seal_key = NULL, sealed = NULL, owner_tag = NULL, chat_id = $2, citizen_id = $3,
       topic = $4, text = $5, place = $6 WHERE id = $1`,
    [before.id, lan.chat.id, before.citizenId, before.topic, canary, { words: canary }],
  )
  const turn = town.turnOf(lan, { type: 'text', text: canary })
  await town.pool.query(
    "INSERT INTO inbox (channel, update_id, chat, position, turn, handled_at) VALUES ('web', 'old', $1, 1, $2, now())",
    [lan.chat.externalId, turn],
  )
  await town.pool.query(
    `INSERT INTO notifications (id, chat_id, message, case_id, dedupe)
     VALUES (gen_random_uuid(), $1, $2, $3, 'letter:' || $3::uuid)`,
    [lan.chat.id, { key: 'echo', params: { text: canary } }, before.id],
  )
  expect(findIn(await town.everything(), [canary]).length).toBe(3)
  for (let times = 0; times < 2; times += 1) {
    await town.pool.query('UPDATE data_keys SET caught_up_at = NULL')
    await catchUp(town.pool, town.keys)
    expect(findIn(await town.everything(['conversations']), [canary])).toEqual([])
    expect(await town.caseOf(code)).toEqual(before)
    const said = await town.rows('SELECT turn FROM inbox WHERE update_id = $1', ['old'])
    expect(said).toMatchObject([{ turn: { body: { text: canary } } }])
    expect(await town.rows('SELECT id FROM notifications WHERE case_id = $1', [before.id])).toEqual(
      [],
    )
  }
})
