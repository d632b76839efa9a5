import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { sayButtons, sayPlain } from '../../../src/i18n/render.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import type { ChannelName } from '../../../src/ports/turn.ts'
import { openTown, pothole, suoiTre, type Town } from '../town.ts'

let town: Town
let lan: Person
beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
})
afterAll(() => town.close())

/** What is read, word for word, its buttons as lines. */
function words(replies: Reply[]): string[] {
  const { organisation } = town.world
  const reader = { language: 'vi', organisation, now: Date.now() } as const
  return replies.flatMap((reply) => [
    sayPlain(reply.key, reply.params ?? {}, reader),
    ...sayButtons(reply.buttons, reader)
      .flat()
      .map(({ label }, at) => `${at + 1}. ${label}`),
  ])
}

/** An officer asked what a step needs, and a card that came below the question. */
async function asked(channel: ChannelName) {
  const out = await town.officer(suoiTre, 'officer', 'Lê Thị Út', channel)
  const types = (text: string) => town.say(out, { type: 'text', text })
  const first = await town.file(lan, { ...pothole, unit: suoiTre })
  await town.say(out, { type: 'button', data: `accept:${first}` })
  await town.say(out, { type: 'button', data: `resolve:${first}` })
  const second = await town.file(lan, { ...pothole, unit: suoiTre, text: 'rác ứ đọng' })
  const { id } = await town.caseOf(second)
  await town.transact((work) => showCards({ work, world: town.world }, id))
  return { types, first, second }
}

describe('where numbers are typed, a number below a card that came after a question', () => {
  it('is asked about, word for word, and nothing happens before it is answered', async () => {
    const { types, first, second } = await asked('zalo-bot')
    const before = [await town.typesOf(first), await town.typesOf(second)]
    expect(words(await types('1'))).toEqual([
      'Số 1 của câu đang hỏi là “Thôi”, của tin mới đến là “Nhận việc”.\nAnh/chị chọn nút nào ạ?',
      '1. Thôi',
      '2. Nhận việc',
    ])
    expect([await town.typesOf(first), await town.typesOf(second)]).toEqual(before)
    await types('2')
    expect(await town.typesOf(second)).toEqual(['submit', 'accept'])
    expect(await town.typesOf(first)).toEqual(before[0])
  })

  it('and is answered in words: the talk’s own button', async () => {
    const { types, second } = await asked('zalo-oa')
    await types(' 1 ')
    expect((await types('thoi')).map(({ key }) => key)).toContain('cancelled')
    expect(await town.typesOf(second)).toEqual(['submit'])
  })

  it('may be meant as words, where the question has no such button', async () => {
    const { types, first, second } = await asked('zalo-bot')
    expect(words(await types('2'))).toEqual([
      'Số 2 của câu đang hỏi là “Ghi số 2”, của tin mới đến là “Hỏi lại dân”.\nAnh/chị chọn nút nào ạ?',
      '1. Ghi số 2',
      '2. Hỏi lại dân',
    ])
    // A result of one word is asked for once more: the number went into the talk.
    expect((await types('1')).map(({ key }) => key)).toEqual(['step.more-words'])
    expect(await town.typesOf(first)).toEqual(['submit', 'accept'])
    expect(await town.typesOf(second)).toEqual(['submit'])
  })

  it('that the card does not have goes to the talk without a question', async () => {
    const { types } = await asked('zalo-bot')
    expect((await types('77')).map(({ key }) => key)).not.toContain('which-number')
  })
})

it('where buttons are pressed a number belongs to the talk, whatever came below', async () => {
  const { types } = await asked('telegram')
  expect((await types('1')).map(({ key }) => key)).toContain('cancelled')
})
