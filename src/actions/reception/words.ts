import type { Case } from '../../domain/case/case.ts'
import type { Param, Reply } from '../../ports/reply.ts'
import type { Slot } from '../../ports/work-reception.ts'
import type { Context } from '../context.ts'
import { toSender } from '../naming.ts'

/** Where they meet: a place, a link, or where the unit always receives. */
export function whereText({ host, where }: Pick<Slot, 'host' | 'where'>): Param {
  if (where.link !== undefined) return { text: 'where.online', params: { link: where.link } }
  if (where.place !== undefined) return where.place
  return { text: 'where.office', params: { unit: { unit: host.unit } } }
}

/** What every message about an hour tells. */
export const meetingParams = ({ world }: Context, it: Case, slot: Slot) => ({
  code: toSender(it, world).code,
  hour: { time: slot.startsAt, style: 'full' as const },
  unit: it.kind === 'TC' ? toSender(it, world).unit : { unit: slot.host.unit },
  where:
    it.kind === 'TC' && slot.where.place === undefined && slot.where.link === undefined
      ? { text: 'where.private' as const }
      : whereText(slot),
})

export const tell = ({ work }: Context, it: Case, reply: Reply) =>
  work.notify({ chatId: it.chatId, caseId: it.id, reply })
