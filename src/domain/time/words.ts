import type { Weekday } from './calendar.ts'

export type Language = 'vi' | 'en'

/** The words and word order in which one language tells a time. */
type TimeWords = {
  weekdays: Record<Weekday, string>
  shortWeekdays: Record<Weekday, string>
  /** Days told by name, by their distance from today. */
  relative: Record<number, string>
  /** Hours 0-23, minutes in two digits. */
  clock(hours: number, minutes: string): string
  /** Month 1-12. */
  date(day: number, month: number, year: number | undefined): string
  join(clock: string, day: string): string
  minutes(count: number): string
  hours(count: number): string
  days(count: number): string
  workingDays(count: number): string
  about(span: string): string
  left(span: string): string
  overdue(span: string): string
  before(span: string): string
  justNow: string
}

const vi: TimeWords = {
  weekdays: {
    1: 'thứ Hai',
    2: 'thứ Ba',
    3: 'thứ Tư',
    4: 'thứ Năm',
    5: 'thứ Sáu',
    6: 'thứ Bảy',
    7: 'Chủ nhật',
  },
  shortWeekdays: { 1: 'T2', 2: 'T3', 3: 'T4', 4: 'T5', 5: 'T6', 6: 'T7', 7: 'CN' },
  relative: { [-1]: 'hôm qua', 0: 'hôm nay', 1: 'ngày mai' },
  clock: (hours, minutes) => `${hours}:${minutes}`,
  date: (day, month, year) => (year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`),
  join: (clock, day) => `${clock} ${day}`,
  minutes: (count) => `${count} phút`,
  hours: (count) => `${count} giờ`,
  days: (count) => `${count} ngày`,
  workingDays: (count) => `${count} ngày làm việc`,
  about: (span) => `khoảng ${span}`,
  left: (span) => `còn ${span}`,
  overdue: (span) => `quá hạn ${span}`,
  before: (span) => `${span} trước`,
  justNow: 'vừa xong',
}

const englishWeekdays = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' }
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const en: TimeWords = {
  weekdays: englishWeekdays,
  shortWeekdays: englishWeekdays,
  relative: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  clock: (hours, minutes) => `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'am' : 'pm'}`,
  date: (day, month, year) =>
    year === undefined
      ? `${day} ${englishMonths[month - 1]}`
      : `${day} ${englishMonths[month - 1]} ${year}`,
  join: (clock, day) => `${clock} ${day}`,
  minutes: (count) => plural(count, 'minute'),
  hours: (count) => plural(count, 'hour'),
  days: (count) => plural(count, 'day'),
  workingDays: (count) => plural(count, 'working day'),
  about: (span) => `about ${span}`,
  left: (span) => `${span} left`,
  overdue: (span) => `${span} overdue`,
  before: (span) => `${span} ago`,
  justNow: 'just now',
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

export const words: Record<Language, TimeWords> = { vi, en }
