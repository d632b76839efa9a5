import type pg from 'pg'
import { ConfigError } from '../config/config.ts'
import {
  addDays,
  type Calendar,
  lastCovered,
  localDate,
  startOfLocalDay,
} from '../domain/time/calendar.ts'
import { clocksReaching } from '../persistence/clock-reach.ts'

/**
 * Holidays of a year without a calendar would quietly count as working days, so with clocks that
 * reach into one the service does not start. Throws `ConfigError` naming the file and the year.
 */
export async function checkCalendar(pool: pg.Pool, calendar: Calendar): Promise<void> {
  const last = lastCovered(calendar)
  const reaching = await clocksReaching(pool, startOfLocalDay(addDays(last, 1)))
  if (reaching === undefined) return
  const year = localDate(reaching.lastDueAt).slice(0, 4)
  throw new ConfigError(
    `policy/calendar.json: lịch chỉ có đến ${last}, nhưng ${reaching.count} thời hạn đang chạy kéo đến ${year}. ` +
      `Xin thêm năm còn thiếu rồi khởi động lại. ` +
      `(The calendar ends on ${last}; ${reaching.count} running clocks reach ${year}. Add the year and start again.)`,
  )
}
