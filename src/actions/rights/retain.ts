import { type Perishable, perishables } from '../../domain/rights/policy.ts'
import { DAY } from '../../domain/time/calendar.ts'
import type { Context } from '../context.ts'
import { removeBytes } from './erase.ts'

export type Expired = Record<Perishable, number>

export const noneExpired: Expired = { messages: 0, drafts: 0, files: 0, exports: 0, farewells: 0 }

/** So much of each sort goes in one transaction. */
const batch = 500

/** A whole batch of one sort went: there may be more of it. */
export const isMore = (gone: Expired): boolean =>
  Object.values(gone).some((count) => count >= batch)

/**
 * What has been kept as long as the policy says goes. Safe to run at any time, anywhere: it looks at the
 * age of things alone, and what went is not there any more.
 */
export async function retain(context: Context): Promise<Expired> {
  const { work, world } = context
  const gone = { ...noneExpired }
  for (const what of perishables) {
    const { days } = world.personalData.retention[what]
    const { count, files } = await work.expire(what, work.now - days * DAY, batch)
    gone[what] = count
    removeBytes(context, files)
  }
  return gone
}
