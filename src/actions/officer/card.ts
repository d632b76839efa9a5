import { type Case, isOpen, sameUnit } from '../../domain/case/case.ts'
import { type Clock, isRunning } from '../../domain/case/clock.ts'
import type { Actor } from '../../domain/case/steps.ts'
import { mostRepresentatives } from '../../domain/reception/people.ts'
import { cut } from '../../domain/text/cut.ts'
import { redact } from '../../domain/text/redact.ts'
import { wardOf } from '../../domain/units.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../../ports/reply.ts'
import type { Desk } from '../../ports/work-desk.ts'
import { isSealed } from '../access.ts'
import type { Context } from '../context.ts'
import { codeOf } from '../move.ts'
import { clockText, inLine, isFormal, topicParam } from '../naming.ts'
import { isOn, toggles } from './mark.ts'
import { mainButtons } from './menu.ts'
import { desksFor } from './reassign.ts'

/** Longest quotation on a card, UTF-16 units; the rest is one press away. */
const quoteLength = 1_500

type Line = { text: TextKey; params?: Params }

/** The assignment card of an officer: what, where, the words, until when, and what can be done now. */
export const card = async (context: Context, it: Case, may: readonly Actor[]): Promise<Reply> =>
  cardFor(it, await faceOf(context, it), may)

/** The same lines for everyone, each with the buttons of the steps they may take. */
export const cardFor = (
  it: Case,
  { lines, clocks, notes, idlest }: Face,
  may: readonly Actor[],
): Reply => ({
  key: 'card',
  params: { lines: { lines } },
  buttons: [
    ...mainButtons(it, may, clocks),
    may.includes('head') ? suggestion(it, idlest) : [],
    [...whole(it, may), ...notesButton(it, notes)],
  ],
})

/** A head is shown who has the least to do, while nobody has the case. */
function suggestion(it: Case, idlest: Desk | undefined): ReplyButton[] {
  if (idlest === undefined || it.officerId !== undefined || !isOpen(it)) return []
  const { officerId, name, open } = idlest
  const params = { name, count: open }
  return [{ key: 'button.give-idlest', params, data: `reassign:${it.code}:${officerId}` }]
}

/** Officers' words to each other, once there are some; the first is written from "Khác…". */
const notesButton = (it: Case, count: number): ReplyButton[] =>
  isSealed(it) || count === 0
    ? []
    : [{ key: 'button.notes', params: { count }, data: `notes:${it.code}` }]

/** Longest quotation before a group, UTF-16 units. */
const groupQuoteLength = 300

/** The card of a group: numbers that tell who somebody is are masked, and whoever is first takes it. */
export const groupCard = (it: Case, { lines }: Face): Reply => ({
  key: 'card',
  params: { lines: { lines: lines.map((line) => masked(it, line)) } },
  buttons:
    isOpen(it) && it.officerId === undefined
      ? [[{ key: 'button.accept', data: `grab:${it.code}` }]]
      : [],
})

function masked({ text, question = '' }: Case, line: Line): Line {
  const shown = (words: string) => cut(redact(words).redacted, groupQuoteLength)
  if (line.text === 'card.quote') return { ...line, params: { text: shown(text) } }
  if (line.text === 'card.question') return { ...line, params: { question: shown(question) } }
  if (line.text === 'card.officer') return { ...line, text: 'group.taken' }
  return line
}

/** What a card shows, and the clocks its buttons depend on. */
type Face = { lines: Line[]; clocks: Clock[]; notes: number; idlest?: Desk }

export async function faceOf(context: Context, it: Case): Promise<Face> {
  const { work } = context
  const clocks = await work.clocksOf(it.id)
  const files = await work.attachmentsOf(it.id, 'report')
  const lines: Line[] = [
    head(context, it),
    place(context, it, files.length),
    ...(await marks(context, it)),
    ...quote(it),
    ...wishes(it),
  ]
  if (it.question !== undefined)
    lines.push({ text: 'card.question', params: { question: it.question } })
  if (it.appointmentAt !== undefined && isOpen(it))
    lines.push({ text: 'card.hour', params: { hour: { time: it.appointmentAt, style: 'short' } } })
  if (it.kind === 'DIALOGUE') lines.push(...(await meetingLines(context, it)))
  const going = clocks.filter((clock) => clock.stoppedAt === undefined)
  lines.push(...going.map((clock) => time(clock, work.now)))
  if (it.officerId !== undefined)
    lines.push({ text: 'card.officer', params: { name: await work.officerName(it.officerId) } })
  const notes = (await work.notesOf(it.id)).length
  const idlest = it.officerId === undefined ? await idlestFor(context, it) : undefined
  return { lines, clocks, notes, ...(idlest && { idlest }) }
}

/** Who is here and has the least to do; nobody in a unit of one. */
async function idlestFor(context: Context, it: Case): Promise<Desk | undefined> {
  const desks = await desksFor(context, it)
  const here = desks.filter(({ awayUntil }) => awayUntil === undefined)
  return desks.length > 1 ? here[0] : undefined
}

