import { isQuiet } from '../../domain/oversight.ts'
import { localDate } from '../../domain/time/calendar.ts'
import type { Channel } from '../../ports/channel.ts'
import type { Context } from '../context.ts'
import { tellAdministrators } from './administrators.ts'

type Platform = Pick<Channel, 'name' | 'monthlyQuota' | 'needs'>

/** Percentages of the month's messages at which administrators are told. */
const near = 80
const out = 100

/**
 * Tells the administrators that a platform's messages of this month are nearly used up, and then that they
 * are: each once a month, however many processes look. What the platform itself says counts, for we may
 * have begun to count in the middle of a month. Returns how many were written to.
 */
export async function warnOfQuotas(context: Context, platforms: Platform[]): Promise<number> {
  let told = 0
  for (const platform of platforms)
    if (platform.monthlyQuota !== undefined)
      told += await warnOfQuota(context, platform, platform.monthlyQuota)
  return told
}

async function warnOfQuota(
  context: Context,
  { name, needs }: Platform,
  quota: number,
): Promise<number> {
  const { work, world } = context
  const { sent, received, warned } = await work.usageOf(name)
  const used = sent + received
  const percent = needs?.().includes('quota') ? out : Math.floor((used / quota) * 100)
  const level = percent >= out ? out : near
  if (percent < near || level <= warned) return 0
  // That something stands still is said at night too; that it soon will is not.
  if (level === near && isQuiet(work.now, world.oversight.quiet)) return 0
  const month = localDate(work.now).slice(0, 7)
  const told = await tellAdministrators(context, {
    reply: {
      key: level === out ? 'quota.out' : 'quota.near',
      params: { channel: { text: `channel.${name}` }, used, quota, sent, received },
    },
    dedupe: `quota:${name}:${month}:${level}`,
  })
  // Where nobody is there to be told, whoever comes is.
  if (told > 0) await work.usageWarned(name, level)
  return told
}
