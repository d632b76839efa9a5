import { localDate } from '../../domain/time/calendar.ts'
import type { Channel } from '../../ports/channel.ts'
import type { Context } from '../context.ts'
import { tellAdministrators } from './administrators.ts'

/**
 * Tells the administrators what only a person can put right with a platform, once a day while it lasts.
 * Returns how many notices were written.
 */
export async function tellNeeds(
  context: Context,
  channels: readonly Pick<Channel, 'name' | 'needs' | 'monthlyQuota'>[],
): Promise<number> {
  const day = localDate(context.work.now)
  let told = 0
  for (const { name, needs, monthlyQuota } of channels)
    for (const need of needs?.() ?? []) {
      // Where a month's messages are counted, that they are used up is said with the count.
      if (need === 'quota' && monthlyQuota !== undefined) continue
      told += await tellAdministrators(context, {
        reply: {
          key: 'platform.needs',
          params: { channel: { text: `channel.${name}` }, what: { text: `needs.${need}` } },
        },
        dedupe: `needs:${name}:${need}:${day}`,
      })
    }
  return told
}
