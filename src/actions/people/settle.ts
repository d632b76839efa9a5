import { sameUnit } from '../../domain/case/case.ts'
import { DAY } from '../../domain/time/calendar.ts'
import type { Service } from '../../ports/work-leaving.ts'
import type { Context } from '../context.ts'
import type { By } from '../move.ts'
import { desksFor, handOn } from '../officer/reassign.ts'

/** Services settled in one transaction: each may hand on a deskful of cases. */
const batch = 5
/** Cards of closed cases older than this stay as they are, ms. */
const lately = 30 * DAY

/** Settles what has ended since the last time. Returns how many services were settled. */
export async function settleEnded(context: Context): Promise<number> {
  const ended = await context.work.claimEnded(batch)
  for (const service of ended) await settle(context, service)
  return ended.length
}

/**
 * What hung on a service that has ended: its open cases go on with a colleague or back to the unit, its
 * cards are taken back, and whoever serves nowhere any more has chats like anybody else's. The access
 * itself was over at the instant of the end. Safe to run once only: the caller holds the service.
 */
export async function settle(context: Context, service: Service): Promise<void> {
  const { work } = context
  const { officerId, unit } = service
  const stays = (await work.membershipsOf(officerId)).some((one) => sameUnit(one.unit, unit))
  const chats = await work.chatsOfOfficer(officerId)
  if (!stays) {
    for (const id of await work.casesHeldIn(unit, officerId)) await handCase(context, service, id)
    await work.silenceChats(chats)
    await takeCardsBack(context, service, chats)
    await work.revokeInvitationsBy(officerId, unit)
    const params = { unit: { unit } } as const
    for (const chatId of chats) work.notify({ chatId, reply: { key: 'service.ended', params } })
  }
  if (await work.servesNoMore(officerId)) await work.unbindOfficer(officerId)
  await work.serviceSettled(service.id)
}

/** To the colleague who was named, if they may have this one; else to whoever of the unit takes it. */
async function handCase(context: Context, { endedBy, handTo }: Service, id: string) {
  const it = await context.work.getCase(id)
  const desks = handTo === undefined ? [] : await desksFor(context, it)
  const to = desks.some(({ officerId }) => officerId === handTo) ? handTo : undefined
  const by: By =
    endedBy === undefined
      ? { actor: 'system', may: ['officer', 'head'] }
      : { actor: 'officer', officerId: endedBy, may: ['officer', 'head'] }
  await handOn(context, it, to, by)
}

async function takeCardsBack({ work }: Context, { id, unit }: Service, chats: number[]) {
  for (const { caseId, chatId, notificationId } of await work.cardsIn(
    chats,
    unit,
    work.now - lately,
  ))
    work.notify({
      chatId,
      reply: { key: 'card.taken-back' },
      replaces: notificationId,
      dedupe: `left:${id}:${caseId}:${chatId}`,
    })
}
