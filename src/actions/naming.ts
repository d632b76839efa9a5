import type { Case } from '../domain/case/case.ts'
import { aliasOf, showCode } from '../domain/case/code.ts'
import { type Ground, groundCodes } from '../domain/case/grounds.ts'
import type { Status, Verb } from '../domain/case/steps.ts'
import type { Kind } from '../domain/organisation.ts'
import type { ClockName } from '../domain/time/policy.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Param } from '../ports/reply.ts'
import type { World } from '../ports/world.ts'

/** How things are called: the same in cards, lists, menus and news. */

/** Where the law decides: words of its own for the same step or status. */
export const isFormal = (kind: Kind) => kind === 'KN' || kind === 'TC'

/**
 * A case as its sender reads of it, for texts with `{code}` and `{unit}`: a denunciation by its short
 * name alone, and not where it lies.
 */
export const toSender = (it: Case, { organisation }: World): { code: string; unit: Param } =>
  it.kind === 'TC'
    ? { code: aliasOf(it.code), unit: { text: 'unit.private' } }
    : { code: showCode(it.code, organisation.codePrefix), unit: { unit: it.unit } }

/** What a case is about, in one word or two: the kind says more than the topic, where it is formal. */
export const topicParam = ({ kind, topic }: Pick<Case, 'kind' | 'topic'>): Param =>
  kind === 'PAKN' ? { topic } : { text: `kind.${kind}` }

export const clockText = (name: ClockName): TextKey => `clock.${name}`

const formalStatus: Partial<Record<Status, TextKey>> = {
  received: 'status.received-formal',
  accepted: 'status.accepted-formal',
  refused: 'status.refused-formal',
}

/** Where a case stands, in words its sender uses. */
export const statusText = ({ kind, status }: Case): TextKey =>
  (isFormal(kind) ? formalStatus[status] : undefined) ?? `status.${status}`

/** The steps an officer finds as buttons; to plan is offered by the warning it answers. */
export type ButtonVerb = Exclude<
  Verb,
  | 'answer'
  | 'supplement'
  | 'sign'
  | 'unname'
  | 'book'
  | 'wait'
  | 'unbook'
  | 'postpone'
  | 'complete'
  | 'withdraw'
  | 'rate'
  | 'reopen'
  | 'complain-again'
  | 'acknowledge'
>

const verbTexts: Record<ButtonVerb, TextKey> = {
  take: 'button.accept',
  accept: 'button.accept',
  ask: 'button.ask',
  tell: 'button.tell',
  lodge: 'button.lodge',
  notify: 'button.notify',
  offer: 'button.offer',
  meet: 'button.met',
  pledge: 'button.pledge',
  fulfil: 'button.fulfil',
  announce: 'button.announce',
  decide: 'button.decide',
  resolve: 'button.resolve',
  refuse: 'button.refuse',
  return: 'button.return',
  guide: 'button.guide',
  forward: 'button.forward',
  transfer: 'button.transfer',
  file: 'button.file',
  use: 'button.use',
  extend: 'button.extend',
  suspend: 'button.suspend',
  resume: 'button.resume',
  discontinue: 'button.discontinue',
  reclassify: 'button.reclassify',
  mark: 'button.mark',
  reassign: 'button.reassign',
}

const formalVerb: Partial<Record<ButtonVerb, TextKey>> = {
  accept: 'button.accept-formal',
  refuse: 'button.refuse-formal',
  resolve: 'button.resolve-formal',
}

const verbOfKind: Record<Kind, Partial<Record<ButtonVerb, TextKey>>> = {
  PAKN: {},
  DIALOGUE: { meet: 'button.minutes', resolve: 'button.resolve-formal' },
  KN: formalVerb,
  TC: { ...formalVerb, decide: 'button.conclude' },
}

/** The label of a step's button. */
export const verbText = (kind: Kind, verb: ButtonVerb): TextKey =>
  verbOfKind[kind][verb] ?? verbTexts[verb]

/** A ground as people say it; those a locality writes into its policy speak for themselves. */
export function groundParam(ground: Ground): Param {
  const known = groundCodes.find((code) => code === ground.code)
  return known === undefined ? ground.name : { text: `ground.${known}` }
}

/** One after the other, with a dot between. */
export const inLine = (parts: Param[]): Param =>
  parts.reduce((first, second) => ({ text: 'line.and', params: { first, second } }))
