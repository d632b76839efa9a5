import { DAY } from '../domain/time/calendar.ts'
import type { PrismaClient } from './generated/client.ts'

/** `oldestMs`: how long the oldest waiting turn has waited; `failed`: given up in the last 7 days. */
export type InboxState = { waiting: number; oldestMs: number; failed: number }

export async function inboxState(prisma: PrismaClient): Promise<InboxState> {
  const now = Date.now()
  const waiting = await prisma.inboxTurn.aggregate({
    where: { handledAt: null },
    _count: true,
    _min: { receivedAt: true },
  })
  const failed = await prisma.inboxTurn.count({
    where: { failedAt: { gt: new Date(now - 7 * DAY) } },
  })
  const oldest = waiting._min.receivedAt?.getTime() ?? now
  return { waiting: waiting._count, oldestMs: Math.max(0, now - oldest), failed }
}
