import type { Person } from '../../ports/person.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import type { Service } from '../../ports/work-leaving.ts'
import { officerOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { dayButtons } from '../officer/day-buttons.ts'
import { isId } from './ids.ts'
import { holds } from './powers.ts'
import { settle } from './settle.ts'

/** Colleagues to choose from, the least loaded first. */
const shown = 8

/** Who goes on with the open work of somebody who leaves; where there is none, only from when. */
export const beginEnd: Action<{ service: string }> = async (context, person, input) => {
  const { work } = context
  const service = await getService(context, person, input.service)
  const { officerId, unit, name } = service
  const open = (await work.casesHeldIn(unit, officerId)).length
  if (open === 0) return askWhen(service)
  const colleagues = (await work.desksOf(unit)).filter((desk) => desk.officerId !== officerId)
  const buttons = colleagues
    .slice(0, shown)
    .map(({ officerId: id, name, open: count }): ReplyButton[] => [
      { key: 'button.desk', params: { name, count }, data: `hand:${id}` },
    ])
  return {
    replies: [
      {
        key: 'service.hand-to',
        params: { name, open },
        buttons: [...buttons, [{ key: 'button.hand-queue', data: 'hand:queue' }], [cancelButton]],
      },
    ],
    state: { at: 'ending', service: service.id },
  }
}

/** Somebody was chosen, or nobody. */
export const chooseHand: Action<{ service: string; handTo: string }> = async (
  context,
  person,
  input,
) => {
  const service = await getService(context, person, input.service)
  await checkHand(context, service, input.handTo)
  return askWhen(service, input.handTo)
}

const askWhen = ({ id, name }: Service, handTo = 'queue') => ({
  replies: [
    {
      key: 'service.when' as const,
      params: { name },
      buttons: [[{ key: 'button.end-now' as const, data: 'end-now' }], ...dayButtons],
    },
  ],
  state: { at: 'ending' as const, service: id, handTo },
})

/** The service ends now, or at `at` (epoch ms): from that instant on nothing of the unit is open to them. */
export const endService: Action<{ service: string; handTo: string; at?: number }> = async (
  context,
  person,
  input,
) => {
  const { work } = context
  const service = await getService(context, person, input.service)
  await checkHand(context, service, input.handTo)
  const at = Math.max(input.at ?? work.now, work.now)
  await end(context, service, at, person.officer?.id, handToOf(input.handTo))
  const params = { name: service.name, unit: { unit: service.unit } }
  return {
    replies: [
      at > work.now
        ? { key: 'service.ends', params: { ...params, at: { time: at - 1, style: 'day' } } }
        : { key: 'service.done', params },
    ],
    state: { at: 'idle' },
  }
}

/** For whoever may already; `endedBy` is nobody where it comes from the command line. */
export async function end(
  context: Context,
  service: Service,
  at: number,
  endedBy?: string,
  handTo?: string,
): Promise<void> {
  const { work } = context
  await work.endService(service.id, at, endedBy, handTo)
  await work.addSecurityEvent({
    what: 'service-ended',
    ...(endedBy !== undefined && { officerId: endedBy }),
    data: { service: service.id, officer: service.officerId, role: service.role },
  })
  const ended = { ...service, ...(endedBy && { endedBy }), ...(handTo && { handTo }) }
  if (at <= work.now) await settle(context, ended)
}

const handToOf = (said: string) => (said === 'queue' ? undefined : said)

/** A service that this person may end: not their own, and of a role and unit they manage. */
async function getService({ work, world }: Context, person: Person, id: string): Promise<Service> {
  const me = officerOf(person)
  const service = isId(id) ? await work.findService(id) : undefined
  if (service === undefined || !holds(person, `staff-${service.role}`, service.unit, world))
    throw new Refusal('refusal.not-staffing')
  if (service.officerId === me.id) throw new Refusal('refusal.own-service')
  return service
}

async function checkHand({ work }: Context, { unit, officerId }: Service, said: string) {
  const handTo = handToOf(said)
  if (handTo === undefined) return
  const desks = await work.desksOf(unit)
  if (!desks.some((desk) => desk.officerId === handTo && desk.officerId !== officerId))
    throw new Refusal('old-button')
}
