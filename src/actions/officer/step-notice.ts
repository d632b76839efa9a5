import type { Case } from '../../domain/case/case.ts'
import type { Clock } from '../../domain/case/clock.ts'
import type { FormVerb } from '../../domain/case/forms.ts'
import type { Kind } from '../../domain/organisation.ts'
import type { Limit } from '../../domain/time/due.ts'
import { limitOf, policyFor, ruleFor } from '../../domain/time/policy.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import { onwards, rateButtons } from '../citizen/rate.ts'
import { flagsOf, policyOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import { spokenArticle } from '../law.ts'
import { groundParam, toSender } from '../naming.ts'
import type { Ready } from './step-ready.ts'

/** What the citizen reads of an officer's step. */

/** Where the words of the table do not suit a kind. */
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
    transfer: 'notice.transferred-TC',
  },
}

/** @param running the clocks that run after the step, the next due first */
export function noticeOf(context: Context, ready: Ready, running: Clock[]): Reply {
  const { it, verb, given } = ready
  const { work } = context
  // A promise already broken is not promised again.
  const end = running.findLast(({ dueAt }) => dueAt > work.now)
  return {
    key: noticeKey(ready, end),
    params: { ...paramsOf(context, ready), ...timesOf(context, it, end) },
    buttons: buttonsOf(it, verb),
    ...(given.files && { attachments: given.files }),
  }
}

function noticeKey({ it, verb, step }: Ready, end: Clock | undefined): TextKey {
  if (step.notice === undefined)
    throw new Error(`${verb} of ${it.kind} has no words for the citizen`)
  const key = newsOfKind[it.kind][verb] ?? (`notice.${step.notice}` as const)
  if (key === 'notice.accepted' && end === undefined) return 'notice.accepted-no-date'
  if (key === 'notice.refused' && it.reopened) return 'notice.refused-again'
  return key
}

function paramsOf(context: Context, { it, given, ground, extension }: Ready): Params {
  const { world } = context
  return {
    ...toSender(it, world),
    ...(given.unit !== undefined && !isSealed(it) && { unit: { unit: given.unit } }),
    words: given.words ?? '',
    agency: given.agency ?? '',
    ground: ground ? groundParam(ground) : '',
    source: ground && !isSealed(it) ? spokenArticle(ground.source) : '',
    next: nextOf(context, it),
    old: extension ? timeParam(extension.old) : '',
    due: extension ? timeParam(extension.next) : '',
  }
}

/** Where they may still turn to, and how long they have. */
function nextOf({ work, world }: Context, it: Case): Param {
  if (it.instance === 2) return { text: 'notice.next-second' }
  const rule = ruleFor(policyFor(world.policies, it.kind, work.now), it.kind, 'filing', 2)
  if (rule === undefined) return { text: 'notice.next-first' }
  const limit = limitOf(rule, { ...flagsOf(it), instance: 2 })
  return { text: 'notice.next-first-within', params: { limit: limitParam(limit) } }
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
    case 'tell':
      return [[{ key: 'button.add', data: `add:${it.code}` }]]
    case 'resolve':
      // Whoever restricted the use of their data is asked nothing.
      return it.restricted ? [onwards(it)] : rateButtons(it)
    case 'refuse':
      return [onwards(it)]
    case 'take':
    case 'accept':
    case 'lodge':
    case 'notify':
    case 'meet':
    case 'decide':
    case 'announce':
    case 'return':
    case 'guide':
    case 'forward':
    case 'transfer':
    case 'file':
    case 'use':
    case 'extend':
    case 'suspend':
    case 'resume':
    case 'discontinue':
      return []
  }
}
