import { z } from 'zod'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { type Kind, kinds } from '../domain/organisation.ts'
import type { Level, Oversight } from '../domain/oversight.ts'
import {
  type Calendar,
  type CalendarYear,
  type LocalDate,
  lastCovered,
  localDate,
  startOfLocalDay,
} from '../domain/time/calendar.ts'
import { type ClockRule, type Policy, policyFor } from '../domain/time/policy.ts'
import { words } from '../domain/time/words.ts'
import { defineCommand, UsageError } from './command.ts'
import { extensionWords, kindNames, limitWords, shortDay, variantWords } from './policy-words.ts'
import { table } from './show.ts'

export const command = defineCommand({
  help: `--on NGÀY   quy định có hiệu lực ngày nào, mặc định hôm nay (in force on this day, by default today)

Từng loại hồ sơ: thời hạn, trường hợp riêng, gia hạn, căn cứ và độ tin cậy; thang nhắc việc; lịch nghỉ.
Tin cậy (confidence): A đã đọc văn bản, B biết rõ nhưng chưa có văn bản, C chưa chắc, local của địa phương.
{on, kinds: [{kind, policy, validFrom, validUntil, clocks, suspensionGrounds}], oversight, calendar}`,
  options: { on: { type: 'string' } },
  async run({ on = localDate(Date.now()) }) {
    if (!z.iso.date().safeParse(on).success)
      throw new UsageError(`--on: không phải ngày (not a date): ${on}`)
    const { policies, calendar, oversight } = loadWorld(readConfig(process.env).organisation)
    const found = kinds.map((kind) => ({ kind, policy: inForce(policies, kind, on) }))
    const json = {
      on,
      kinds: found.map(({ kind, policy }) => kindJson(kind, policy)),
      oversight,
      calendar: { name: calendar.name, lastDay: lastCovered(calendar), years: years(calendar) },
    }
    const text = [
      `Quy định có hiệu lực ngày ${shortDay(on)}`,
      ...found.map(({ kind, policy }) => kindText(kind, policy)),
      oversightText(oversight),
      calendarText(calendar),
    ]
    return { is: 'whole', json, text: text.join('\n\n') }
  },
})

function inForce(policies: Policy[], kind: Kind, on: LocalDate): Policy | undefined {
  try {
    return policyFor(policies, kind, startOfLocalDay(on))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const kindJson = (kind: Kind, policy?: Policy) => ({
  kind,
  policy: policy?.name ?? null,
  validFrom: policy?.validFrom ?? null,
  validUntil: policy?.validUntil ?? null,
  clocks: policy?.clocks[kind] ?? [],
  suspensionGrounds: policy?.suspensionGrounds[kind] ?? [],
})

function kindText(kind: Kind, policy?: Policy): string {
  const title = `${kind} ${kindNames[kind]}`
  if (policy === undefined) return `${title}: chưa có quy định (no policy)`
  const until = policy.validUntil ? ` đến ${shortDay(policy.validUntil)}` : ''
  const rules = policy.clocks[kind] ?? []
  const grounds = policy.suspensionGrounds[kind] ?? []
  return [
    `${title} · ${policy.name}, từ ${shortDay(policy.validFrom)}${until}`,
    table(['  đồng hồ', 'thời hạn', 'tin cậy', 'trường hợp riêng; gia hạn'], rules.map(clockRow)),
    ...sources(rules),
    ...grounds.map(({ code, name, source }) => `  tạm đình chỉ ${code}: ${name} (${source})`),
  ].join('\n')
}

const clockName = ({ name, instance }: ClockRule) =>
  instance === undefined ? name : `${name} (lần ${instance})`

function clockRow(rule: ClockRule): string[] {
  const extension = extensionWords(rule)
  return [
    `  ${clockName(rule)}`,
    limitWords(rule.limit),
    rule.confidence + (rule.verify ? ' cần kiểm tra' : ''),
    [variantWords(rule), extension && `gia hạn ${extension}`].filter(Boolean).join('; '),
  ]
}

/** Every source once, with the clocks that rest on it. */
function sources(rules: ClockRule[]): string[] {
  return [...new Set(rules.map(({ source }) => source))].map((source) => {
    const names = rules.filter((rule) => rule.source === source).map(clockName)
    return `  ${names.join(', ')}: ${source}`
  })
}

const levelNames: Record<Level, string> = {
  officer: 'cán bộ',
  head: 'trưởng đơn vị',
  inspectorate: 'thanh tra',
  leadership: 'lãnh đạo',
}

function oversightText({ name, ladder, repeatEvery, quiet, hotspots, reception }: Oversight) {
  return [
    `Thang nhắc việc · ${name}`,
    ...ladder.map(
      ({ percent, tell }) =>
        `  ${String(percent).padStart(3)} % thời hạn: ${tell.map((level) => levelNames[level]).join(', ')}`,
    ),
    `  sau đó nhắc lại mỗi ${words.vi.workingDays(repeatEvery)}; không nhắn từ ${quiet.from} đến ${quiet.to}`,
    `  điểm nóng: trong ${words.vi.days(hotspots.days)} có ${hotspots.reporters} người, hoặc ${hotspots.overdue} hồ sơ quá hạn, hoặc một hồ sơ quá ${hotspots.percent} % thời hạn`,
    ...reception.map(
      ({ weekday, times, seats }) =>
        `  tiếp công dân ${words.vi.weekdays[weekday]}: ${times.join(', ')}, mỗi giờ ${seats} chỗ`,
    ),
  ].join('\n')
}

const years = (calendar: Calendar) =>
  calendar.years.map(({ closed, worked, ...year }) => ({
    ...year,
    closed: closed.length,
    worked: worked.length,
  }))

const calendarText = (calendar: Calendar) =>
  [`Lịch nghỉ · ${calendar.name}`, ...calendar.years.map(yearText)].join('\n')

function yearText({ year, settled, closed, worked, note }: CalendarYear): string {
  const state = settled ? 'đã chốt' : 'tạm tính, chưa chốt'
  const swapped =
    worked.length > 0 ? `, làm bù ${worked.map((it) => shortDay(it.date)).join(', ')}` : ''
  return `  ${year} ${state}: nghỉ ${words.vi.days(closed.length)} trong tuần${swapped}${note ? `. ${note}` : ''}`
}
