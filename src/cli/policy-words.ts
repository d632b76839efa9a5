import type { Kind } from '../domain/organisation.ts'
import { localDate, MINUTE, startOfLocalDay, weekday } from '../domain/time/calendar.ts'
import type { Explanation, Limit, SkippedDay } from '../domain/time/due.ts'
import type { ClockRule, Variant } from '../domain/time/policy.ts'
import { words } from '../domain/time/words.ts'

/** How a limit and its counting are told to a person, in Vietnamese. */

export const kindNames: Record<Kind, string> = {
  PAKN: 'phản ánh, kiến nghị',
  KN: 'khiếu nại',
  TC: 'tố cáo',
  DIALOGUE: 'đối thoại',
}

/** '2024-05-06' as '6/5/2024'. */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}/${month}/${year}`
}

/** 'thứ Hai 6/5/2024' */
const longDay = (date: string) => `${words.vi.weekdays[weekday(date)]} ${shortDay(date)}`

/** '5 ngày làm việc' */
export function limitWords({ amount, unit }: Limit): string {
  switch (unit) {
    case 'working-days':
      return words.vi.workingDays(amount)
    case 'calendar-days':
      return words.vi.days(amount)
    case 'working-hours':
      return `${amount} giờ làm việc`
    case 'hours':
      return `${amount} giờ`
  }
}

/** 'phức tạp 45 ngày; vùng xa 45 ngày', and what danger shortens it to; '' where nothing changes it. */
export function variantWords({ variants = [], urgentLimit }: ClockRule): string {
  const told = variants.map((it) => `${conditionWords(it)} ${limitWords(it.limit)}`)
  return [...told, ...(urgentLimit ? [`nguy hiểm ${limitWords(urgentLimit)}`] : [])].join('; ')
}

const conditionWords = ({ complex, remote }: Variant) =>
  [...(complex ? ['phức tạp'] : []), ...(remote ? ['vùng xa'] : [])].join(' và ')

/** 'tối đa 2 lần, mỗi lần thêm 30 ngày'; '' where there is none. */
export function extensionWords({ extension, limit, urgentLimit }: ClockRule): string {
  if (extension === undefined) return ''
  const most = `tối đa ${extension.most} lần`
  if ('to' in extension) return `${most}, bằng thời hạn vụ việc phức tạp`
  const urgent =
    extension.urgentBy !== undefined && urgentLimit !== undefined
      ? ` (nguy hiểm ${limitWords({ ...urgentLimit, amount: extension.urgentBy })})`
      : ''
  return `${most}, mỗi lần thêm ${limitWords({ ...limit, amount: extension.by })}${urgent}`
}

/** How it was counted, a line each: from when, how long, every day left out and why, until when. */
export function explanationWords(it: Explanation): string[] {
  const { from, limit, skipped, rolledFrom, dueAt } = it
  const inDays = limit.unit === 'working-days' || limit.unit === 'calendar-days'
  const start = `${longDay(localDate(from))}, ${clockTime(from - startOfLocalDay(localDate(from)))}`
  return [
    `Tính từ ${start}${inDays ? '; ngày này không tính' : ''}`,
    `Thời hạn ${limitWords(limit)}${limit.unit === 'calendar-days' ? ', kể cả ngày nghỉ' : ''}`,
    ...(rolledFrom === undefined
      ? []
      : [`Ngày cuối ${longDay(rolledFrom)} là ngày nghỉ: chuyển sang ngày làm việc kế tiếp`]),
    ...skipped.map(skippedWords),
    `Đến hạn ${endWords(dueAt)}`,
  ]
}

export const skippedWords = ({ date, why, name }: SkippedDay): string =>
  `Không tính ${longDay(date)}: ${name ?? { weekend: 'nghỉ cuối tuần', holiday: 'nghỉ lễ', paused: 'tạm đình chỉ' }[why]}`

/** A period that ends at 24:00 ends on that day, not on the next. */
function endWords(dueAt: number): string {
  const date = localDate(dueAt - 1)
  return `${longDay(date)}, ${clockTime(dueAt - startOfLocalDay(date))}`
}

function clockTime(sinceMidnight: number): string {
  const minutes = Math.floor(sinceMidnight / MINUTE)
  return words.vi.clock(Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0'))
}
