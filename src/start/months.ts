import type { Queryable } from '../persistence/sql.ts'
import { usageThisMonth } from '../persistence/usage.ts'
import type { Channel } from '../ports/channel.ts'

/** What is used of the messages each platform allows this month. */
export async function monthsOf(client: Queryable, channels: Channel[]) {
  const used = await usageThisMonth(client)
  return channels.flatMap(({ name: channel, monthlyQuota: quota }) => {
    if (quota === undefined) return []
    const { sent = 0, received = 0 } = used.find((one) => one.channel === channel) ?? {}
    return [{ channel, sent, received, quota }]
  })
}
