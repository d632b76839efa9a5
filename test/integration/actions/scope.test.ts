import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import type { Person } from '../../../src/ports/person.ts'
import { inspectorate, openTown, pothole, step, type Town, xuanAn, xuanBinh } from '../town.ts'

let town: Town
let lan: Person
let minh: Person
let tam: Person
let binh: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  minh = await town.newcomer()
  tam = await town.officer(xuanAn)
  binh = await town.officer(xuanBinh, 'head')
  await town.file(minh, { ...pothole, unit: xuanBinh })
})
afterAll(() => town.close())

const unknown = '00000000'
const officersCommands = (code: string): Command[] => [
  step(code, 'accept'),
  step(code, 'ask', { words: 'Ở đâu ạ?' }),
  step(code, 'forward', { unit: 'LK-NV', words: 'x' }),
  step(code, 'resolve', { words: 'Đã làm xong hết rồi' }),
  step(code, 'refuse', { ground: 'other', words: 'x' }),
  { do: 'open', code },
  { do: 'whole', code },
  ...(['ask', 'forward', 'extend', 'suspend'] as const).map(
    (verb): Command => ({ do: 'step', code, verb, given: {}, sure: false }),
  ),
  { do: 'menu', code },
  { do: 'show-notes', code },
  { do: 'begin-note', code },
  { do: 'add-note', code, text: 'x', files: [] },
  { do: 'reassign', code },
  { do: 'reassign', code, to: 'me' },
  { do: 'mark', code, toggle: 'complex' },
  { do: 'reclassify', code, aspect: 'kind', value: 'KN', sure: true },
]
const citizensCommands = (code: string): Command[] => [
  { do: 'track', code },
  { do: 'answer', code, text: 'x', attachments: [] },
  { do: 'supplement', code, text: 'x', attachments: [] },
  { do: 'begin-withdraw', code },
  { do: 'withdraw', code },
  { do: 'rate', code, rating: 1 },
  { do: 'reopen', code, reason: 'x', attachments: [] },
  ...(['answer', 'add', 'reopen'] as const).map((what): Command => ({ do: 'begin', what, code })),
]

/** Refused with this text, nothing written. */
async function isRefused(person: Person, command: Command, key: string) {
  const before = await town.everything()
  const reply = await town.refusal(person, command)
  expect(reply, command.do).toEqual({ key, params: {} })
  expect(await town.everything()).toEqual(before)
}

describe('a case lies open to its unit and its citizen alone', () => {
  it.each(['received', 'accepted', 'resolved'] as const)('while it is %s', async (status) => {
    const code = await town.file(lan, pothole)
    if (status !== 'received') await town.act(tam, step(code, 'accept'))
    if (status === 'resolved')
      await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong rồi' }))
    for (const command of officersCommands(code)) {
      await isRefused(binh, command, 'refusal.not-your-unit')
      await isRefused(minh, command, 'refusal.officers-only')
      await isRefused(lan, command, 'refusal.officers-only')
    }
    for (const command of citizensCommands(code)) {
      await isRefused(minh, command, 'refusal.not-your-case')
      await isRefused(tam, command, 'refusal.not-your-case')
      await isRefused(binh, command, 'refusal.not-your-case')
    }
  })

  it('and a code that does not exist is answered with the same words', async () => {
    for (const command of officersCommands(unknown)) {
      await isRefused(binh, command, 'refusal.not-your-unit')
      await isRefused(lan, command, 'refusal.officers-only')
    }
    for (const command of citizensCommands(unknown)) {
      await isRefused(minh, command, 'refusal.not-your-case')
      await isRefused(tam, command, 'refusal.not-your-case')
    }
  })

  it('even to a unit that bears the same code under another law', async () => {
    const code = await town.file(lan, pothole)
    const later = structuredClone(tam)
    for (const member of later.officer?.memberships ?? []) member.unit.validFrom = '2025-07-01'
    for (const command of officersCommands(code))
      await isRefused(later, command, 'refusal.not-your-unit')
  })

  it('and no list shows it to anybody else', async () => {
    const code = await town.file(lan, pothole)
    await town.pool.query("UPDATE clocks SET due_at = now() - interval '1 day'")
    const shown = async (person: Person, command: Command) =>
      JSON.stringify((await town.act(person, command)).replies).includes(code.slice(0, 4))
    expect(await shown(tam, { do: 'list-work' })).toBe(true)
    expect(await shown(tam, { do: 'list-overdue' })).toBe(true)
    expect(await shown(lan, { do: 'list-cases' })).toBe(true)
    expect(await shown(binh, { do: 'list-work' })).toBe(false)
    expect(await shown(binh, { do: 'list-overdue' })).toBe(false)
    expect(await shown(minh, { do: 'list-cases' })).toBe(false)
    const inspector = await town.officer(inspectorate, 'inspector')
    expect(await shown(inspector, { do: 'list-overdue' })).toBe(true)
    expect(await shown(inspector, { do: 'list-work' })).toBe(false)
    await isRefused(inspector, { do: 'open', code }, 'refusal.not-your-unit')
  })

  it('a colleague may not go on with what another accepted, the head may', async () => {
    const code = await town.file(lan, pothole)
    await town.act(tam, step(code, 'accept'))
    const colleague = await town.officer(xuanAn)
    const head = await town.officer(xuanAn, 'head')
    const result: Command = step(code, 'resolve', { words: 'Đã vá xong rồi' })
    expect((await town.refusal(colleague, result)).key).toBe('refusal.taken')
    expect((await town.refusal(colleague, step(code, 'accept'))).key).toBe('refusal.taken')
    expect((await town.act(head, result)).replies[0]?.key).toBe('step.resolved')
  })
})

