import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lookAtQuestions } from '../../src/actions/oversight/questions.ts'
import type { QuestionRule } from '../../src/domain/time/policy.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Person } from '../../src/ports/person.ts'
import { openTimedTown, type TimedTown } from './timed-town.ts'
import { complaint, denunciation, inspectorate, pothole, step, xuanAn } from './town.ts'

/** Monday, nine in the morning. */
const monday = '2024-08-05 09:00'

let town: TimedTown
let officer: Person
let citizen: Person
beforeAll(async () => {
  town = await openTimedTown(monday)
  officer = await town.officer(xuanAn)
})
beforeEach(async () => {
  town.goTo(monday)
  citizen = await town.newcomer()
})
afterAll(() => town.close())

const look = () => town.transact((work) => lookAtQuestions({ work, world: town.world }))
const keysSince = async (person: Person, code: string, from = 0) =>
  (await town.news(person, code)).slice(from).map(({ key }) => key)
const asks = (code: string, words = 'Trụ số mấy ạ?') =>
  town.act(officer, step(code, 'ask', { words }))

/** The invariants of single cases that do not hold; nobody sweeps or relays in this town. */
async function broken() {
  const { checks } = await verify(town.pool, town.world, town.now())
  const waits = ['late', 'outbox']
  return checks.filter(({ name, breaches }) => breaches > 0 && !waits.includes(name))
}

/** What a policy says of questions to senders of feedback, for as long as `run` takes. */
async function under(rule: Partial<QuestionRule>, run: () => Promise<void>) {
  const policy = town.world.policies.find(
    ({ questions, validFrom }) => questions.PAKN !== undefined && validFrom <= '2024-08-05',
  )
  const usual = policy?.questions.PAKN
  if (policy === undefined || usual === undefined) throw new Error('no rule for questions')
  policy.questions.PAKN = { ...usual, ...rule }
  try {
    await run()
  } finally {
    policy.questions.PAKN = usual
  }
}

describe('a question that is not answered', () => {
  test('is asked again after two and five working days, then no longer waited for', async () => {
    const code = await town.file(citizen, pothole)
    await asks(code)
    expect(await look()).toBe(0)
    town.goTo('2024-08-07 16:59')
    expect(await look()).toBe(0)
    town.goTo('2024-08-07 17:00')
    expect([await look(), await look()]).toEqual([1, 0])
    const [, again] = await town.news(citizen, code)
    expect(again).toMatchObject({
      key: 'notice.asked-again',
      params: { words: 'Trụ số mấy ạ?', until: { style: 'day' } },
      buttons: [[{ data: `answer:${code}` }]],
    })
    town.goTo('2024-08-12 17:00')
    await look()
    town.goTo('2024-08-19 17:00')
    await look()
    expect(await keysSince(citizen, code)).toEqual([
      'notice.asked',
      'notice.asked-again',
      'notice.asked-again',
      'notice.lapsed',
    ])
    expect((await town.news(officer, code)).at(-1)?.key).toBe('officer.lapsed')
    expect(await town.typesOf(code)).toEqual(['submit', 'ask', 'remind', 'remind', 'lapse'])
    expect((await town.caseOf(code)).question).toBeUndefined()
    expect((await town.refusal(citizen, { do: 'begin', what: 'answer', code })).key).toBe(
      'refusal.no-question',
    )
  })

  test('is left in peace at night, and told once however many look', async () => {
    const code = await town.file(citizen, pothole)
    await asks(code)
    town.goTo('2024-08-07 22:00')
    expect(await look()).toBe(0)
    town.goTo('2024-08-08 06:30')
    const looked = await Promise.all(Array.from({ length: 5 }, look))
    expect(looked.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await keysSince(citizen, code)).toEqual(['notice.asked', 'notice.asked-again'])
  })

  test('begins anew when it is asked anew', async () => {
    const code = await town.file(citizen, pothole)
    await asks(code)
    town.goTo('2024-08-07 10:00')
    await asks(code, 'Sáng hay tối ạ?')
    town.goTo('2024-08-07 17:00')
    expect(await look()).toBe(0)
    town.goTo('2024-08-09 17:00')
    expect(await look()).toBe(1)
    expect((await town.news(citizen, code)).at(-1)?.params?.words).toBe('Sáng hay tối ạ?')
  })

  test('is forgotten when it is answered, or the case is over', async () => {
    const answered = await town.file(citizen, pothole)
    const withdrawn = await town.file(citizen, pothole)
    for (const code of [answered, withdrawn]) await asks(code)
    await town.act(citizen, { do: 'answer', code: answered, text: 'trụ 7', attachments: [] })
    await town.act(citizen, { do: 'withdraw', code: withdrawn })
    town.goTo('2024-08-07 17:00')
    expect(await look()).toBe(1)
    expect(await look()).toBe(0)
    expect(await keysSince(citizen, answered)).toEqual(['notice.asked'])
    expect(await keysSince(citizen, withdrawn)).toEqual(['notice.asked'])
  })

  test('of a denunciation is asked again without a word of it', async () => {
    const chief = await town.officer(inspectorate, 'chief-inspector')
    const code = await town.file(citizen, denunciation)
    await town.act(chief, step(code, 'ask', { words: 'Ai chứng kiến ạ?' }))
    town.goTo('2024-08-07 17:00')
    await look()
    const again = (
      await town.rows<{ message: unknown }>(
        'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
        [citizen.chat.id],
      )
    )[0]
    expect(JSON.stringify(again)).toContain('notice.asked-again-sealed')
    expect(JSON.stringify(again)).not.toContain('Ai chứng kiến')
  })
})

