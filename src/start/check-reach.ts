import type pg from 'pg'
import { ConfigError } from '../config/config.ts'
import { kinds } from '../domain/organisation.ts'
import {
  addDays,
  type Calendar,
  lastCovered,
  localDate,
  startOfLocalDay,
} from '../domain/time/calendar.ts'
import { type Policy, policyFor } from '../domain/time/policy.ts'
import { clocksReaching, oldestOpen } from '../persistence/reach.ts'

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

/**
 * A case keeps the policy of its receipt: while one is open, its policy must be there, and one for those
 * that come in from `nowMs` (UTC) on. Throws `ConfigError` naming the kind and the day.
 */
export async function checkPolicies(
  pool: pg.Pool,
  policies: readonly Policy[],
  nowMs: number,
): Promise<void> {
  const today = kinds.map((kind) => ({ kind, at: nowMs }))
  for (const { kind, at } of [...(await oldestOpen(pool)), ...today]) {
    try {
      policyFor(policies, kind, at)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const day = localDate(at)
      throw new ConfigError(
        `policy/clocks: không có thời hạn nào cho ${kind} ngày ${day}, mà còn hồ sơ nhận từ ngày đó. ` +
          `(No policy covers ${kind} on ${day}, and there are cases received from that day on.)`,
      )
    }
  }
}
