import { z } from 'zod'
import { lookAtRedis } from '../../../queues/store.ts'
import type { Api } from '../../channels/telegram/api.ts'
import { reasonOf } from '../../channels/telegram/trouble.ts'
import type { Config, TelegramMode } from '../../config/config.ts'
import { getMe, telegramApi } from '../telegram-bot.ts'
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
  const api = telegramApi(telegram)
  const me = await getMe(api)
  if (me.ok) return checkWebhook(api, telegram.mode, `@${me.result.username}`)
  const reason = reasonOf(me.trouble)
  return me.trouble.kind === 'answered'
    ? broken('telegram', `từ chối (refused): ${reason}`, 'lấy lại token từ @BotFather (new token)')
    : broken('telegram', `không nối được (unreachable): ${reason}`, 'xem mạng (check the network)')
}

const webhookSchema = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: z.int().optional(),
})

/** An error of this long ago (ms) is history. */
const recentMs = 3_600_000

async function checkWebhook(api: Api, mode: TelegramMode, bot: string): Promise<Finding> {
  const answer = await api.call('getWebhookInfo', {}, webhookSchema)
  if (!answer.ok)
    return warning('telegram', `${bot}, webhook: ${reasonOf(answer.trouble)}`, 'thử lại (again)')
  const { url, pending_update_count: waiting, last_error_date: failedAt = 0 } = answer.result
  const detail = `${bot}, ${mode.kind}, ${waiting} tin chờ (updates waiting)`
  const wanted = mode.kind === 'webhook' ? mode.url : ''
  if (url !== wanted)
    return warning(
      'telegram',
      `${detail}; webhook khác cấu hình (is not the one configured)`,
      'npm start sẽ đặt lại (sets it again)',
    )
  if (url !== '' && Date.now() - failedAt * 1000 < recentMs)
    return warning(
      'telegram',
      `${detail}; Telegram vừa gọi không được (a delivery failed lately)`,
      'xem máy chủ ngoài, chứng chỉ, tường lửa (check proxy, certificate, firewall)',
    )
  return ok('telegram', detail)
}
