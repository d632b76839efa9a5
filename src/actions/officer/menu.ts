import type { Case } from '../../domain/case/case.ts'
import { type Clock, hasPromises, isUnanswered, isUntold } from '../../domain/case/clock.ts'
import type { Actor, Status, Verb } from '../../domain/case/steps.ts'
import { stepsFor } from '../../domain/case/transitions.ts'
import type { Kind } from '../../domain/organisation.ts'
import type { ReplyButton } from '../../ports/reply.ts'
import { isSealed, ownCase } from '../access.ts'
import type { Action } from '../context.ts'
import { byOfficer, codeOf } from '../move.ts'
import { type ButtonVerb, verbText } from '../naming.ts'
import { inRows } from '../rows.ts'

/** Which steps a card offers at once; everything else is behind "Khác…". */
const main: Record<Kind, Partial<Record<Status, readonly ButtonVerb[]>>> = {
  PAKN: { received: ['accept', 'ask', 'forward'], accepted: ['resolve', 'ask', 'forward'] },
  KN: {
    received: ['take', 'lodge', 'ask'],
    lodged: ['accept', 'refuse'],
    accepted: ['decide', 'ask'],
    suspended: ['resume'],
    decided: ['resolve'],
  },
  TC: {
    received: ['take', 'lodge', 'ask'],
    information: ['use', 'file', 'ask'],
    lodged: ['accept', 'refuse'],
    accepted: ['notify', 'decide', 'ask'],
    suspended: ['resume'],
    decided: ['resolve'],
  },
  DIALOGUE: {
    received: ['accept', 'offer', 'ask'],
    accepted: ['offer', 'ask'],
    offered: ['offer', 'ask'],
    scheduled: ['meet', 'offer', 'ask'],
    met: ['resolve', 'announce', 'pledge', 'fulfil', 'ask'],
    committed: ['fulfil', 'pledge', 'ask'],
  },
}

/** A plan is made from the warning it answers, an hour is moved where it stands, the last promise kept ends the case. */
const isOffered = (verb: Verb): verb is ButtonVerb =>
  verb !== 'acknowledge' && verb !== 'postpone' && verb !== 'complete'

/** Everything the transitions table lets these actors do, but what is done already: the main steps first. */
function offered(it: Case, may: readonly Actor[], clocks: Clock[]): ButtonVerb[] {
  const done: Partial<Record<Verb, boolean>> = {
    take: it.officerId !== undefined && !isUnanswered(clocks),
    notify: !isUntold(clocks),
    fulfil: !hasPromises(clocks),
    announce: !hasPromises(clocks),
    resolve: it.kind === 'DIALOGUE' && hasPromises(clocks),
  }
  const steps = stepsFor(it.kind, it.status, may).filter(isOffered)
  const first = mainSteps(it)
  return [
    ...first.filter((verb) => steps.includes(verb)),
    ...steps.filter((verb) => !first.includes(verb)),
  ].filter((verb) => !done[verb])
}

const mainSteps = ({ kind, status }: Case) => main[kind][status] ?? []

const button = (it: Case, verb: ButtonVerb): ReplyButton => ({
  key: verbText(it.kind, verb),
  data: `${verb}:${it.code}`,
})

/** Colleagues are told something; of a denunciation nothing is written here. */
const note = (it: Case): ReplyButton[] =>
  isSealed(it) ? [] : [{ key: 'button.note', data: `note:${it.code}` }]

/** The buttons below a card, for whoever may take these steps. */
export function mainButtons(it: Case, may: readonly Actor[], clocks: Clock[]): ReplyButton[][] {
  const all = offered(it, may, clocks)
  const shown = all.filter((verb) => mainSteps(it).includes(verb))
  const more: ReplyButton = { key: 'button.more', data: `more:${it.code}` }
  const buttons = shown.map((verb) => button(it, verb))
  return inRows(all.length > shown.length ? [...buttons, more] : buttons)
}

/** Every step there is; also the main ones, since a page locks the buttons of a card once pressed. */
export const menu: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await ownCase(context, person, code)
  const steps = offered(it, byOfficer(person, it).may, await context.work.clocksOf(it.id))
  return {
    replies: [
      {
        key: steps.length > 0 ? 'officer.menu' : 'officer.menu-empty',
        params: { code: codeOf(it, context.world) },
        buttons: inRows([...steps.map((verb) => button(it, verb)), ...note(it)]),
      },
    ],
  }
}
