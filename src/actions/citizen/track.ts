import type { Case } from '../../domain/case/case.ts'
import { isPromise } from '../../domain/case/clock.ts'
import { stepOf } from '../../domain/case/transitions.ts'
import type { TextKey } from '../../i18n/vi.ts'
import { type Param, Refusal, type ReplyButton } from '../../ports/reply.ts'
import { citizensCase, isSealed } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { clockText, isFormal, statusText, topicParam, toSender } from '../naming.ts'
import { timesOf } from '../officer/step-notice.ts'
import { mayComplain } from './complain-again.ts'
import { onwards } from './rate.ts'
import { receiptButton } from './receipt.ts'
import { handIn } from './submit.ts'

/** The citizen looks at one of their cases: where it stands, who has it, until when, what they can do. */
export const track: Action<{ code: string }> = async (context, person, { code }) => {
  const { world } = context
  const it = await citizensCase(context, person, code)
  return {
    replies: [
      {
        key: 'citizen.case',
        params: {
          ...toSender(it, world),
          topic: ownTopic(it),
          status: { text: await standing(context, it) },
          due: await due(context, it),
          filed: { time: it.createdAt, style: 'full' },
        },
        buttons: await ownButtons(context, it),
      },
    ],
  }
}

/** A sealed case of theirs by its short name; the same answer whether or not others have such a name. */
export const trackNamed: Action<{ name: string }> = async (context, person, { name }) => {
  const cases = await context.work.casesOfPerson(person.chat.id, mostCases)
  const own = cases.find(({ it }) => isSealed(it) && it.code.startsWith(name))
  if (own === undefined) throw new Refusal('refusal.not-your-case')
  return track(context, person, { code: own.it.code })
}

/** Cases of one person that are looked through. */
const mostCases = 200

/** What a case is about, to its sender: of a denunciation nothing that tells who looks over the shoulder. */
export const ownTopic = (it: Case): Param =>
  isSealed(it) ? { text: 'kind.private' } : topicParam(it)

async function standing({ work }: Context, it: Case): Promise<TextKey> {
  if (!isFormal(it.kind) || it.status !== 'received') return statusText(it)
  const signed = await work.attachmentsOf(it.id, 'petition')
  return signed.length > 0 ? 'status.received-signed' : statusText(it)
}

/** The hour they come, and the next end: with its article where the law gave it. */
async function due(context: Context, it: Case): Promise<Param> {
  const { work } = context
  const running = (await work.clocksOf(it.id)).find(isPromise)
  const hour: Param =
    it.appointmentAt !== undefined && it.appointmentAt > work.now
      ? { text: 'citizen.case-hour', params: { hour: { time: it.appointmentAt, style: 'full' } } }
      : ''
  if (running === undefined) return hour
  const late = running.dueAt <= work.now
  const legal = isFormal(it.kind) && it.lodgedAt !== undefined
  const params = {
    what: { text: clockText(running.name) },
    due: { time: running.dueAt, style: 'full' },
    unit: toSender(it, context.world).unit,
    ...timesOf(context, it, running),
  } as const
  const key = late ? 'citizen.case-late' : legal ? 'citizen.case-legal' : 'citizen.case-due'
  return { text: 'citizen.case-times', params: { hour, end: { text: key, params } } }
}

const hourKey = ({ appointmentAt }: Case) =>
  appointmentAt === undefined ? 'button.choose-hour' : 'button.change-hour'

/** What the table lets them do where it stands. */
async function ownButtons(context: Context, it: Case): Promise<ReplyButton[][]> {
  const may = (verb: Parameters<typeof stepOf>[2]) => stepOf(it.kind, it.status, verb) !== undefined
  const rows: ReplyButton[][] = []
  if (it.question !== undefined && may('answer'))
    rows.push([{ key: 'button.answer', data: `answer:${it.code}` }])
  if (may('sign')) rows.push(handIn(it))
  else if (may('book')) rows.push([{ key: hourKey(it), data: `hours:${it.code}` }])
  const plain: ReplyButton[] = []
  if (may('supplement')) plain.push({ key: 'button.add', data: `add:${it.code}` })
  if (may('withdraw')) plain.push({ key: 'button.withdraw', data: `withdraw:${it.code}` })
  if (may('reopen') || (may('complain-again') && (await mayComplain(context, it))))
    plain.push(...onwards(it))
  return [...rows, plain, [receiptButton(it)]]
}
