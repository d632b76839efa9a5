import { afterAll, describe, expect, it } from 'vitest'
import type { LetterFacts } from '../../src/domain/letters/facts.ts'
import { localDate } from '../../src/domain/time/calendar.ts'
import { noon, openDesk, planted } from './letter-desk.ts'
import { xuanAn, xuanBinh } from './town.ts'

const desk = await openDesk()
const { town, lan, at, petitioned, stepIn, step, lettersOf, orderOf, make, told, numbers } = desk
afterAll(() => desk.close())

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

describe('the number of a letter', () => {
  it('has no gap under twenty steps at once and one that is taken back', async () => {
    const cases = await Promise.all(upTo(20).map(() => petitioned('KN', xuanBinh)))
    const lost = await petitioned('KN', xuanBinh)
    const takenBack = at(noon)(async (work) => {
      await stepIn(work, lost.code, 'lodge')
      throw new Error('changed my mind')
    })
    const lodged = cases.map(({ code }) => step(code, 'lodge'))
    await expect(takenBack).rejects.toThrow('changed my mind')
    await Promise.all(lodged)
    await step(lost.code, 'lodge')
    expect(await numbers(xuanBinh, 2024)).toEqual(upTo(21))
    expect((await lettersOf(lost)).map(({ facts }) => facts.number)).toEqual([21])
  })

  it('begins at 1 in each unit, and again with the new year of the place', async () => {
    const lateAt = Date.parse('2024-12-31T23:59:59+07:00')
    const cases = await Promise.all(upTo(3).map(() => petitioned('KN', xuanAn, lateAt - 60_000)))
    const [first, second, third] = cases.map(({ code }) => code)
    await step(first ?? '', 'lodge', {}, lateAt)
    await step(second ?? '', 'lodge', {}, lateAt + 1_000)
    await step(third ?? '', 'lodge', {}, lateAt + 2_000)
    expect(await numbers(xuanAn, 2024)).toEqual([1])
    expect(await numbers(xuanAn, 2025)).toEqual([1, 2])
  })
})

describe('what a letter says', () => {
  it('are the facts of the case and the step, and stays as it was', async () => {
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    await step(it.code, 'accept')
    await step(it.code, 'extend', { words: 'cần đo đạc lại' })
    const [receipt, acceptance, extension] = (await lettersOf(it)).map(({ facts }) => facts)
    expect(receipt).toMatchObject({
      type: 'receipt',
      unit: { name: 'UBND phường Xuân An', superior: 'UBND thành phố Long Khánh' },
      place: 'Xuân An',
      filedAt: noon,
      addressee: { name: planted.name, address: planted.address },
      subject: expect.stringContaining('Đất đai'),
      due: { citation: expect.stringContaining('Điều 27') },
    })
    const day = (facts: LetterFacts | undefined) => localDate((facts?.due?.at ?? 0) - 1)
    // 30 days from 12 August; 45 where it is complex: the fifteenth day, 26 September.
    expect(acceptance).toMatchObject({
      type: 'acceptance',
      due: { citation: expect.stringContaining('Điều 28') },
    })
    expect(day(acceptance)).toBe('2024-09-11')
    expect(extension).toMatchObject({
      type: 'extension',
      words: 'cần đo đạc lại',
      ground: { name: 'Vụ việc phức tạp', source: expect.stringContaining('Điều 28') },
      oldDue: acceptance?.due?.at,
    })
    expect(day(extension)).toBe('2024-09-26')
  })

  it('tells the ground by name and article, and the agency', async () => {
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    await step(it.code, 'refuse', { ground: 'time-barred', words: 'đã quá 90 ngày' })
    const [, refusal] = await lettersOf(it)
    expect(refusal?.facts).toMatchObject({
      ground: {
        name: expect.stringMatching(/^Thời hiệu/),
        source: expect.stringContaining('Điều 11'),
      },
    })
    expect(refusal?.facts.due).toBeUndefined()
    const other = await petitioned('KN', xuanAn)
    await step(other.code, 'lodge')
    await step(other.code, 'transfer', { agency: 'Công ty Điện lực Long Khánh', words: 'chuyển' })
    const [, transfer] = await lettersOf(other)
    expect(transfer?.facts.to).toBe('Công ty Điện lực Long Khánh')
  })
})

it('a letter that passes a complaint on is of the unit that gives it away', async () => {
  const chief = await town.officer(xuanBinh, 'head')
  const it = await petitioned('KN', xuanBinh)
  await step(it.code, 'lodge')
  const { unit } = await petitioned('KN', xuanAn)
  const data = { agency: 'UBND phường Xuân An', words: 'thuộc địa bàn phường Xuân An' }
  await step(it.code, 'forward', data, noon, { unit })
  const [, issued] = await lettersOf(it)
  expect(issued?.facts).toMatchObject({
    type: 'transfer',
    unit: { name: 'UBND phường Xuân Bình' },
    to: 'UBND phường Xuân An',
  })
  const order = await orderOf(it, 1)
  await make(order)
  expect((await told(it)).map(({ chat_id }) => chat_id)).toEqual([lan.chat.id, chief.chat.id])
})
