import { type Config, ConfigError, readConfig, settingNames } from '../../config/config.ts'
import { loadWorld } from '../../config/world.ts'
import { addDays, covers, dayStatus, localDate } from '../../domain/time/calendar.ts'
import type { World } from '../../ports/world.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

type Env = Record<string, string | undefined>

/** Names only, never a value. */
export function checkSettings(env: Env): { config?: Config; finding: Finding } {
  try {
    const config = readConfig(env)
    return { config, finding: judge(env) }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const detail = error.message.replaceAll('\n', '; ')
    return { finding: broken('settings', detail, 'sửa biến môi trường này (correct it)') }
  }
}

function judge(env: Env): Finding {
  const given = Object.keys(env).filter((name) => env[name] !== '')
  const strange = given.filter(
    (name) => /^(NGHEDAN|TELEGRAM|ZALO)_/.test(name) && !settingNames.includes(name),
  )
  if (strange.length > 0)
    return warning(
      'settings',
      `không biết (unknown): ${strange.join(', ')}`,
      'xem lại tên biến (check the name)',
    )
  const known = settingNames.filter((name) => given.includes(name))
  return ok('settings', known.length === 0 ? 'mặc định (all defaults)' : known.join(', '))
}

export function checkData(organisation: string): { world?: World; finding: Finding } {
  try {
    const world = loadWorld(organisation)
    const { units, topics } = world.organisation
    const detail = `${organisation}: ${units.length} đơn vị (units), ${topics.length} loại việc (topics)`
    return { world, finding: ok('data', detail) }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { finding: broken('data', error.message, 'sửa tệp trong prisma/ (correct the file)') }
  }
}

/** No promise made today is due later than this. */
const aheadDays = 90

export function checkCalendar({ calendar }: World, now: number): Finding {
  const today = localDate(now)
  const days = Array.from({ length: aheadDays }, (_, ahead) => addDays(today, ahead))
  const unsettled = days.find((date) => dayStatus(date, calendar).provisional)
  if (unsettled === undefined) return ok('calendar', `đủ tới (settled until) ${days.at(-1)}`)
  const detail = covers(calendar, unsettled)
    ? `${unsettled.slice(0, 4)} chưa chốt (not settled)`
    : `${unsettled.slice(0, 4)} chưa có (missing), chỉ tính cuối tuần (weekends alone are counted)`
  const advice = 'cập nhật prisma/policy/calendar.json khi có thông báo (when the notice is out)'
  return warning('calendar', detail, advice)
}
