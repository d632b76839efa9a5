import type { Case } from '../domain/case/case.ts'
import { isRunning } from '../domain/case/clock.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../ports/reply.ts'
import { isSealed } from './access.ts'
import type { Context } from './context.ts'
import { codeOf } from './move.ts'

/** Longest quotation on a card, UTF-16 units; the rest is one press away. */
const quoteLength = 1_500

type Line = { text: TextKey; params?: Params }

/** The assignment card of an officer: what, where, the words, until when, and what can be done now. */
export async function card(context: Context, it: Case): Promise<Reply> {
  const { work } = context
  const files = await work.attachmentsOf(it.id, 'report')
  const lines: Line[] = [head(context, it), place(it, files.length), ...quote(it)]
  if (it.question !== undefined)
    lines.push({ text: 'card.question', params: { question: it.question } })
  lines.push(...(await promise(context, it)))
  if (it.officerId !== undefined)
    lines.push({ text: 'card.officer', params: { name: await work.officerName(it.officerId) } })
  return { key: 'card', params: { lines: { lines } }, buttons: cardButtons(it) }
}

function head({ world }: Context, it: Case): Line {
  const urgent: Param = it.urgency === 'normal' ? '' : { text: 'card.urgent' }
  const params = { code: codeOf(it, world), topic: topicParam(it), urgent }
  return { text: `card.head.${it.status}`, params }
}

/** What a case is about, in one word or two: the kind says more than the topic, where it is formal. */
export const topicParam = ({ kind, topic }: Case): Param =>
  kind === 'PAKN' ? { topic } : { text: `kind.${kind}` }

function place(it: Case, files: number): Line {
  const unit = it.place?.wardUnit
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

function quote(it: Case): Line[] {
  if (isSealed(it) || it.text === '') return []
  const text = it.text.length <= quoteLength ? it.text : `${cut(it.text, quoteLength)}…`
  return [{ text: 'card.quote', params: { text } }]
}

/** Never through the middle of an emoji: half of one is no text. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/\p{Surrogate}$/u, '')

async function promise({ work }: Context, it: Case): Promise<Line[]> {
  const running = (await work.clocksOf(it.id)).filter(isRunning)
  return running.map(({ name, dueAt }) => ({
    text: dueAt <= work.now ? 'card.late' : 'card.due',
    params: { what: { text: clockText(name) }, due: { time: dueAt, style: 'short' } },
  }))
}

const clockTexts: Record<string, TextKey> = {
  'first-answer': 'clock.first-answer',
  resolve: 'clock.resolve',
  sorting: 'clock.sorting',
  'slot-offer': 'clock.slot-offer',
}
export const clockText = (name: string): TextKey => clockTexts[name] ?? 'clock.other'

function cardButtons(it: Case): ReplyButton[][] {
  const ask: ReplyButton = { key: 'button.ask', data: `ask:${it.code}` }
  const forward: ReplyButton = { key: 'button.forward', data: `forward:${it.code}` }
  const refuse: ReplyButton = { key: 'button.refuse', data: `refuse:${it.code}` }
  const away = isSealed(it) ? [refuse] : [forward, refuse]
  const whole: ReplyButton[] =
    isSealed(it) || it.text.length > quoteLength
      ? [{ key: isSealed(it) ? 'button.unseal' : 'button.whole', data: `whole:${it.code}` }]
      : []
  switch (it.status) {
    case 'received':
      return [[{ key: 'button.accept', data: `accept:${it.code}` }, ask], away, whole]
    case 'accepted':
      return [[{ key: 'button.resolve', data: `resolve:${it.code}` }, ask], away, whole]
    case 'lodged':
    case 'offered':
    case 'scheduled':
    case 'met':
    case 'decided':
    case 'suspended':
    case 'resolved':
    case 'refused':
    case 'returned':
    case 'guided':
    case 'forwarded':
    case 'filed':
    case 'discontinued':
    case 'withdrawn':
      return [whole]
  }
}
