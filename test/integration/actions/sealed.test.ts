import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { tellAlerts } from '../../../src/actions/oversight/alerts.ts'
import { climbLadders } from '../../../src/actions/oversight/sweep.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import { DAY } from '../../../src/domain/time/calendar.ts'
import { say, sayButtons } from '../../../src/i18n/render.ts'
import type { Person, Role } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { awake } from '../../support/awake.ts'
import { dataOf, denunciation, inspectorate, openTown, step, type Town, xuanAn } from '../town.ts'

/** Planted in everything the denouncer writes; found anywhere else, a seal is broken. */
const canary = 'CHIMHOANGYEN'
/** Planted in what the officer writes to the denouncer. */
const secret = 'DAIBANGDEN mời bạn tới ký đơn'
const words = (what: string) => `${canary} ${what}`

let town: Town
let lan: Person
let chief: Person
let others: Person[]
let code: string

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  const roles: Role[] = ['officer', 'inspector', 'leader', 'administrator']
  others = [
    ...(await Promise.all(roles.map((role) => town.officer(inspectorate, role)))),
    await town.officer(xuanAn, 'head'),
  ]
  chief = await town.officer(inspectorate, 'chief-inspector')
  code = await town.file(lan, {
    ...denunciation,
    text: words('ông B nhận tiền'),
    place: { words: words('nhà ông B') },
  })
})
afterAll(() => town.close())

const tables = ['notifications', 'outbox', 'clocks', 'weekly_summaries', 'conversations'] as const
async function canariesIn(...names: string[]): Promise<string[]> {
  const everything = await town.everything()
  const said = {
    ...everything,
    notifications: JSON.stringify(await town.rows('SELECT message FROM notifications')),
    conversations: JSON.stringify(await town.rows('SELECT state FROM conversations')),
  }
  return Object.entries(said).flatMap(([name, text]) =>
    names.includes(name) && text.includes(canary) ? [name] : [],
  )
}

const noticesTo = async (person: Person) =>
  (
    await town.rows<{ message: Reply }>('SELECT message FROM notifications WHERE chat_id = $1', [
      person.chat.id,
    ])
  ).map(({ message }) => JSON.stringify(message))

/** Everything that happens by itself around a case. */
async function timePasses() {
  const { id } = await town.caseOf(code)
  await town.pool.query(
    `UPDATE clocks SET started_at = now() - interval '30 days', due_at = now() - interval '1 hour',
       next_action_at = now() WHERE next_action_at IS NOT NULL`,
  )
  await town.pool.query('DELETE FROM weekly_summaries')
  await town.transact((work) => showCards({ work, world: town.world }, id))
  await town.transact((work) => climbLadders({ work, world: town.world }))
  await town.pool.query('UPDATE alerts SET hold_until = now() WHERE told_at IS NULL')
  await town.transact((work) => tellAlerts({ work, world: awake(town.world) }))
  await town.transact((work) => weeklySummary({ work, world: awake(town.world) }))
  for (const person of [chief, ...others]) {
    await town.say(person, { type: 'text', text: '/viec' })
    await town.say(person, { type: 'text', text: '/quahan' })
  }
}

