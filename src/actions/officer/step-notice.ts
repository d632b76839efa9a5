import type { Case } from '../../domain/case/case.ts'
import type { Clock } from '../../domain/case/clock.ts'
import type { FormVerb } from '../../domain/case/forms.ts'
import type { Kind } from '../../domain/organisation.ts'
import type { Limit } from '../../domain/time/due.ts'
import { ruleFor } from '../../domain/time/policy.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import { onwards, rateButtons } from '../citizen/rate.ts'
import { policyOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import { spokenArticle } from '../law.ts'
import { codeOf } from '../move.ts'
import { groundParam } from '../naming.ts'
import type { Ready } from './step-ready.ts'

/** What the citizen reads of an officer's step. */

const news: Record<FormVerb, TextKey> = {
  take: 'notice.taken',
  accept: 'notice.accepted',
  ask: 'notice.asked',
  lodge: 'notice.lodged',
  notify: 'notice.notified',
  meet: 'notice.met',
  decide: 'notice.decided',
  resolve: 'notice.resolved',
  refuse: 'notice.refused',
  return: 'notice.returned',
  guide: 'notice.guided',
  forward: 'notice.forwarded',
  transfer: 'notice.transferred',
  file: 'notice.filed',
  extend: 'notice.extended',
  suspend: 'notice.suspended',
  resume: 'notice.resumed',
  discontinue: 'notice.discontinued',
}

const newsOfKind: Record<Kind, Partial<Record<FormVerb, TextKey>>> = {
  PAKN: {},
  DIALOGUE: { refuse: 'notice.refused-dialogue' },
  KN: {
    accept: 'notice.accepted-KN',
    resolve: 'notice.resolved-KN',
    refuse: 'notice.refused-KN',
    extend: 'notice.extended-KN',
  },
  // Nothing that tells a person who looks over the shoulder what it is.
  TC: {
    accept: 'notice.accepted-TC',
    decide: 'notice.decided-TC',
    resolve: 'notice.resolved-TC',
    refuse: 'notice.refused-TC',
  },
}

/** @param running the clocks that run after the step, the next due first */
export function noticeOf(context: Context, ready: Ready, running: Clock[]): Reply {
  const { it, verb, given } = ready
  const { work } = context
  // A promise already broken is not promised again.
  const end = running.findLast(({ dueAt }) => dueAt > work.now)
  return {
    key: noticeKey(it, verb, end),
    params: { ...paramsOf(context, ready), ...timesOf(context, it, end) },
    buttons: buttonsOf(it, verb),
    ...(given.files && { attachments: given.files }),
  }
}

function noticeKey(it: Case, verb: FormVerb, end: Clock | undefined): TextKey {
  const key = newsOfKind[it.kind][verb] ?? news[verb]
  if (key === 'notice.accepted' && end === undefined) return 'notice.accepted-no-date'
  if (key === 'notice.refused' && it.reopened) return 'notice.refused-again'
  return key
}

function paramsOf({ world }: Context, { it, given, ground, extension }: Ready): Params {
  return {
    code: codeOf(it, world),
    unit: { unit: given.unit ?? it.unit.code },
    words: given.words ?? '',
    agency: given.agency ?? '',
    ground: ground ? groundParam(ground) : '',
    source: ground && !isSealed(it) ? spokenArticle(ground.source) : '',
    next: { text: it.instance === 1 ? 'notice.next-first' : 'notice.next-second' },
    old: extension ? timeParam(extension.old) : '',
    due: extension ? timeParam(extension.next) : '',
  }
}

/** The next end, as a date alone and as a whole sentence with the limit and its article. */
export function timesOf(context: Context, it: Case, end: Clock | undefined): Params {
  if (end === undefined) return { until: '', by: '' }
  const last = timeParam(end)
  const params = {
    term: { text: `term.${end.name}`, params: { limit: limitParam(end.limit) } } as const,
    last,
    provisional: end.provisional ? ({ text: 'notice.provisional' } as const) : '',
  }
  const until: Param = isCited(context, it, end)
    ? { text: 'notice.until-source', params: { ...params, source: spokenArticle(end.source) } }
    : { text: 'notice.until', params }
  return { last, by: { text: 'notice.by', params: { last } }, until }
}

/** A promise of the city needs no article, and the name of a law would give a denunciation away. */
function isCited({ world }: Context, it: Case, { name }: Clock): boolean {
  const rule = ruleFor(policyOf(it, world), it.kind, name, it.instance)
  return !isSealed(it) && rule !== undefined && rule.confidence !== 'local'
}

const timeParam = ({ dueAt, limit }: Clock): Param => ({
  time: dueAt,
  style: limit.unit === 'hours' || limit.unit === 'working-hours' ? 'full' : 'day',
})

const limitParam = ({ amount, unit }: Limit): Param => ({
  text: `limit.${unit}`,
  params: { amount },
})

function buttonsOf(it: Case, verb: FormVerb): ReplyButton[][] {
  switch (verb) {
    case 'ask':
      return [[{ key: 'button.answer', data: `answer:${it.code}` }]]
    case 'resolve':
      return rateButtons(it)
    case 'refuse':
      return [onwards(it)]
    case 'take':
    case 'accept':
    case 'lodge':
    case 'notify':
    case 'meet':
    case 'decide':
    case 'return':
    case 'guide':
    case 'forward':
    case 'transfer':
    case 'file':
    case 'extend':
    case 'suspend':
    case 'resume':
    case 'discontinue':
      return []
  }
}