describe('a forged press, the way every turn goes', () => {
  const presses = (code: string) =>
    [
      ...['accept', 'open', 'whole', 'track', 'withdraw-yes', 'ask', 'forward', 'resolve'],
      ...['refuse', 'answer', 'add', 'reopen', 'rate', 'extend', 'more', 'mark', 'reclassify'],
      'reassign',
    ].map((verb) => (verb === 'rate' ? `rate:${code}:1` : `${verb}:${code}`))
  /** What may change: the turns themselves, what is said back, and that it was tried. */
  const talk = ['inbox', 'conversations', 'notifications', 'outbox', 'security_events']

  it('has no effect, and tells nobody whether there is such a case', async () => {
    const code = await town.file(lan, pothole)
    await town.say(binh, { type: 'text', text: '/huy' })
    await town.say(minh, { type: 'text', text: '/huy' })
    const before = await town.everything(talk)
    for (const person of [minh, binh])
      for (const [index, data] of presses(code).entries()) {
        const real = await town.say(person, { type: 'button', data })
        const made = await town.say(person, {
          type: 'button',
          data: presses(unknown)[index] ?? '',
        })
        expect(real, data).toHaveLength(1)
        expect(real, data).toEqual(made)
      }
    expect(await town.everything(talk)).toEqual(before)
    const news = await town.rows(
      'SELECT 1 FROM notifications n JOIN cases c ON c.id = n.case_id WHERE c.code = $1',
      [code],
    )
    expect(news).toEqual([])
  })

  it.each([
    'constructor:7K2M9QXD',
    '__proto__:7K2M9QXD',
    'toString:x',
    'ward:constructor',
    'accept',
    'accept:',
    'rate::',
    'forward:7K2M9QXD:LK-NV',
    'to:99999',
    'ground:toString',
    'send',
    'agree',
    ':',
    '@',
    'x'.repeat(200),
    'open:\u0000',
    'open:\ud800',
    "open:' OR 1=1 --",
  ])('%j is answered like any old button', async (data) => {
    const before = await town.everything(talk)
    for (const person of [minh, tam]) {
      const replies = await town.say(person, { type: 'button', data })
      expect(replies).toHaveLength(1)
      expect(replies[0]?.key).toMatch(/^(old-button|refusal\.)/)
    }
    expect(await town.everything(talk)).toEqual(before)
  })

  it('in a group does nothing at all', async () => {
    const code = await town.file(lan, pothole)
    const group = await town.newcomer('group')
    const before = await town.everything(talk)
    for (const data of presses(code))
      expect(await town.say(group, { type: 'button', data })).toEqual([{ key: 'group.stranger' }])
    expect(await town.everything(talk)).toEqual(before)
  })
})