/** For how many, about which cases, and what was promised; the names of who speaks are not for a group. */
async function meetingLines({ work, world }: Context, it: Case): Promise<Line[]> {
  const { people = 1 } = (await work.delegationOf(it.id)) ?? {}
  const most = mostRepresentatives(people, world.oversight.groups)
  const representatives: Param =
    most < people ? { text: 'draft.group-through', params: { most } } : ''
  const codes = (await work.linksOf(it.id)).map((other) => codeOf(other, world))
  const promises = await work.commitmentsOf(it.id)
  return [
    ...(people < 2 ? [] : [{ text: 'card.group', params: { people, representatives } } as const]),
    ...(codes.length === 0
      ? []
      : [{ text: 'card.links', params: { codes: codes.join(', ') } } as const]),
    ...promises.map(
      ({ what, who, keptAt }): Line => ({
        text: keptAt === undefined ? 'card.commitment' : 'card.commitment-kept',
        params: { what, who },
      }),
    ),
  ]
}

function head({ world }: Context, it: Case): Line {
  const urgent: Param = it.urgency === 'normal' ? '' : { text: 'card.urgent' }
  const params = { code: codeOf(it, world), topic: topicParam(it), urgent }
  const refused = it.status === 'refused' && isFormal(it.kind)
  return { text: refused ? 'card.head.refused-formal' : `card.head.${it.status}`, params }
}

function place({ world }: Context, it: Case, files: number): Line {
  const unit = wardOf(it, world.organisation)
  if (isSealed(it)) return { text: 'card.sealed' }
  const where: Param =
    capital(it.place?.words) ?? (unit ? { ward: unit } : { text: 'place.unknown' })
  const ward: Param =
    it.place?.words && unit ? { text: 'card.ward', params: { unit: { ward: unit } } } : ''
  const pin: Param = it.place?.lat === undefined ? '' : { text: 'card.pin', params: mapPoint(it) }
  const count: Param = files === 0 ? '' : { text: 'card.files', params: { count: files } }
  return { text: 'card.place', params: { where, ward, pin, count } }
}

const capital = (words: string | undefined) =>
  words && words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

const mapPoint = ({ place }: Case) => ({
  lat: (place?.lat ?? 0).toFixed(5),
  lon: (place?.lon ?? 0).toFixed(5),
})

/** What was noted on the petition, and that it is not the first time. */
async function marks(context: Context, it: Case): Promise<Line[]> {
  const noted: Param[] = toggles
    .filter((toggle) => isOn(it, toggle))
    .map((toggle) => ({ text: `mark.${toggle}` }) as const)
  if (it.instance === 2) noted.push({ text: await secondMark(context, it) })
  if (it.reopened) noted.push({ text: 'mark.reopened' })
  return noted.length === 0 ? [] : [{ text: 'card.marks', params: { marks: inLine(noted) } }]
}

/** Whoever decided the first complaint does not decide the second (Luật Khiếu nại, Điều 7). */
async function secondMark({ work }: Context, { previousId, unit }: Case): Promise<TextKey> {
  const first = previousId === undefined ? undefined : await work.getCase(previousId)
  return first !== undefined && sameUnit(first.unit, unit) ? 'mark.second-same' : 'mark.second'
}

function quote(it: Case): Line[] {
  if (isSealed(it) || it.text === '') return []
  return [{ text: 'card.quote', params: { text: cut(it.text, quoteLength) } }]
}

/** What its sender asked for about their own data. */
function wishes(it: Case): Line[] {
  if (it.erasedAt !== undefined) return [{ text: 'card.erased' }]
  return it.restricted ? [{ text: 'card.restricted' }] : []
}

function time(clock: Clock, now: number): Line {
  const what = { text: clockText(clock.name) }
  if (!isRunning(clock)) return { text: 'card.paused', params: { what } }
  return {
    text: clock.dueAt <= now ? 'card.late' : 'card.due',
    params: {
      what,
      due: { time: clock.dueAt, style: 'short' },
      extended:
        clock.extensions === 0
          ? ''
          : { text: 'card.extended', params: { count: clock.extensions } },
    },
  }
}

/** What the card does not show is one press away. */
function whole(it: Case, may: readonly Actor[]): ReplyButton[] {
  if (it.erasedAt !== undefined) return []
  const openers: ReplyButton = { key: 'button.openers', data: `openers:${it.code}` }
  if (isSealed(it))
    return [
      { key: 'button.unseal', data: `whole:${it.code}` },
      ...(may.includes('head') ? [openers] : []),
    ]
  const more = it.text.length > quoteLength || it.petition !== undefined || it.kind === 'DIALOGUE'
  return more ? [{ key: 'button.whole', data: `whole:${it.code}` }] : []
}
