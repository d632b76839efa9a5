import { type Case, type Mark, marks } from '../../domain/case/case.ts'
import { ruleFor } from '../../domain/time/policy.ts'
import { Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import { ownCase } from '../access.ts'
import { policyOf } from '../clocks.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf, moved, record, stepBy } from '../move.ts'
import { type Change, recounting, saveChanges } from './recount.ts'
import { tellNewDate } from './tell-new-date.ts'

export const toggles = [...marks, 'complex', 'remote'] as const
export type Toggle = (typeof toggles)[number]

const isMark = (toggle: Toggle): toggle is Mark => marks.some((mark) => mark === toggle)

export const isOn = (it: Case, toggle: Toggle) =>
  isMark(toggle) ? it.marks.includes(toggle) : it[toggle]

/**
 * What an officer notes on a petition: on and off again. Complexity and distance decide how long the
 * law gives: a running time is counted anew. Only the head may lengthen it, and not by complexity where
 * the law wants a decision to extend it for that.
 */
export const mark: Action<{ code: string; toggle?: Toggle }> = async (context, person, input) => {
  const { work, world } = context
  const it = await ownCase(context, person, input.code)
  const by = byOfficer(person, it)
  stepBy(it, 'mark', by, world)
  const { toggle } = input
  if (toggle === undefined) return { replies: [sheet(context, it)] }
  const after = toggled(moved(it, 'mark', by, world, work.now), toggle)
  const changes = recounting(context, after, await work.clocksOf(it.id))
  const longer = changes.some(({ old, next }) => next.dueAt > old.dueAt)
  if (longer && !by.may.includes('head'))
    throw new Refusal('refusal.head-only', { code: codeOf(it, world) })
  if (longer && isReason(context, after, toggle, changes))
    throw new Refusal('refusal.extend-instead', { code: codeOf(it, world) }, [
      [{ key: 'button.extend', data: `extend:${it.code}` }],
    ])
  await saveChanges(context, changes)
  await record(context, it, after, 'mark', by, { mark: toggle, on: isOn(after, toggle) })
  tellNewDate(context, after, changes)
  return { replies: [sheet(context, after)] }
}

/** Where complexity is what the law extends a time for, it takes the decision, and not a mark alone. */
const isReason = ({ world }: Context, it: Case, toggle: Toggle, changes: Change[]): boolean =>
  toggle === 'complex' &&
  changes.some(({ old }) => {
    const { extension } = ruleFor(policyOf(it, world), it.kind, old.name, it.instance) ?? {}
    return extension !== undefined && 'to' in extension
  })

function toggled(it: Case, toggle: Toggle): Case {
  if (!isMark(toggle)) return { ...it, [toggle]: !it[toggle] }
  const others = it.marks.filter((mark) => mark !== toggle)
  return { ...it, marks: others.length < it.marks.length ? others : [...others, toggle] }
}

function sheet({ world }: Context, it: Case): Reply {
  const button = (toggle: Toggle): ReplyButton => ({
    key: isOn(it, toggle) ? 'button.mark-on' : 'button.mark-off',
    params: { name: { text: `mark.${toggle}` } },
    data: `mark:${it.code}:${toggle}`,
  })
  return {
    key: 'officer.mark',
    params: { code: codeOf(it, world) },
    buttons: [
      ...toggles.map((toggle) => [button(toggle)]),
      [{ key: 'button.accuse', data: `accuse:${it.code}` }],
      [{ key: 'button.open', data: `open:${it.code}` }],
    ],
  }
}
