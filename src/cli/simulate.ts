import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { type Kind, kinds } from '../domain/organisation.ts'
import {
  addDays,
  type Calendar,
  covers,
  type LocalDate,
  startOfLocalDay,
} from '../domain/time/calendar.ts'
import { type Policy, policyFor } from '../domain/time/policy.ts'
import { type Mix, usualMix } from '../simulation/arrivals.ts'
import { type Settings, simulate } from '../simulation/simulate.ts'
import { reachDatabase } from '../start/locate.ts'
import { countOf, defineCommand, Failure, need, UsageError } from './command.ts'
import { simulatedWords } from './simulated-words.ts'
import { told } from './with-database.ts'

const mixWords = Object.entries(usualMix)
  .map(([kind, share]) => `${kind}=${share}`)
  .join(',')

export const command = defineCommand({
  help: `--seed N             số bắt đầu của ngẫu nhiên; cùng số thì cùng diễn biến (same seed, same course)
--from NGÀY          ngày đầu, 2024-01-01 (the first day)
--days N             bao nhiêu ngày (so many days)
--cases-per-day N    trung bình mỗi ngày bấy nhiêu hồ sơ (so many cases a day on average)
--mix LOẠI=PHẦN,…    mặc định (usual) ${mixWords}
--sweepers N         bao nhiêu tiến trình cùng quét, mặc định 1 (so many processes sweep together)
--kills N            giết bấy nhiêu lần giữa lúc quét; cần --sweepers từ 2 (so often one is killed)

Chạy thử trong giờ ảo, trên cơ sở dữ liệu tạm riêng (dữ liệu thật không bị đụng tới), rồi kiểm tra mọi
điều phải đúng và đếm lại từng nấc nhắc. Có điều sai: exit 1.
Plays in virtual time on a database of its own, which is dropped; the live one is not touched. Then
checks every invariant and counts every rung again. Any breach: exit 1.
-> {seed, from, days, casesPerDay, mix, sweepers, kills, cases, events, kinds: [{kind, received, closed,
onTime, extended, late, open}], percents, alerts, digests, letters, hotspots, weeks, killed,
rungs: {fired, missed, doubled, early, late, first}, refusals, verify: {breaches, checks}, ok, seconds}`,
  options: {
    seed: { type: 'string' },
    from: { type: 'string' },
    days: { type: 'string' },
    'cases-per-day': { type: 'string' },
    mix: { type: 'string' },
    sweepers: { type: 'string' },
    kills: { type: 'string' },
  },
  async run(given, say) {
    const config = readConfig(process.env)
    const world = loadWorld(config.organisation)
    const settings = settingsOf(given)
    checkDays(settings, world.calendar, world.policies)
    const stopping = new AbortController()
    const stop = () => stopping.abort(new Failure('Đã dừng giữa chừng. (stopped)'))
    process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop)
    const onDay = (date: LocalDate) => {
      if (date.endsWith('-01')) say(`… ${date}`)
    }
    const watch = { onDay, signal: stopping.signal }
    const reached = await reachDatabase(config, { passing: true }).catch((error: Error) => {
      throw new Failure(`Không mở được cơ sở dữ liệu (database): ${told(error)}`)
    })
    try {
      const done = await simulate(settings, world, reached.config.databaseUrl, watch)
      return { is: 'whole', json: done, text: simulatedWords(done), broken: !done.ok }
    } catch (error) {
      // Ctrl-C ends the sweepers too, and the play breaks off before it sees the signal.
      throw stopping.signal.aborted ? stopping.signal.reason : error
    } finally {
      await reached.stop()
    }
  },
})

type Given = Partial<
  Record<'seed' | 'from' | 'days' | 'cases-per-day' | 'mix' | 'sweepers' | 'kills', string>
>

function settingsOf(given: Given): Settings {
  const number = (option: keyof Given, most: number, usual?: string) =>
    countOf(need(given[option] ?? usual, `--${option}`), most, `--${option}`)
  const sweepers = number('sweepers', 16, '1')
  const kills = given.kills === undefined || given.kills === '0' ? 0 : number('kills', 1_000)
  if (kills > 0 && sweepers < 2)
    throw new UsageError('--kills: cần --sweepers 2 trở lên (needs two sweepers or more)')
  return {
    seed: given.seed === '0' ? 0 : number('seed', 999_999_999),
    from: dateOf(need(given.from, '--from')),
    days: number('days', 3_660),
    casesPerDay: number('cases-per-day', 10_000),
    mix: mixOf(given.mix ?? mixWords),
    sweepers,
    kills,
  }
}

function dateOf(text: string): LocalDate {
  try {
    startOfLocalDay(text)
    return text
  } catch {
    throw new UsageError(`--from: không phải ngày (not a date): ${text}`)
  }
}

function mixOf(text: string): Mix {
  const mix: Mix = { PAKN: 0, KN: 0, TC: 0, DIALOGUE: 0 }
  for (const part of text.split(',')) {
    const [name = '', share = ''] = part.split('=')
    const kind = kinds.find((one): one is Kind => one === name)
    if (kind === undefined || !/^\d{1,4}$/.test(share))
      throw new UsageError(`--mix: xin viết như (write as in) ${mixWords}: ${part}`)
    mix[kind] = Number(share)
  }
  if (Object.values(mix).every((share) => share === 0))
    throw new UsageError('--mix: không có loại nào (nothing comes)')
  return mix
}

/** Holidays of a year without a calendar would count as working days; a day without a policy has no limits. */
function checkDays({ from, days }: Settings, calendar: Calendar, policies: Policy[]): void {
  const last = addDays(from, days - 1)
  for (const date of [from, last]) {
    if (!covers(calendar, date))
      throw new Failure(
        `policy/calendar.json: chưa có lịch năm ${date.slice(0, 4)} (no calendar for this year)`,
      )
    for (const kind of kinds) policyOn(policies, kind, date)
  }
}

function policyOn(policies: Policy[], kind: Kind, date: LocalDate) {
  try {
    return policyFor(policies, kind, startOfLocalDay(date))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure(`Không có quy định cho ${kind} ngày ${date} (no policy in force)`)
  }
}