describe('a denunciation', () => {
  it('is known to nobody but the head of the Inspectorate, through its whole life', async () => {
    const shown = `${code.slice(0, 4)}-${code.slice(4)}`
    const steps = [
      () => town.act(chief, step(code, 'ask', { words: 'Có giấy tờ không ạ?' })),
      () => town.act(lan, { do: 'answer', code, text: words('có biên lai'), attachments: [] }),
      () => town.act(lan, { do: 'supplement', code, text: words('ba lần'), attachments: [] }),
      () => town.act(chief, { do: 'acknowledge', code, plan: secret, until: Date.now() + DAY }),
      () => town.act(chief, step(code, 'lodge', { ground: 'signed' })),
      () => town.act(chief, step(code, 'accept')),
      () => town.act(chief, step(code, 'notify')),
      () => town.act(chief, step(code, 'suspend', { ground: 'other-result', words: secret })),
      () => town.act(lan, { do: 'supplement', code, text: words('chưa xong'), attachments: [] }),
      () => town.act(chief, step(code, 'resume')),
      () => town.act(chief, step(code, 'decide')),
      () => town.act(chief, step(code, 'resolve', { words: secret })),
    ]
    await timePasses()
    for (const next of steps) {
      await next()
      await timePasses()
      expect(await canariesIn(...tables, 'letters')).toEqual([])
    }
    // What the officer says goes to the denouncer alone, and into no history.
    const everything = await town.everything(['notifications', 'inbox'])
    expect(Object.keys(everything).filter((name) => everything[name]?.includes(secret))).toEqual([])
    expect((await noticesTo(lan)).join('\n')).toContain(secret)
    expect((await noticesTo(chief)).join('\n')).toContain(shown)
    for (const person of others) expect((await noticesTo(person)).join('\n')).not.toContain(shown)
  })

  it('is called by a short name before its sender, who reads nowhere what it is or where it lies', async () => {
    const reader = {
      language: 'vi',
      organisation: town.world.organisation,
      now: Date.now(),
    } as const
    const wordsOf = (reply: Reply) =>
      [
        ...say(reply, reader).map(({ text }) => text),
        ...sayButtons(reply.buttons, reader)
          .flat()
          .map(({ label }) => label),
      ].join(' ')
    for (const text of [
      '/hoso',
      `/tracuu n-${code.slice(0, 3).toLowerCase()}`,
      `hồ sơ N-${code.slice(0, 3)}`,
    ])
      expect(wordsOf((await town.say(lan, { type: 'text', text }))[0] as Reply)).toContain(
        `N-${code.slice(0, 3)}`,
      )
    for (const data of [`rate:${code}:4`, `withdraw:${code}`, `answer:${code}`, `hours:${code}`])
      await town.say(lan, { type: 'button', data })
    const read = (
      await town.rows<{ message: Reply }>(
        'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
        [lan.chat.id],
      )
    ).map(({ message }) => wordsOf(message))
    expect(read.length).toBeGreaterThan(10)
    for (const words of read) {
      expect(words).not.toMatch(/tố cáo|thanh tra|chánh/i)
      expect(words).not.toContain(code.slice(4))
    }
    const stranger = await town.newcomer()
    expect(
      (await town.say(stranger, { type: 'text', text: `/tracuu N-${code.slice(0, 3)}` }))[0]?.key,
    ).toBe('refusal.not-your-case')
  })

  it('cannot be touched by anybody else of the Inspectorate, whatever their role', async () => {
    const before = await town.everything()
    for (const person of others)
      for (const command of [
        step(code, 'accept'),
        { do: 'open', code },
        { do: 'whole', code },
        { do: 'menu', code },
      ] as const)
        expect(await town.refusal(person, command)).toEqual({
          key: 'refusal.not-your-unit',
          params: {},
        })
    expect(await town.everything()).toEqual(before)
  })

  it('stays where it is: another unit may be the one denounced', async () => {
    const before = await town.everything()
    const forward = step(code, 'forward', { unit: xuanAn, words: 'x' })
    expect((await town.refusal(chief, forward)).key).toBe('refusal.sealed-stays')
    expect(await town.everything()).toEqual(before)
  })

  it('is read only by opening it, and every opening is recorded with who did', async () => {
    const { version } = await town.caseOf(code)
    const openings = () =>
      town.rows<{ seq: number; officer_id: string }>(
        `SELECT e.seq, e.officer_id FROM case_events e JOIN cases c ON c.id = e.case_id
         WHERE c.code = $1 AND e.type = 'open-sealed' ORDER BY e.seq`,
        [code],
      )
    expect(await openings()).toEqual([])
    const open = async () => {
      const [why] = await town.say(chief, { type: 'button', data: `whole:${code}` })
      expect(why?.key).toBe('unseal.why')
      const [sure] = await town.say(chief, { type: 'text', text: 'xem để giao người xác minh' })
      return town.say(chief, { type: 'button', data: dataOf([sure as Reply])[0] ?? '' })
    }
    const [whole] = await open()
    for (const said of ['ông B nhận tiền', 'có biên lai', 'ba lần', 'chưa xong'])
      expect(JSON.stringify(whole)).toContain(words(said))
    await open()
    expect(await openings()).toEqual([
      { seq: version + 2, officer_id: chief.officer?.id },
      { seq: version + 4, officer_id: chief.officer?.id },
    ])
    for (const person of [lan, ...others])
      expect((await noticesTo(person)).join('\n')).not.toContain(canary)
    expect(await canariesIn('outbox', 'clocks', 'weekly_summaries', 'conversations')).toEqual([])
  })
})
