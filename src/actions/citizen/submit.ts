import {
  type Case,
  type Petition,
  type Place,
  plain,
  type Urgency,
} from '../../domain/case/case.ts'
import type { Clock } from '../../domain/case/clock.ts'
import { stepOf, transitions } from '../../domain/case/transitions.ts'
import type { Kind } from '../../domain/organisation.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import type { Reply, ReplyButton } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import { forget } from '../chat.ts'
import { startClocks } from '../clocks.ts'
import { accusing, around } from '../conflict.ts'
import type { Action, Context, Outcome } from '../context.ts'
import { issuePetition } from '../letters/letters.ts'
import { byCitizen, codeOf, moved, record, refreshCards } from '../move.ts'
import { isFormal, toSender } from '../naming.ts'
import { agree } from '../rights/consent.ts'
import { phoneWish } from '../rights/phone.ts'
import { hours } from './book.ts'
import { linkNamed } from './link.ts'
import { contentDigest, receiptButton } from './receipt.ts'

/** What the citizen confirmed. */
export type Report = {
  kind: Kind
  topic?: string
  urgency: Urgency
  /** Code of the unit that gets it. */
  unit: string
  text: string
  place: Place
  attachments: string[]
  /** What goes on the form of a complaint or denunciation. */
  petition?: Petition
  /** They live far out (vùng sâu, vùng xa): the law gives the office more time. */
  remote?: boolean
  /** Codes of the units it accuses. */
  accused?: string[]
  /** A denunciation without a name: information only (Luật Tố cáo 2018, Điều 25). */
  nameless?: true
  /** They want an hour at the reception at once. */
  book?: true
  /** Of a dialogue: for how many people, and the names of who speaks for them. */
  people?: number
  representatives?: string
}

/** A confirmed report becomes a case of its unit, its clocks start, the citizen gets the receipt. */
export const submit: Action<Report> = async (context, person, report) => {
  const {
    attachments,
    unit,
    book,
    people,
    representatives,
    nameless,
    accused = [],
    ...told
  } = report
  const accusation = { ...told, unit: keyOf(unitNow(unit, context.world.organisation)) }
  const placed = around(await accusing(context, accusation, accused), context.world)
  if (placed === undefined) return toSuperior(context, person, attachments)
  const { work } = context
  agree(context, person)
  const wish = await phoneWish(context, person, placed.kind)
  const it = newCase(context, person, placed)
  const replies = [await (nameless ? enterNameless : enter)(context, it, attachments)]
  if (it.kind === 'DIALOGUE')
    await work.saveDelegation(it.id, {
      people: people ?? 1,
      ...(representatives && { representatives }),
    })
  if (it.kind === 'DIALOGUE') await linkNamed(context, person, it)
  const wantsHour = book || it.kind === 'DIALOGUE'
  if (wantsHour && stepOf(it.kind, it.status, 'book')) {
    const offered = await hours(context, it)
    if (book || offered.buttons?.length) replies.push(offered)
  }
  // One thing at a time: who chooses an hour is not asked for a number as well.
  if (wish !== undefined && replies.length === 1) replies.push(wish)
  return { replies, state: { at: 'idle' } }
}

/** It accuses those who lead the whole city: only the agency above may have it, and nothing is kept here. */
async function toSuperior(
  context: Context,
  person: Person,
  attachments: string[],
): Promise<Outcome> {
  const forgotten = await forget(context, person, { attachments })
  const { superior } = context.world.organisation.seat
  return { ...forgotten, replies: [{ key: 'conflict.superior', params: { superior } }] }
}

type Told = Pick<Case, 'kind' | 'urgency' | 'unit' | 'text'> & Partial<Case>

/** A case of this chat, received now. */
export const newCase = ({ work }: Context, person: Person, told: Told): Case => ({
  ...plain,
  marks: [],
  ...told,
  id: work.newId(),
  code: work.newCode(),
  status: 'received',
  chatId: person.chat.id,
  ...(person.citizen && { citizenId: person.citizen.id }),
  restricted: person.citizen?.restricted ?? false,
  version: 1,
  createdAt: work.now,
})

/** Writes a new case with all it begins with. Returns the receipt. */
export async function enter(context: Context, it: Case, attachments: string[]): Promise<Reply> {
  const clocks = await write(context, it, attachments)
  if (isFormal(it.kind)) issuePetition(context, it)
  refreshCards(context, it)
  return receipt(context, it, clocks)
}

/** What nobody stands for by name is information: no form to sign, and nothing promised. Returns the receipt. */
async function enterNameless(context: Context, it: Case, attachments: string[]): Promise<Reply> {
  const { work, world } = context
  await write(context, it, attachments)
  const information = moved(it, 'unname', byCitizen, world, work.now)
  const clocks = await record(context, it, information, 'unname', byCitizen)
  return receipt(context, information, clocks)
}

async function write(context: Context, it: Case, attachments: string[]): Promise<Clock[]> {
  const { work } = context
  work.addCase(it)
  work.addEvent({
    caseId: it.id,
    seq: 1,
    type: 'submit',
    actor: 'citizen',
    data: { kind: it.kind, content: contentDigest(it) },
  })
  const clocks = startClocks(context, it, transitions[it.kind].onReceipt)
  await work.attach(attachments, it.id, 'report')
  if (isSealed(it)) await work.eraseTelling(it.chatId, it.id)
  return clocks
}

function receipt({ world }: Context, it: Case, clocks: Clock[]): Reply {
  const first = clocks[0]?.dueAt ?? it.createdAt
  const last = clocks.at(-1)?.dueAt ?? first
  const code = codeOf(it, world)
  const keep: ReplyButton[] = [{ key: 'button.copy-code', copy: code }, receiptButton(it)]
  return {
    key: it.status === 'information' ? 'receipt.TC-nameless' : `receipt.${it.kind}`,
    params: {
      code,
      name: toSender(it, world).code,
      unit: { unit: it.unit },
      first: { time: first, style: 'full' },
      last: { time: last, style: 'day' },
    },
    buttons: stepOf(it.kind, it.status, 'sign') ? [handIn(it), keep] : [[...keep, ...linking(it)]],
  }
}

/** A dialogue may be about cases that were sent before. */
const linking = ({ kind, code }: Case): ReplyButton[] =>
  kind === 'DIALOGUE' ? [{ key: 'button.link-case', data: `link:${code}` }] : []

/** The two ways in which a signed petition comes in. */
export const handIn = ({ code }: Case): ReplyButton[] => [
  { key: 'button.sign', data: `sign:${code}` },
  { key: 'button.reception', data: `hours:${code}` },
]
