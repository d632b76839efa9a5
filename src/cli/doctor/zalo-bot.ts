import type { ZaloBotConfig } from '../../config/config.ts'
import type { Queryable } from '../../persistence/sql.ts'
import { usageThisMonth } from '../../persistence/usage.ts'
import { lookAtZaloBot, type ZaloBotSeen } from '../../start/look-at-zalo-bot.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

export async function checkZaloBot(
  zaloBot: ZaloBotConfig,
  publicUrl: string | undefined,
): Promise<Finding> {
  const seen = await lookAtZaloBot(zaloBot)
  switch (seen.is) {
    case 'known':
      return judge(seen, zaloBot, publicUrl)
    case 'refused':
      return broken(
        'zalo-bot',
        `từ chối (refused): ${seen.reason}`,
        'lấy lại token ở Zalo Bot Manager (get the token again)',
      )
    case 'unreachable':
      return broken(
        'zalo-bot',
        `không nối được (unreachable): ${seen.reason}`,
        'xem mạng và ZALO_BOT_API_ROOT (check the network)',
      )
  }
}

function judge(
  { name, plan, webhook }: Extract<ZaloBotSeen, { is: 'known' }>,
  { mode }: ZaloBotConfig,
  publicUrl: string | undefined,
): Finding {
  const detail = `${name} (${plan}), ${mode.kind}`
  if (webhook !== (mode.kind === 'webhook' ? mode.url : ''))
    return warning(
      'zalo-bot',
      `${detail}; webhook khác cấu hình (is not the one configured)`,
      'npm start sẽ đặt lại (sets it again)',
    )
  if (publicUrl === undefined)
    return warning(
      'zalo-bot',
      `${detail}; không gửi được ảnh, tệp (no photos, no files)`,
      'đặt NGHEDAN_PUBLIC_URL: Zalo tự tải ảnh từ đó (Zalo fetches photos from it)',
    )
  if (mode.kind === 'polling')
    return warning(
      'zalo-bot',
      `${detail}; tin đến lúc dịch vụ tắt sẽ mất (what comes while it is off is lost)`,
      'đặt (set) ZALO_BOT_WEBHOOK_URL, ZALO_BOT_WEBHOOK_SECRET',
    )
  return ok('zalo-bot', detail)
}

/** Per cent of the month's messages from which on somebody should look at the plan. */
const near = 80

export async function checkQuota(client: Queryable, monthlyQuota: number): Promise<Finding> {
  const used = (await usageThisMonth(client)).find(({ channel }) => channel === 'zalo-bot')
  const { sent = 0, received = 0 } = used ?? {}
  const total = sent + received
  const detail = `${total}/${monthlyQuota} (gửi, sent ${sent}; nhận, received ${received})`
  return total * 100 < near * monthlyQuota
    ? ok('quota', detail)
    : warning('quota', detail, 'nâng gói, đặt lại (larger plan, then set) ZALO_BOT_MONTHLY_QUOTA')
}
