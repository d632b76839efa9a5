import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { invite, join } from '../../../src/actions/invitation.ts'
import { climbLadders } from '../../../src/actions/oversight/sweep.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import type { Person } from '../../../src/ports/person.ts'
import { Refusal } from '../../../src/ports/reply.ts'
import { awake } from '../../support/awake.ts'
import { openTown, pothole, step, type Town, xuanAn } from '../town.ts'

/** Several at the same moment, each in a transaction of its own. */

let town: Town
let lan: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
})
afterAll(() => town.close())

const outcomes = async (all: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(all)
  const failed = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const error of failed) if (!(error instanceof Refusal)) throw error
  return {
    done: settled.length - failed.length,
    refused: (failed as Refusal[]).map(({ reply }) => reply.key),
  }
}

const seqsOf = async (code: string) =>
  (
    await town.rows<{ seq: number }>(
      'SELECT seq FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.code = $1 ORDER BY seq',
      [code],
    )
  ).map(({ seq }) => seq)

describe('at the same moment', () => {
  it('two officers accept: one has it, the others read who', async () => {
    const officers = await Promise.all(Array.from({ length: 5 }, () => town.officer(xuanAn)))
    const code = await town.file(lan, pothole)
    const { done, refused } = await outcomes(
      officers.map((person) => town.act(person, step(code, 'accept'))),
    )
    expect(done).toBe(1)
    expect(refused).toEqual(Array(4).fill('refusal.taken'))
    expect(await seqsOf(code)).toEqual([1, 2])
  })

  it('the same officer presses twice: accepted once', async () => {
    const tam = await town.officer(xuanAn)
    const code = await town.file(lan, pothole)
    const twice = [1, 2].map(() => town.act(tam, step(code, 'accept')))
    expect(await outcomes(twice)).toEqual({ done: 1, refused: ['refusal.already-yours'] })
  })

  it('the citizen withdraws while an officer resolves: one of them', async () => {
    const tam = await town.officer(xuanAn)
    for (let round = 0; round < 5; round++) {
      const code = await town.file(lan, pothole)
      await town.act(tam, step(code, 'accept'))
      const { done, refused } = await outcomes([
        town.act(lan, { do: 'withdraw', code }),
        town.act(tam, step(code, 'resolve', { words: 'Đã vá xong rồi' })),
      ])
      expect({ done, refused }).toEqual({ done: 1, refused: ['refusal.moved-on'] })
      expect(await seqsOf(code)).toEqual([1, 2, 3])
    }
  })

  it('many additions keep one history without gaps', async () => {
    const code = await town.file(lan, pothole)
    await outcomes(
      Array.from({ length: 12 }, (_, i) =>
        town.act(lan, { do: 'supplement', code, text: `thêm ${i}`, attachments: [] }),
      ),
    )
    expect(await seqsOf(code)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect((await town.caseOf(code)).version).toBe(13)
  })

  it('a case is reopened once', async () => {
    const tam = await town.officer(xuanAn)
    const code = await town.file(lan, pothole)
    await town.act(tam, step(code, 'accept'))
    await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong rồi' }))
    const again: Command = { do: 'reopen', code, reason: 'chưa xong', attachments: [] }
    const { done, refused } = await outcomes([1, 2, 3].map(() => town.act(lan, again)))
    expect(done).toBe(1)
    expect(refused).toEqual(Array(2).fill('refusal.reopened-once'))
  })

  it('an invitation binds one chat', async () => {
    const { transact, world } = town
    const token = await transact(async (work) =>
      invite({ work, world }, { unit: xuanAn, role: 'officer', name: 'Một người' }),
    )
    const chats = await Promise.all(Array.from({ length: 6 }, () => town.newcomer()))
    const { done, refused } = await outcomes(
      chats.map((person) => transact((work) => join({ work, world }, person, { token }))),
    )
    expect(done).toBe(1)
    expect(refused).toEqual(Array(5).fill('refusal.invitation'))
    const officers = await town.rows("SELECT id FROM officers WHERE name = 'Một người'")
    const bound = await town.rows('SELECT 1 FROM chats WHERE officer_id = ANY($1)', [
      officers.map((row) => (row as { id: string }).id),
    ])
    expect([officers.length, bound.length]).toEqual([1, 1])
  })

  it('an overdue clock is taken once, however many look, and none is left for the next look', async () => {
    await town.file(lan, pothole)
    for (let round = 0; round < 30; round += 1) {
      const { rowCount } = await town.pool.query(
        `UPDATE clocks SET started_at = now() - interval '30 days', due_at = now() - interval '1 hour',
           next_action_at = now() WHERE next_action_at IS NOT NULL`,
      )
      const claimed = await Promise.all(
        [1, 2, 3, 4].map(() => town.transact((work) => climbLadders({ work, world: town.world }))),
      )
      expect(claimed.reduce((sum, one) => sum + one, 0)).toBe(rowCount)
    }
  })

  it('the week is summed up once', async () => {
    await town.pool.query('DELETE FROM weekly_summaries')
    await Promise.all(
      [1, 2, 3, 4].map(() =>
        town.transact((work) => weeklySummary({ work, world: awake(town.world) })),
      ),
    )
    const twice = await town.rows(
      `SELECT chat_id FROM notifications WHERE dedupe LIKE 'weekly:%' GROUP BY chat_id, dedupe HAVING count(*) > 1`,
    )
    expect(twice).toEqual([])
    const [{ weeks } = { weeks: 0 }] = await town.rows<{ weeks: number }>(
      'SELECT count(*) AS weeks FROM weekly_summaries',
    )
    expect(weeks).toBeLessThanOrEqual(1)
  })
})

describe('an invitation', () => {
  const token = () =>
    town.transact(async (work) =>
      invite({ work, world: town.world }, { unit: xuanAn, role: 'officer', name: 'Cán bộ mới' }),
    )

  it('is not kept as such, and is void when used, expired, unknown or used in a group', async () => {
    const good = await token()
    expect(Object.values(await town.everything()).join('\n')).not.toContain(good)
    const person = await town.newcomer()
    const group = await town.newcomer('group')
    const used = (who: Person, text: string) =>
      town.refusal(who, { do: 'join', token: text }).then(({ key }) => key)
    expect(await used(group, good)).toBe('refusal.invite-in-group')
    expect(await used(person, `inv_${'A'.repeat(24)}`)).toBe('refusal.invitation')
    expect(await used(person, "inv_' OR true --")).toBe('refusal.invitation')
    await town.act(person, { do: 'join', token: good })
    expect(await used(await town.newcomer(), good)).toBe('refusal.invitation')
    const late = await token()
    await town.pool.query('UPDATE invitations SET expires_at = now() WHERE used_at IS NULL')
    expect(await used(await town.newcomer(), late)).toBe('refusal.invitation')
  })
})
