import { z } from 'zod'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { kinds } from '../domain/organisation.ts'
import { type Calendar, covers, localDate } from '../domain/time/calendar.ts'
import { type Explanation, explain, type Limit } from '../domain/time/due.ts'
import {
  type ClockRule,
  clockNames,
  extendedLimit,
  type Flags,
  policyFor,
  ruleFor,
} from '../domain/time/policy.ts'
import { defineCommand, Failure, need, oneOf, UsageError } from './command.ts'
import { explanationWords, extensionWords, kindNames } from './policy-words.ts'
import { localIso } from './show.ts'

export const command = defineCommand({
  help: `--kind LOẠI       ${kinds.join(' | ')}
--clock TÊN       ${clockNames.join(' | ')}
--from ISO        từ lúc nào: 2024-05-06T09:00:00+07:00, không ghi múi giờ là giờ Việt Nam
                  (from when; Vietnamese time unless an offset is given)
--complex         vụ việc phức tạp (a complex matter)
--remote          vùng sâu, vùng xa, đi lại khó khăn (a remote area)
--instance 1|2    giải quyết lần đầu (mặc định) hay lần hai (first, the default, or second)
--extensions N    đã gia hạn mấy lần (how often extended); quá số lần luật cho phép: lỗi (exit 1)
--urgent          có nguy hiểm (danger: the shortened limits)

{dueDate, due, days, dayKind, citation, policy, provisional, explanation, skipped}
days: kể cả gia hạn (extensions included); là null và có thêm hours khi hạn tính bằng giờ
(null, with hours beside it, for a limit in hours).
dayKind: working = trong giờ/ngày làm việc, calendar = liên tục.
provisional: lịch nghỉ chưa chốt hoặc số ngày cần kiểm tra, hạn có thể đổi (the calendar is not
settled or the number is to be checked).
Khiếu nại đã phức tạp thì gia hạn không thêm ngày: 45 (60, 70) ngày là tối đa
(a complaint that is complex already has the longest limit: extending it adds nothing).
Không có --json: lời giải thích trên stderr (without --json the counting is told on stderr).`,
  options: {
    kind: { type: 'string' },
    clock: { type: 'string' },
    from: { type: 'string' },
    complex: { type: 'boolean' },
    remote: { type: 'boolean' },
    instance: { type: 'string' },
    extensions: { type: 'string' },
    urgent: { type: 'boolean' },
  },
  async run(given) {
    const kind = oneOf(need(given.kind, '--kind'), kinds, '--kind')
    const clock = oneOf(need(given.clock, '--clock'), clockNames, '--clock')
    const from = instantOf(need(given.from, '--from'))
    const extensions = extensionsOf(given.extensions ?? '0')
    const flags: Flags = {
      instance: oneOf(given.instance ?? '1', ['1', '2'], '--instance') === '1' ? 1 : 2,
      complex: given.complex ?? false,
      remote: given.remote ?? false,
      urgency: given.urgent ? 'danger' : 'normal',
    }
    const { policies, calendar } = loadWorld(readConfig(process.env).organisation)
    const policy = lawful(() => policyFor(policies, kind, from))
    const rule = ruleFor(policy, kind, clock, flags.instance)
    if (rule === undefined) {
      const has = new Set(policy.clocks[kind]?.map(({ name }) => name))
      throw new UsageError(`--clock: ${kind} có (has): ${[...has].join(', ')}`)
    }
    const limit = lawful(() => extendedLimit(rule, flags, extensions))
    const counted = explain(from, limit, calendar, policy.officeHours)
    refuseBeyond(counted, calendar)
    const told = reasonsOf(counted, rule, extensions)
    const json = {
      // A period that ends at 24:00 ends on that day, not on the next.
      dueDate: localDate(counted.dueAt - 1),
      due: localIso(counted.dueAt),
      ...lengthOf(limit),
      citation: rule.source,
      policy: policy.name,
      provisional: counted.provisional || rule.verify === true,
      explanation: told,
      skipped: counted.skipped,
    }
    const aside = [`${kind} ${kindNames[kind]} · ${clock}`, ...told.map((it) => `  ${it}`)]
    return { is: 'whole', json, text: JSON.stringify(json, null, 2), aside: aside.join('\n') }
  },
})

function reasonsOf(counted: Explanation, rule: ClockRule, extensions: number): string[] {
  const extended = `Đã gia hạn ${extensions} lần (${extensionWords(rule)}): ${rule.extension?.source}`
  return [
    ...explanationWords(counted),
    `Căn cứ: ${rule.source}`,
    ...(extensions > 0 ? [extended] : []),
    ...(counted.provisional ? ['Tạm tính: lịch nghỉ của năm này chưa chốt'] : []),
    ...(rule.verify ? ['Tạm tính: số ngày của quy định này cần kiểm tra lại'] : []),
  ]
}

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

function extensionsOf(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new UsageError(`--extensions: xin cho một số (a whole number): ${text}`)
}

/** What no policy or law allows is told as such. */
function lawful<T>(find: () => T): T {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure(`Không có quy định cho phép (no policy allows it): ${error.message}`)
  }
}

/** A person who asks is told what is missing; only a promise already due to somebody is guessed. */
function refuseBeyond({ beyondCalendar, dueAt, from }: Explanation, calendar: Calendar): void {
  if (!beyondCalendar) return
  const ends = [localDate(dueAt - 1), localDate(from)]
  const year = ends.find((date) => !covers(calendar, date))?.slice(0, 4)
  throw new Failure(
    `prisma/policy/calendar.json chưa có lịch nghỉ năm ${year} (the calendar has no year ${year})`,
  )
}
