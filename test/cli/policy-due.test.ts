import { describe, expect, test } from 'vitest'
import { answerOf, nghedan } from './support.ts'

const due = (kind: string, clock: string, from: string, ...more: string[]) =>
  answerOf(['policy', 'due', '--kind', kind, '--clock', clock, '--from', from, ...more])

describe('policy due', () => {
  test('five working days end at closing, over a weekend', async () => {
    // Monday 6 May 2024; the day of the event is not counted.
    expect(await due('PAKN', 'resolve', '2024-05-06T09:00:00+07:00')).toEqual({
      dueDate: '2024-05-13',
      due: '2024-05-13T17:00:00+07:00',
      days: 5,
      dayKind: 'working',
      citation: expect.stringMatching(/policy/),
      policy: 'long-khanh-pakn-2024',
      provisional: false,
    })
  })

  test('a danger shortens it to hours on the clock', async () => {
    const answer = await due('PAKN', 'resolve', '2024-05-06T09:00:00+07:00', '--urgent')
    expect(answer).toMatchObject({
      due: '2024-05-07T09:00:00+07:00',
      days: null,
      hours: 24,
      dayKind: 'calendar',
    })
  })

  test('an instant may have any offset; without one it is the time in Vietnam', async () => {
    const answers = await Promise.all([
      due('PAKN', 'first-answer', '2024-05-06T02:00:00Z'),
      due('PAKN', 'first-answer', '2024-05-06T09:00'),
    ])
    expect(answers[0]).toEqual(answers[1])
    // 2.5 h before noon, 4 h after, 1.5 h the next morning.
    expect(answers[0]).toMatchObject({ due: '2024-05-07T09:00:00+07:00', hours: 8 })
  })

  test('days not settled in the calendar are said to be so', async () => {
    expect(await due('KN', 'sorting', '2031-01-02')).toMatchObject({ provisional: true })
  })

  test.each([
    ['a clock this kind does not have', ['TC', 'resolve', '2024-05-06'], /sorting/],
    ['a kind that does not exist', ['XX', 'resolve', '2024-05-06'], /DIALOGUE/],
    ['a day that does not exist', ['PAKN', 'resolve', '2024-02-30'], /ISO 8601/],
  ])('%s: exit 2', async (_, [kind = '', clock = '', from = ''], why) => {
    const args = ['policy', 'due', '--kind', kind, '--clock', clock, '--from', from]
    const { code, out, err } = await nghedan(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(why)
  })

  test('before the first policy nothing is promised: exit 1', async () => {
    const args = ['policy', 'due', '--kind', 'KN', '--clock', 'sorting', '--from', '2019-01-01']
    const { code, out, err } = await nghedan(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('2019-01-01')
  })
})
