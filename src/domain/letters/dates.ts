import { localDate, MINUTE, startOfLocalDay } from '../time/calendar.ts'

/** "ngày 05 tháng 8 năm 2024": days below 10 and months below 3 take a zero, so nobody can add a digit. */
export function dayInWords(ms: number): string {
  const [year = '', month = '', day = ''] = localDate(ms).split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** "trước 17 giờ 00 phút ngày 12 tháng 8 năm 2024"; a period that ends at midnight: "đến hết ngày …". */
export function dueInWords(ms: number): string {
  const minutes = Math.floor((ms - startOfLocalDay(localDate(ms))) / MINUTE)
  if (minutes === 0) return `đến hết ${dayInWords(ms - MINUTE)}`
  return `trước ${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút ${dayInWords(ms)}`
}

export const twoDigits = (number: number) => String(number).padStart(2, '0')
