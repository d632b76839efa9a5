import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import {
  dataOf,
  denunciation,
  inspectorate,
  openTown,
  petitioned,
  pothole,
  type Town,
} from '../town.ts'

let town: Town
let lan: Person
let chief: Person
let inspector: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  chief = await town.officer(inspectorate, 'chief-inspector')
  inspector = await town.officer(inspectorate, 'inspector')
})
afterAll(() => town.close())

const newsOf = (person: Person) =>
  town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
    [person.chat.id],
  )

/** A photo that came with the last turn, as `converse` writes it. */
async function photo(person: Person): Promise<string> {
  return town.transact(async (work) => {
    const id = work.newId()
    work.addAttachment({ id, chatId: person.chat.id, file: { kind: 'photo', ref: id } })
    return id
  })
}

describe('a complaint told in chat', () => {
  it('waits for its signed petition: what is on the form is kept, no time of the law runs', async () => {
    const code = await town.file(lan, petitioned)
    const it = await town.caseOf(code)
    expect(it).toMatchObject({
      status: 'received',
      instance: 1,
      remote: true,
      petition: { decision: 'QĐ 123', name: 'Trần Văn Lành' },
    })
    expect(it.lodgedAt).toBeUndefined()
    const running = await town.rows<{ name: string }>(
      'SELECT name FROM clocks WHERE case_id = $1 AND stopped_at IS NULL ORDER BY name',
      [it.id],
    )
    expect(running.map(({ name }) => name)).toEqual(['first-answer', 'sorting'])
  })

  it('has its form made, once, by a job that carries no word of it', async () => {
    const code = await town.file(lan, petitioned)
    const { id } = await town.caseOf(code)
    const jobs = await town.rows<{ payload: object }>(
      `SELECT payload FROM outbox WHERE queue = 'letters' AND payload->>'petitionOf' = $1`,
      [id],
    )
    expect(jobs).toHaveLength(1)
    expect(JSON.stringify(jobs)).not.toMatch(/Lành|123|đất/)
  })

  it('shows its sender the two ways on, and the officer what is on the form', async () => {
    const code = await town.file(lan, petitioned)
    const { replies } = await town.act(lan, { do: 'track', code })
    expect(dataOf(replies)).toEqual([
      `sign:${code}`,
      `hours:${code}`,
      `add:${code}`,
      `withdraw:${code}`,
      `receipt:${code}`,
    ])
    const whole = await town.act(inspector, { do: 'whole', code })
    expect(JSON.stringify(whole.replies)).toMatch(/QĐ 123.*Trần Văn Lành/)
  })
})

describe('the signed petition', () => {
  it('comes as pictures, page after page, to the officers of the unit', async () => {
    const code = await town.file(lan, petitioned)
    const begun = await town.act(lan, { do: 'begin-sign', code })
    expect(begun.state).toEqual({ at: 'signing', code, sent: false })
    const page = await photo(lan)
    const { replies, state } = await town.act(lan, { do: 'sign', code, attachments: [page] })
    expect(replies[0]).toMatchObject({ key: 'citizen.signed', params: { count: 1 } })
    expect(state).toEqual({ at: 'signing', code, sent: true })
    expect((await newsOf(inspector))[0]?.message).toMatchObject({
      key: 'officer.signed',
      attachments: [page],
    })
    await town.act(lan, { do: 'sign', code, attachments: [await photo(lan)] })
    expect(await town.typesOf(code)).toEqual(['submit', 'sign', 'sign'])
    const kept = await town.rows('SELECT id FROM attachments WHERE purpose = $1 AND case_id = $2', [
      'petition',
      (await town.caseOf(code)).id,
    ])
    expect(kept).toHaveLength(2)
    const tracked = await town.act(lan, { do: 'track', code })
    expect(tracked.replies[0]?.params).toMatchObject({ status: { text: 'status.received-signed' } })
  })

  it('of a denunciation reaches who leads the Inspectorate alone, unseen until it is opened', async () => {
    const code = await town.file(lan, denunciation)
    await town.act(lan, { do: 'sign', code, attachments: [await photo(lan)] })
    const [told] = await newsOf(chief)
    expect(told?.message).toMatchObject({ key: 'officer.signed', attachments: [] })
    expect((await newsOf(inspector))[0]?.message.params?.code).not.toBe(told?.message.params?.code)
    const { replies } = await town.act(lan, { do: 'track', code })
    expect(replies[0]?.params).toMatchObject({ topic: { text: 'kind.private' } })
  })

  it('is not asked for where none belongs, nor of somebody else', async () => {
    const plain = await town.file(lan, pothole)
    expect(await town.refusal(lan, { do: 'begin-sign', code: plain })).toMatchObject({
      key: 'refusal.moved-on',
    })
    const stranger = await town.newcomer()
    const code = await town.file(lan, petitioned)
    for (const command of [
      { do: 'begin-sign', code },
      { do: 'sign', code, attachments: [] },
      { do: 'begin-complaint', code },
    ] satisfies Command[])
      expect(await town.refusal(stranger, command)).toMatchObject({ key: 'refusal.not-your-case' })
  })
})

describe('the whole talk, turn by turn, each in a work of its own', () => {
  it('goes on where it was, whatever process hears the next word', async () => {
    const mai = await town.newcomer()
    const keys: string[] = []
    for (const text of [
      'tôi khiếu nại quyết định thu hồi đất',
      'bắt đầu',
      'QĐ 123 của UBND phường Bàu Sen',
      'Bỏ qua',
      'trả lại đất',
      'không phải',
      'Trần Thị Mai, khu phố 3',
      'Gửi khiếu nại',
      'Đồng ý',
    ])
      keys.push(...(await town.say(mai, { type: 'text', text })).map(({ key }) => key))
    expect(keys).toEqual([
      'formal.intro-KN',
      'ask.decision',
      'ask.learnt',
      'ask.wish',
      'ask.remote',
      'ask.who',
      'draft.confirm.KN',
      'consent',
      'receipt.KN',
    ])
    const [row] = await town.rows<{ petition: object; remote: boolean }>(
      'SELECT petition, remote FROM cases WHERE chat_id = $1',
      [mai.chat.id],
    )
    expect(row).toEqual({
      remote: false,
      petition: {
        decision: 'QĐ 123 của UBND phường Bàu Sen',
        against: 'UBND phường Bàu Sen',
        wish: 'trả lại đất',
        name: 'Trần Thị Mai',
        address: 'khu phố 3',
      },
    })
  })

  it('of a denunciation that is stopped leaves nothing behind', async () => {
    const mai = await town.newcomer()
    for (const text of [
      'tôi tố cáo ông Tư kế toán nhận tiền',
      'tiếp tục',
      'hôm 3/5',
      'Dừng lại, xóa hết',
    ])
      await town.say(mai, { type: 'text', text })
    const left = await town.rows('SELECT turn FROM inbox WHERE chat = $1', [mai.chat.externalId])
    expect(left).toHaveLength(4)
    expect(JSON.stringify(left)).not.toMatch(/Tư|3\/5/)
    const [state] = await town.rows<{ state: object }>(
      'SELECT state FROM conversations WHERE chat_id = $1',
      [mai.chat.id],
    )
    expect(state?.state).toEqual({ at: 'idle' })
  })
})
