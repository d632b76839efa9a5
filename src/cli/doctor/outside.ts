import type { Config, ReceiveMode } from '../../config/config.ts'
import { HOUR } from '../../domain/time/calendar.ts'
import { type BotSeen, lookAtBot } from '../../start/look-at-bot.ts'
import { lookAtRedis } from '../../start/look-at-redis.ts'
import { told } from '../with-database.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

/** The oldest Redis that BullMQ recommends. */
const oldestRedis = [6, 2] as const

/** Without REDIS_URL the queues live in the database, which is checked on its own. */
export async function checkQueues(redisUrl: string | undefined): Promise<Finding> {
  if (redisUrl === undefined) return ok('queues', 'trong PostgreSQL (in PostgreSQL)')
  try {
    const { version, evicts } = await lookAtRedis(redisUrl)
    const detail = `Redis ${version}`
    if (isOlder(version))
      return broken('queues', detail, `cần Redis ${oldestRedis.join('.')} trở lên (or newer)`)
    if (evicts)
      return warning(
        'queues',
        `${detail}, maxmemory-policy`,
        'đặt (set) noeviction: mất việc nếu không',
      )
    return ok('queues', detail)
  } catch (error) {
    return broken(
      'queues',
      `Redis: ${told(error as Error)}`,
      'mở Redis hoặc sửa REDIS_URL (start it, or correct REDIS_URL)',
    )
  }
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < oldestRedis[0] || (major === oldestRedis[0] && minor < oldestRedis[1])
}

export async function checkTelegram(telegram: Config['telegram']): Promise<Finding> {
  if (telegram === undefined) return ok('telegram', 'không dùng (not used)')
  const seen = await lookAtBot(telegram)
  switch (seen.is) {
    case 'known':
      return judge(seen, telegram.mode)
    case 'refused':
      return broken(
        'telegram',
        `từ chối (refused): ${seen.reason}`,
        'lấy lại token từ @BotFather (get the token again)',
      )
    case 'unreachable':
      return broken(
        'telegram',
        `không nối được (unreachable): ${seen.reason}`,
        'xem mạng và TELEGRAM_API_ROOT (check the network)',
      )
  }
}

/** A failed delivery of this long ago (ms) is history. */
const recentMs = HOUR

function judge(
  { username, webhook: { url, waiting, failedAt = 0 } }: Extract<BotSeen, { is: 'known' }>,
  mode: ReceiveMode,
): Finding {
  const detail = `@${username}, ${mode.kind}, ${waiting} tin chờ (updates waiting)`
  if (url !== (mode.kind === 'webhook' ? mode.url : ''))
    return warning(
      'telegram',
      `${detail}; webhook khác cấu hình (is not the one configured)`,
      'npm start sẽ đặt lại (sets it again)',
    )
  if (url !== '' && Date.now() - failedAt < recentMs)
    return warning(
      'telegram',
      `${detail}; Telegram vừa gọi không được (a delivery failed lately)`,
      'xem máy chủ ngoài, chứng chỉ, tường lửa (check proxy, certificate, firewall)',
    )
  return ok('telegram', detail)
}
