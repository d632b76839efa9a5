import {
  addDays,
  type Calendar,
  DAY,
  daysBetween,
  HOUR,
  type LocalDate,
  localDate,
  MINUTE,
  startOfLocalDay,
  weekday,
  workingDaysBetween,
} from './calendar.ts'
import { type Language, words } from './words.ts'

/**
 * Exact, for a promise in hours: "15:00 hôm nay", "9:30 ngày mai", "17:00 thứ Hai 12/8";
 * "3:00 pm today". Seconds are dropped, so what is said is never later than what is meant.
 */
export function dueTime(ms: number, nowMs: number, language: Language): string {
  const { date, clock } = moment(ms, language)
  const relative = words[language].relative[daysBetween(localDate(nowMs), date)]
  return words[language].join(clock, relative ?? longDate(date, nowMs, language))
}

/**
 * The day alone, for a promise in days: "thứ Hai 12/8", "Mon 12 Aug". Today and tomorrow keep the
 * time ("17:00 hôm nay"), for "before today" would say nothing.
 */
export function dueDay(ms: number, nowMs: number, language: Language): string {
  const { date } = moment(ms, language)
  if (words[language].relative[daysBetween(localDate(nowMs), date)] !== undefined) {
    return dueTime(ms, nowMs, language)
  }
  return longDate(date, nowMs, language)
}

/** For an officer's list: "T6 16/8, 17:00", "Fri 16 Aug, 5:00 pm". */
export function dueShort(ms: number, nowMs: number, language: Language): string {
  return `${dueShortDay(ms, nowMs, language)}, ${moment(ms, language).clock}`
}

/** For an officer's card: "T2 12/8", "Mon 12 Aug". */
export function dueShortDay(ms: number, nowMs: number, language: Language): string {
  const { date } = moment(ms, language)
  return `${words[language].shortWeekdays[weekday(date)]} ${dayAndMonth(date, nowMs, language)}`
}

/** Days on the calendar since `ms`: 0 today, 1 yesterday. */
export function ageInDays(ms: number, nowMs: number): number {
  return daysBetween(localDate(ms), localDate(nowMs))
}

/** "vừa xong", "25 phút trước", "3 giờ trước" (today), "hôm qua", "4 ngày trước". */
export function ago(ms: number, nowMs: number, language: Language): string {
  const { justNow, before, relative } = words[language]
  const passed = nowMs - ms
  // A platform's clock may run ahead of ours.
  if (passed < MINUTE) return justNow
  const days = ageInDays(ms, nowMs)
  if (passed < HOUR || days === 0) return before(span(passed, language))
  return relative[-days] ?? before(words[language].days(days))
}

/**
 * What is left until a due instant, or how far it has passed: "còn 1 ngày làm việc", "còn 3 giờ",
 * "quá hạn 4 ngày". Under a day it is told in hours. Working days are counted without today;
 * "khoảng" (about) is said where the calendar is not settled.
 */
export function remaining(
  ms: number,
  nowMs: number,
  calendar: Calendar,
  language: Language,
): string {
  const { left, overdue, about, days, workingDays } = words[language]
  const passed = nowMs - ms
  if (passed >= DAY) return overdue(days(ageInDays(ms, nowMs)))
  if (passed >= 0) return overdue(span(passed, language))
  if (-passed < DAY) return left(span(-passed, language))
  const count = workingDaysBetween(localDate(nowMs), moment(ms, language).date, calendar)
  // Only a weekend or holiday lies between: "0 working days" would sound like now.
  if (count.days === 0) return left(span(-passed, language))
  const told = workingDays(count.days)
  return left(count.provisional ? about(told) : told)
}

/**
 * The day and time of day an end is told by. Midnight is the end of the day before: a period that
 * ends at 24:00 on Monday must not be read as Tuesday.
 */
function moment(ms: number, language: Language): { date: LocalDate; clock: string } {
  const date = localDate(ms)
  const minutes = Math.floor((ms - startOfLocalDay(date)) / MINUTE)
  if (minutes === 0) return { date: addDays(date, -1), clock: '24:00' }
  const { clock } = words[language]
  return { date, clock: clock(Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')) }
}

function longDate(date: LocalDate, nowMs: number, language: Language): string {
  return `${words[language].weekdays[weekday(date)]} ${dayAndMonth(date, nowMs, language)}`
}

/** The year is told only when it is not the present one. */
function dayAndMonth(date: LocalDate, nowMs: number, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const sameYear = localDate(nowMs).startsWith(date.slice(0, 4))
  return words[language].date(day, month, sameYear ? undefined : year)
}

/** Whole hours, or minutes (at least one) under an hour. */
function span(ms: number, language: Language): string {
  const { hours, minutes } = words[language]
  return ms >= HOUR ? hours(Math.floor(ms / HOUR)) : minutes(Math.max(1, Math.floor(ms / MINUTE)))
}