describe('clocks', () => {
  test('run on while the citizen is waited for, where the policy does not say otherwise', async () => {
    const code = await town.file(citizen, pothole)
    const before = (await town.clocksOf(code)).find(({ name }) => name === 'resolve')
    await asks(code)
    town.goTo('2024-08-07 09:00')
    await town.act(citizen, { do: 'answer', code, text: 'trụ 7', attachments: [] })
    const after = (await town.clocksOf(code)).find(({ name }) => name === 'resolve')
    expect(after).toEqual(before)
  })

  test('stand still where it does, and have the same time left afterwards', async () => {
    await under({ pauses: ['resolve'] }, async () => {
      const code = await town.file(citizen, pothole)
      expect(await town.times(code)).toContain('resolve 2024-08-12 17:00')
      await asks(code)
      expect(await town.times(code)).toEqual(['resolve paused'])
      town.goTo('2024-08-07 09:00')
      await town.act(citizen, { do: 'answer', code, text: 'trụ 7', attachments: [] })
      expect(await town.times(code)).toEqual(['resolve 2024-08-14 17:00'])

      await asks(code)
      town.goTo('2024-08-21 17:00')
      for (const _ of [1, 2, 3]) await look()
      expect((await town.times(code))[0]).toMatch(/^resolve 2024-08-/)
      await town.act(officer, step(code, 'accept'))
      await town.act(officer, step(code, 'resolve', { words: 'Đã thay bóng ở trụ số bảy' }))
      expect(await broken()).toEqual([])
    })
  })

  test('run on when the matter turns out to be another', async () => {
    await under({ pauses: ['resolve'] }, async () => {
      const code = await town.file(citizen, pothole)
      await asks(code)
      await town.act(officer, {
        do: 'reclassify',
        code,
        aspect: 'kind',
        value: 'DIALOGUE',
        sure: true,
      })
      expect((await town.times(code)).some((one) => one.includes('paused'))).toBe(false)
      expect(await broken()).toEqual([])
    })
  })

  test('of the law never stand still for a question', async () => {
    const inspector = await town.officer(inspectorate, 'chief-inspector')
    const code = await town.file(citizen, complaint)
    await town.act(inspector, step(code, 'lodge', { ground: 'signed' }))
    const before = await town.times(code)
    await town.act(inspector, step(code, 'ask', { words: 'Quyết định số mấy ạ?' }))
    expect(await town.times(code)).toEqual(before)
  })
})

describe('a word to the citizen', () => {
  test('goes with files, names the unit and not the officer, and may be added to', async () => {
    const code = await town.file(citizen, pothole)
    const id = '00000000-0000-7000-8000-0000000000aa'
    await town.transact(async (work) => {
      work.addAttachment({ id, chatId: officer.chat.id, file: { kind: 'photo', ref: 'x' } })
    })
    await town.act(officer, step(code, 'tell', { words: 'Mai tổ tới đo đường', files: [id] }))
    const told = (await town.news(citizen, code)).at(-1)
    expect(told).toMatchObject({
      key: 'notice.told',
      params: { words: 'Mai tổ tới đo đường', unit: { unit: { code: xuanAn } } },
      attachments: [id],
      buttons: [[{ data: `add:${code}` }]],
    })
    expect(JSON.stringify(told)).not.toContain('Cán bộ')
    expect(await town.times(code)).toEqual(['resolve 2024-08-12 17:00'])
  })
})
