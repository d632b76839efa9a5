import { z } from 'zod'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { kinds } from '../domain/organisation.ts'
import { localDate } from '../domain/time/calendar.ts'
import type { Limit } from '../domain/time/due.ts'
import {
  type ClockName,
  clockNames,
  clocksFor,
  limitOf,
  policyFor,
  type RunningClock,
} from '../domain/time/policy.ts'
import { defineCommand, Failure, need, oneOf, UsageError } from './command.ts'
import { localIso } from './show.ts'

export const command = defineCommand({
  help: `--kind LOẠI    ${kinds.join(' | ')}
--clock TÊN    ${clockNames.join(' | ')}
--from ISO     từ lúc nào: 2024-05-06T09:00:00+07:00, không ghi múi giờ là giờ Việt Nam
               (from when; Vietnamese time unless an offset is given)
--urgent       có nguy hiểm (danger: the shortened limits)

{dueDate, due, days, dayKind, citation, policy, provisional}
days là null và có thêm hours khi hạn tính bằng giờ (null, with hours beside it, for a limit in hours).
dayKind: working = trong giờ/ngày làm việc, calendar = liên tục.
provisional: lịch nghỉ chưa chốt, hạn có thể đổi (the calendar is not settled).`,
  options: {
    kind: { type: 'string' },
    clock: { type: 'string' },
    from: { type: 'string' },
    urgent: { type: 'boolean' },
  },
  async run(given) {
    const kind = oneOf(need(given.kind, '--kind'), kinds, '--kind')
    const clock = oneOf(need(given.clock, '--clock'), clockNames, '--clock')
    const from = instantOf(need(given.from, '--from'))
    const { policies, calendar } = loadWorld(readConfig(process.env).organisation)
    const policy = inForce(() => policyFor(policies, kind, from))
    const rules = policy.clocks[kind] ?? []
    const rule = rules.find(({ name }) => name === clock)
    if (rule === undefined)
      throw new UsageError(`--clock: ${kind} có (has): ${rules.map(({ name }) => name).join(', ')}`)
    const urgency = given.urgent ? 'danger' : 'normal'
    const running = clocksFor(policy, kind, urgency, from, calendar)
    const { dueAt, provisional } = getNamed(running, clock)
    const json = {
      // A period that ends at 24:00 ends on that day, not on the next.
      dueDate: localDate(dueAt - 1),
      due: localIso(dueAt),
      ...lengthOf(limitOf(rule, urgency)),
      citation: rule.source,
      policy: policy.name,
      provisional,
    }
    return { is: 'whole', json, text: JSON.stringify(json, null, 2) }
  },
})

function lengthOf(limit: Limit) {
  switch (limit.unit) {
    case 'working-days':
      return { days: limit.amount, dayKind: 'working' }
    case 'calendar-days':
      return { days: limit.amount, dayKind: 'calendar' }
    case 'working-hours':
      return { days: null, hours: limit.amount, dayKind: 'working' }
    case 'hours':
      return { days: null, hours: limit.amount, dayKind: 'calendar' }
  }
}

const withOffset = z.iso.datetime({ offset: true })
const withoutOffset = z.iso.datetime({ local: true })
const dateOnly = z.iso.date()

/** An ISO instant (ms, UTC); without an offset, the time on a wall in Vietnam. Throws `UsageError`. */
function instantOf(text: string): number {
  if (withOffset.safeParse(text).success) return Date.parse(text)
  if (withoutOffset.safeParse(text).success) return Date.parse(`${text}+07:00`)
  if (dateOnly.safeParse(text).success) return Date.parse(`${text}T00:00:00+07:00`)
  throw new UsageError(`--from: không phải thời điểm ISO 8601 (not an ISO 8601 time): ${text}`)
}

function inForce<T>(find: () => T): T {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure(`Chưa có quy định cho lúc ấy (no policy in force): ${error.message}`)
  }
}

function getNamed(running: RunningClock[], name: ClockName): RunningClock {
  const found = running.find((clock) => clock.name === name)
  if (found === undefined) throw new Error(`clock ${name} does not run`)
  return found
}
