import { fold } from '../text/fold.ts'
import { addDays, type LocalDate, localDate, startOfLocalDay } from '../time/calendar.ts'

/**
 * The day in the past that people name ("hôm qua", "5/3", "3 tháng trước", "ngày 5 tháng 3 năm 2026"),
 * read from `nowMs` (UTC). A month or year alone is its last day, so that nobody is held to have known
 * of something earlier than they said. Undefined: no day is named, or it has not come yet.
 */
export function readPastDay(text: string, nowMs: number): LocalDate | undefined {
  const said = fold(text)
  const today = localDate(nowMs)
  const day = near(said, today) ?? ago(said, today) ?? dated(said, today) ?? month(said, today)
  return day !== undefined && day <= today ? day : undefined
}

const nearWords: [RegExp, number][] = [
  [/\b(?:hom nay|sang nay|chieu nay|vua moi|moi nhan)\b/, 0],
  [/\b(?:hom qua|toi qua|chieu qua|sang qua|yesterday)\b/, -1],
  [/\b(?:hom kia)\b/, -2],
  [/\b(?:tuan truoc|tuan roi|last week)\b/, -7],
]

function near(said: string, today: LocalDate): LocalDate | undefined {
  const found = nearWords.find(([words]) => words.test(said))
  return found && addDays(today, found[1])
}

const spans: Record<string, number> = { ngay: 1, hom: 1, tuan: 7, thang: 30, nam: 365 }
const englishSpans: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }

/** "3 tháng trước", "cách đây 2 tuần", "hơn 1 năm nay", "3 months ago". */
function ago(said: string, today: LocalDate): LocalDate | undefined {
  const [, before, count, span = ''] =
    /\b(cach day |hon |khoang )*(\d{1,3}) (ngay|hom|tuan|thang|nam)(?: (?:truoc|nay|roi|qua))/.exec(
      said,
    ) ??
    /\b(cach day )(?:khoang |hon )?(\d{1,3}) (ngay|hom|tuan|thang|nam)\b/.exec(said) ??
    /\b()(\d{1,3}) (day|week|month|year)s? ago\b/.exec(said) ??
    []
  if (before === undefined && count === undefined) return undefined
  return addDays(today, -Number(count) * (spans[span] ?? englishSpans[span] ?? 1))
}

/** "5/3/2026", "5-3", "ngày 5 tháng 3"; without a year the last such day. */
function dated(said: string, today: LocalDate): LocalDate | undefined {
  const [, day, month_, year] =
    /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/.-]*\d)/.exec(said) ??
    /\bngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/.exec(said) ??
    []
  if (day === undefined || month_ === undefined) return undefined
  const thisYear = Number(today.slice(0, 4))
  const of = year === undefined ? thisYear : Number(year.length === 2 ? `20${year}` : year)
  const found = realDay(of, Number(month_), Number(day))
  if (year !== undefined || found === undefined || found <= today) return found
  return realDay(of - 1, Number(month_), Number(day))
}

/** "tháng 3/2026", "tháng 3 năm ngoái", "tháng trước", "năm ngoái": the last day of it. */
function month(said: string, today: LocalDate): LocalDate | undefined {
  const thisYear = Number(today.slice(0, 4))
  if (/\bthang (?:truoc|roi)\b|\blast month\b/.test(said))
    return addDays(`${today.slice(0, 7)}-01`, -1)
  const [, name, year, last] =
    /\bthang (\d{1,2})(?:(?:[/-]| nam )(\d{4})| (nam ngoai))?\b/.exec(said) ??
    /(?<![\d/])(\d{1,2})[/-](\d{4})\b/.exec(said) ??
    []
  if (name !== undefined) {
    const of = last === undefined ? Number(year ?? thisYear) : thisYear - 1
    const end = endOfMonth(of, Number(name))
    const passed = end !== undefined && (year !== undefined || end <= today)
    return passed ? end : endOfMonth(of - 1, Number(name))
  }
  return /\bnam ngoai\b|\blast year\b/.test(said) ? `${thisYear - 1}-12-31` : undefined
}

function endOfMonth(year: number, month_: number): LocalDate | undefined {
  const next = month_ === 12 ? realDay(year + 1, 1, 1) : realDay(year, month_ + 1, 1)
  return month_ >= 1 && next !== undefined ? addDays(next, -1) : undefined
}

/** No complaint is older than anybody who files it. */
const oldest = 1900

function realDay(year: number, month_: number, day: number): LocalDate | undefined {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = `${year}-${two(month_)}-${two(day)}`
  if (year < oldest || month_ < 1 || month_ > 12 || day < 1 || day > 31) return undefined
  const start = Date.UTC(year, month_ - 1, day)
  return new Date(start).toISOString().slice(0, 10) === date && startOfLocalDay(date)
    ? date
    : undefined
}
