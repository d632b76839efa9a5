import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { perform } from '../../../handlers/commands.ts'
import { readCode } from '../../../src/domain/case/code.ts'
import { transactOn } from '../../../src/persistence/work.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { dataOf, openTown, petitioned, pothole, type Town, xuanAn } from '../town.ts'

let town: Town
let lan: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
})
afterAll(() => town.close())

describe('a second complaint', () => {
  /** A first complaint that was answered. */
  async function answered(status: 'resolved' | 'refused' = 'resolved'): Promise<string> {
    const code = await town.file(lan, petitioned)
    await town.rows(
      'UPDATE cases SET status = $2, closed_at = now(), lodged_at = created_at WHERE code = $1',
      [code, status],
    )
    await town.rows(
      `UPDATE clocks SET stopped_at = now(), next_action_at = NULL
       FROM cases c WHERE c.id = case_id AND c.code = $1`,
      [code],
    )
    return code
  }
  const codeIn = (replies: Reply[]) => {
    const read = readCode(String(replies[0]?.params?.code), 'LK')
    return read.is === 'code' ? read.code : ''
  }

  it.each(['resolved', 'refused'] as const)(
    'is a case of its own that follows one that was %s, and waits for its signature again',
    async (status) => {
      const code = await answered(status)
      const begun = await town.act(lan, { do: 'begin-complaint', code })
      expect(begun.replies[0]).toMatchObject({
        key: 'citizen.again-until',
        // Forty-five days where places are hard to reach.
        params: { days: 45, law: 'Luật Khiếu nại 2011, Điều 33' },
      })
      const reason = 'chưa đo lại đất'
      const { replies } = await town.act(lan, {
        do: 'complain-again',
        code,
        reason,
        attachments: [],
      })
      const before = await town.caseOf(code)
      const second = await town.caseOf(codeIn(replies))
      expect(second).toMatchObject({
        kind: 'KN',
        status: 'received',
        instance: 2,
        previousId: before.id,
        remote: true,
        petition: petitioned.petition,
        text: `${reason}\n${petitioned.text}`,
      })
      expect(before.status).toBe(status)
      expect(await town.typesOf(code)).toEqual(['submit', 'complain-again'])
    },
  )

  it('follows once: however often it is pressed, there is one', async () => {
    const code = await answered()
    const command: Command = {
      do: 'complain-again',
      code,
      reason: 'chưa đúng',
      attachments: [],
    }
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => town.act(lan, command)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await town.refusal(lan, { do: 'begin-complaint', code })).toMatchObject({
      key: 'refusal.complained-once',
    })
  })

  it('goes to a unit that did not decide the first one', async () => {
    const leader = await town.officer('LK-UBND', 'leader')
    const code = await answered()
    const reason = 'chưa đúng'
    const again: Command = { do: 'complain-again', code, reason, attachments: [] }
    const second = codeIn((await town.act(lan, again)).replies)
    const card = async () => JSON.stringify(await town.act(leader, { do: 'open', code: second }))
    expect(await card()).toContain('"mark.second"')
    await town.rows("UPDATE cases SET unit_code = 'LK-UBND' WHERE code = $1", [code])
    expect(await card()).toContain('"mark.second-same"')
  })

  it('goes to the agency above, when the first one was about those who lead the city', async () => {
    const code = await town.file(lan, { ...petitioned, accused: ['LK-UBND'] })
    await town.rows("UPDATE cases SET status = 'resolved', closed_at = now() WHERE code = $1", [
      code,
    ])
    await town.rows(
      `UPDATE clocks SET stopped_at = now(), next_action_at = NULL
       FROM cases c WHERE c.id = case_id AND c.code = $1`,
      [code],
    )
    expect(await town.refusal(lan, { do: 'begin-complaint', code })).toMatchObject({
      key: 'refusal.second-to-superior',
      params: { superior: 'UBND tỉnh Đồng Nai' },
    })
  })

  it('may also follow when the time has run out without a result, and not before', async () => {
    const code = await town.file(lan, petitioned)
    await town.rows(
      "UPDATE cases SET status = 'accepted', lodged_at = created_at WHERE code = $1",
      [code],
    )
    const { replies: early } = await town.act(lan, { do: 'track', code })
    expect(dataOf(early)).not.toContain(`complain-again:${code}`)
    expect(await town.refusal(lan, { do: 'begin-complaint', code })).toMatchObject({
      key: 'refusal.complain-later',
    })
    await town.rows(
      `UPDATE clocks SET due_at = now() - interval '1 hour' FROM cases c
       WHERE c.id = case_id AND c.code = $1`,
      [code],
    )
    const { replies: late } = await town.act(lan, { do: 'track', code })
    expect(dataOf(late)).toContain(`complain-again:${code}`)
    const begun = await town.act(lan, { do: 'begin-complaint', code })
    expect(begun.replies[0]?.key).toBe('citizen.again-until')
    const reason = 'quá hạn không trả lời'
    const { replies } = await town.act(lan, {
      do: 'complain-again',
      code,
      reason,
      attachments: [],
    })
    expect(await town.caseOf(codeIn(replies))).toMatchObject({ instance: 2 })
    expect((await town.caseOf(code)).status).toBe('accepted')
  })

  it('has no third after it: the way of the law is the court', async () => {
    const code = await answered()
    await town.rows('UPDATE cases SET instance = 2 WHERE code = $1', [code])
    expect(await town.refusal(lan, { do: 'begin-complaint', code })).toMatchObject({
      key: 'refusal.third-complaint',
    })
    const { replies } = await town.act(lan, { do: 'track', code })
    expect(dataOf(replies)).not.toContain(`complain-again:${code}`)
  })

  it('that comes too late is taken all the same, and that is said', async () => {
    const code = await answered()
    const later = Date.now() + 60 * 24 * 3_600_000
    const { replies } = await transactOn(
      town.pool,
      town.keys,
      () => later,
    )((work) => perform({ work, world: town.world }, lan, { do: 'begin-complaint', code }))
    expect(replies[0]).toMatchObject({ key: 'citizen.again-late' })
  })

  it('is none of feedback, nor of a complaint under way', async () => {
    for (const code of [
      await town.file(lan, { ...pothole, unit: xuanAn }),
      await town.file(lan, petitioned),
    ])
      expect(await town.refusal(lan, { do: 'begin-complaint', code })).toMatchObject({
        key: 'refusal.moved-on',
      })
  })
})
