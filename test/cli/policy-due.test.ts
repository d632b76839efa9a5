import { describe, expect, test } from 'vitest'
import { command } from '../../src/cli/policy-due.ts'
import { answerOf, nghedan } from './support.ts'

/** As `npx nghedan policy due … --json` answers, without starting a process for each. */
async function due(
  kind: string,
  clock: string,
  from: string,
  more: Partial<Parameters<typeof command.run>[0]> = {},
): Promise<Record<string, unknown>> {
  const answer = await command.run({ kind, clock, from, ...more }, () => {}, [])
  if (answer.is !== 'whole') throw new Error('not whole')
  return answer.json as Record<string, unknown>
}

const monday = '2024-05-06T09:00:00+07:00'

describe('policy due', () => {
  test('the fixed form, with every day that was not counted', async () => {
    const args = ['policy', 'due', '--kind', 'PAKN', '--clock', 'resolve', '--from', monday]
    // The day of the event is not counted.
    expect(await answerOf(args)).toEqual({
      dueDate: '2024-05-13',
      due: '2024-05-13T17:00:00+07:00',
      days: 5,
      dayKind: 'working',
      citation: expect.stringMatching(/địa phương/),
      policy: 'long-khanh-2024',
      provisional: false,
      explanation: [
        'Tính từ thứ Hai 6/5/2024, 9:00; ngày này không tính',
        'Thời hạn 5 ngày làm việc',
        'Không tính thứ Bảy 11/5/2024: nghỉ cuối tuần',
        'Không tính Chủ nhật 12/5/2024: nghỉ cuối tuần',
        'Đến hạn thứ Hai 13/5/2024, 17:00',
        expect.stringMatching(/^Căn cứ: /),
      ],
      skipped: [
        { date: '2024-05-11', why: 'weekend' },
        { date: '2024-05-12', why: 'weekend' },
      ],
    })
  })

  test('for a person: JSON on stdout all the same, the counting in words beside it', async () => {
    const { code, out, err } = await nghedan(
      'policy due --kind KN --clock acceptance --from 2026-02-08'.split(' '),
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ dueDate: '2026-02-23', days: 10, dayKind: 'calendar' })
    expect(err).toContain('Ngày cuối thứ Tư 18/2/2026 là ngày nghỉ: chuyển sang ngày làm việc')
    expect(err).toContain('Không tính thứ Sáu 20/2/2026: Tết Bính Ngọ, mùng 4')
    expect(err).toContain('Đến hạn thứ Hai 23/2/2026, 24:00')
    expect(err).toContain('Luật Khiếu nại 2011 (02/2011/QH13), Điều 27')
  })

  test('a danger shortens it to hours on the clock', async () => {
    expect(await due('PAKN', 'resolve', monday, { urgent: true })).toMatchObject({
      due: '2024-05-07T09:00:00+07:00',
      days: null,
      hours: 24,
      dayKind: 'calendar',
      explanation: expect.arrayContaining(['Tính từ thứ Hai 6/5/2024, 9:00', 'Thời hạn 24 giờ']),
    })
  })

  test('complex, remote, second instance, extended', async () => {
    const days = async (...given: Parameters<typeof due>) => (await due(...given)).days
    const resolution = (more: Parameters<typeof due>[3]) => days('KN', 'resolution', monday, more)
    expect(await resolution({})).toBe(30)
    expect(await resolution({ complex: true, remote: true })).toBe(60)
    expect(await resolution({ complex: true, instance: '2' })).toBe(60)
    expect(await resolution({ remote: true, complex: true, instance: '2' })).toBe(70)
    expect(await resolution({ extensions: '1' })).toBe(45)
    expect(await resolution({ extensions: '1', complex: true })).toBe(45)
    expect(await days('TC', 'resolution', monday, { extensions: '2' })).toBe(90)
    expect(await days('TC', 'initial-check', monday, { complex: true })).toBe(10)
    const told = await due('TC', 'resolution', monday, { extensions: '1' })
    expect(told).toMatchObject({ dueDate: '2024-07-05', days: 60 })
    expect(told.explanation).toContainEqual(expect.stringMatching(/^Đã gia hạn 1 lần .*Điều 30/))
  })

  test('an instant may have any offset; without one it is the time in Vietnam', async () => {
    const utc = await due('PAKN', 'first-answer', '2024-05-06T02:00:00Z')
    expect(await due('PAKN', 'first-answer', '2024-05-06T09:00')).toEqual(utc)
    // 2.5 h before noon, 4 h after, 1.5 h the next morning.
    expect(utc).toMatchObject({ due: '2024-05-07T09:00:00+07:00', hours: 8 })
    // 17:00 in London is the next day already.
    const night = await due('KN', 'acceptance', '2024-05-06T17:00:00Z')
    expect(night).toMatchObject({ dueDate: '2024-05-17' })
  })

  test('what is not settled, or still to be checked, is provisional and says why', async () => {
    const unsettled = await due('DIALOGUE', 'slot-offer', '2027-01-28')
    expect(unsettled).toMatchObject({ dueDate: '2027-02-11', provisional: true })
    expect(unsettled.explanation).toContainEqual(expect.stringMatching(/lịch nghỉ .* chưa chốt/))
    const unchecked = await due('KN', 'acceptance', '2026-07-01')
    expect(unchecked).toMatchObject({ policy: 'khieu-nai-2026', provisional: true })
    expect(unchecked.explanation).toContainEqual(expect.stringMatching(/cần kiểm tra lại/))
    expect(await due('KN', 'acceptance', '2026-06-30')).toMatchObject({ provisional: false })
  })

  test.each<[string, Parameters<typeof due>, RegExp]>([
    ['a clock this kind does not have', ['TC', 'resolve', monday], /initial-check/],
    ['a kind that does not exist', ['XX', 'resolve', monday], /DIALOGUE/],
    ['a day that does not exist', ['PAKN', 'resolve', '2024-02-30'], /ISO 8601/],
    ['a third instance', ['KN', 'resolution', monday, { instance: '3' }], /--instance/],
    ['extensions that are no number', ['KN', 'resolution', monday, { extensions: 'x' }], /--ext/],
  ])('%s is not understood', async (_, given, why) => {
    await expect(due(...given)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(why),
    })
  })

  test.each<[string, Parameters<typeof due>, RegExp]>([
    ['before the first policy', ['PAKN', 'resolve', '2023-05-06'], /2023-05-06/],
    ['before the calendar', ['KN', 'sorting', '2019-01-01'], /calendar\.json.* 2019/],
    ['after the calendar', ['KN', 'sorting', '2031-01-02'], /calendar\.json.* 2031/],
    ['out of the calendar', ['DIALOGUE', 'outcome', '2027-12-24'], /calendar\.json.* 2028/],
    ['an extension too many', ['TC', 'resolution', monday, { extensions: '3' }], /2 times, not 3/],
    ['what cannot be extended', ['KN', 'acceptance', monday, { extensions: '1' }], /0 times/],
  ])('%s nothing is promised', async (_, given, why) => {
    await expect(due(...given)).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringMatching(why),
    })
  })

  test('exit 2 for what is not understood, 1 for what is not allowed', async () => {
    const run = (kind: string, from: string) =>
      nghedan(['policy', 'due', '--kind', kind, '--clock', 'sorting', '--from', from])
    const [usage, beyond] = await Promise.all([run('XX', monday), run('KN', '2031-01-02')])
    expect(usage).toMatchObject({ code: 2, out: '' })
    expect(beyond).toMatchObject({ code: 1, out: '' })
    expect(beyond.err).toContain('calendar.json')
  })
})
