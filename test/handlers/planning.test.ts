import { describe, expect, it } from 'vitest'
import { startOfLocalDay } from '../../src/domain/time/calendar.ts'
import { dataOf, keysOf, officer, settingOf, stranger, talk } from './support.ts'

const code = '7K2M9QXD'
const { now } = settingOf(officer)
const inDays = (days: number) => {
  const day = new Date(now + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
  return startOfLocalDay(day) + 86_400_000
}

describe('a plan', () => {
  it('begins at the button, wherever the talk stands', () => {
    const { press } = talk(officer)
    expect(press('plan', code).commands).toEqual([{ do: 'begin-plan', code }])
  })

  it('is one sentence and a day, pressed or typed', () => {
    for (const day of ['mai', '1 ngày nữa']) {
      const { write } = talk(officer, { at: 'planning', code })
      const asked = write('Thứ Năm   đổ nhựa,\nđã có vật tư')
      expect(keysOf(asked)).toEqual(['plan.when'])
      expect(dataOf(asked)).toEqual(['when:mai', 'when:t6', 'when:7 ngay nua', 'cancel'])
      expect(write(day)).toMatchObject({
        state: { at: 'idle' },
        commands: [
          { do: 'acknowledge', code, plan: 'Thứ Năm đổ nhựa, đã có vật tư', until: inDays(1) },
        ],
      })
    }
  })

  it('takes the day of a button', () => {
    const { press } = talk(officer, { at: 'planning', code, plan: 'Đổ nhựa' })
    expect(press('when', '7 ngay nua').commands).toEqual([
      { do: 'acknowledge', code, plan: 'Đổ nhựa', until: inDays(7) },
    ])
  })

  it.each([
    ['sớm thôi', 'when.unclear'],
    ['40 ngày nữa', 'when.far'],
    ['1/1/2020', 'when.past'],
  ])('asks for the day again: %s', (said, key) => {
    const from = { at: 'planning', code, plan: 'Đổ nhựa' } as const
    const step = talk(officer, from).write(said)
    expect(keysOf(step)).toEqual([key])
    expect(step).toMatchObject({ state: from, commands: [] })
  })

  it('is words, and not too many of them', () => {
    const { write, say, last } = talk(officer, { at: 'planning', code })
    expect(keysOf(write('a'.repeat(301)))).toEqual(['plan.too-long'])
    expect(keysOf(say({ say: 'contact' }))).toEqual(['unreadable'])
    expect(keysOf(say({ say: 'press', verb: 'when', args: ['mai'] }))).toEqual(['unreadable'])
    expect(last().state).toEqual({ at: 'planning', code })
  })

  it('shows the card again when it is cancelled', () => {
    const step = talk(officer, { at: 'planning', code }).press('cancel')
    expect(step.commands).toEqual([{ do: 'open', code }])
  })
})

describe('an absence', () => {
  it('begins with /vangmat and with the button below the help', () => {
    expect(talk(officer).write('/vắng mặt').commands).toEqual([{ do: 'ask-leave' }])
    const help = talk(officer).write('/trogiup')
    expect(dataOf(help)).toEqual(['away', 'difficulties'])
    expect(dataOf(talk(stranger).write('/trogiup'))).toEqual(['own-data', 'pair-code'])
    expect(talk(officer).press('away').commands).toEqual([{ do: 'ask-leave' }])
  })

  it('is a day, then who stands in', () => {
    const { write, press } = talk(officer, { at: 'leaving' })
    expect(write('3 ngày nữa')).toMatchObject({
      state: { at: 'leaving', until: inDays(3) },
      commands: [{ do: 'ask-deputy', until: inDays(3) }],
    })
    expect(write('ai cũng được').commands).toEqual([{ do: 'ask-deputy', until: inDays(3) }])
    const deputy = '018f0000-0000-7000-8000-0000000000aa'
    expect(press('deputy', deputy)).toMatchObject({
      state: { at: 'idle' },
      commands: [{ do: 'leave', until: inDays(3), deputy }],
    })
  })

  it('needs nobody to stand in', () => {
    const step = talk(officer, { at: 'leaving', until: inDays(3) }).press('deputy')
    expect(step.commands).toEqual([{ do: 'leave', until: inDays(3) }])
  })

  it('asks again once the day that was chosen has passed', () => {
    const from = { at: 'leaving', until: now - 1 } as const
    const step = talk(officer, from).press('deputy', officer.officer?.id ?? '')
    expect(step.commands).toEqual([])
    expect(talk(officer, from).write('mai').commands).toEqual([
      { do: 'ask-deputy', until: inDays(1) },
    ])
  })
})
