import { may } from '../../domain/people/permissions.ts'
import type { Person } from '../../ports/person.ts'
import { type Params, Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import type { Mark } from '../../ports/work-pages.ts'
import { officerOf, reachOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action } from '../context.ts'
import { caseLine } from '../list-cases.ts'
import { codeOf } from '../move.ts'
import { inRows } from '../rows.ts'
import { reassign } from './reassign.ts'
import { takeStep } from './take-step.ts'

/** Cases to tick on one page, and in one go. */
const size = 6
const most = 30

/** A list to tick cases on: a head's whole unit, another officer's own. */
export const chooseMany: Action<{ chosen: string[]; after?: Mark }> = async (
  context,
  person,
  { chosen, after },
) => {
  const officer = officerOf(person)
  if (chosen.length > most) throw new Refusal('refusal.too-many', { most })
  const { organisation } = context.world
  const leads = officer.memberships.some((one) => may(one, 'step-in', one.unit, organisation))
  const query = { filter: leads ? 'unit' : 'mine', size } as const
  const page = await context.work.pageOf(reachOf(officer), { ...query, ...(after && { after }) })
  const { cases, earlier, total } = page
  if (cases.length === 0) return { replies: [{ key: 'list.empty' }], state: { at: 'idle' } }
  const last = cases.at(-1)
  const mark = last && { code: last.it.code, ...(last.dueAt !== undefined && { due: last.dueAt }) }
  const more: ReplyButton[] =
    mark && earlier + cases.length < total
      ? [{ key: 'button.next', data: `many:${mark.due ?? 'x'}:${mark.code}` }]
      : []
  const ready: ReplyButton[] =
    chosen.length === 0
      ? []
      : [
          { key: 'button.many-give', data: 'many-give' },
          { key: 'button.many-forward', data: 'many-forward' },
        ]
  const ticks = cases.map(
    ({ it }): ReplyButton => ({
      key: chosen.includes(it.code) ? 'button.mark-on' : 'button.mark-off',
      params: { name: codeOf(it, context.world) },
      data: `tick:${it.code}`,
    }),
  )
  return {
    replies: [
      {
        key: 'many.list',
        params: {
          count: chosen.length,
          lines: { lines: cases.map((one) => caseLine(context, one)) },
        },
        buttons: [...inRows(ticks), more, ready, [cancelButton]],
      },
    ],
    state: { at: 'moving', chosen, ...(after && { after }) },
    inPlace: true,
  }
}

/** To whom, or to which unit, everything that was ticked goes. */
export const chooseTarget: Action<{ chosen: string[]; what: 'give' | 'forward' }> = async (
  context,
  person,
  { chosen, what },
) => {
  const { memberships } = officerOf(person)
  const cancel = [cancelButton]
  const state = { at: 'moving', chosen } as const
  if (what === 'forward') {
    const units = context.world.organisation.units.map(
      ({ code }): ReplyButton => ({
        key: 'button.unit',
        params: { unit: { ward: code } },
        data: `to:${code}`,
      }),
    )
    return { replies: [{ key: 'many.where', buttons: [...inRows(units), cancel] }], state }
  }
  const desks = new Map<string, ReplyButton>()
  for (const { unit } of memberships)
    for (const { officerId, name, open, awayUntil } of await context.work.desksOf(unit))
      desks.set(officerId, {
        key: awayUntil === undefined ? 'button.desk' : 'button.desk-away',
        params: { name, count: open },
        data: `give:${officerId}`,
      })
  const people = [...desks.values()].slice(0, 10).map((one) => [one])
  return { replies: [{ key: 'many.whom', buttons: [...people, cancel] }], state }
}

/** Gives every case to one colleague: each wholly or not at all, and what was refused is said. */
export const giveMany: Action<{ chosen: string[]; to: string }> = (context, person, input) =>
  each(person, input.chosen, (code) => reassign(context, person, { code, to: input.to }))

/** Passes every case to another unit, for one reason that each citizen reads. */
export const forwardMany: Action<{ chosen: string[]; unit: string; words: string }> = (
  context,
  person,
  { chosen, unit, words },
) =>
  each(person, chosen, async (code) => {
    if (!context.world.organisation.units.some((one) => one.code === unit))
      throw new Refusal('old-button')
    return takeStep(context, person, { code, verb: 'forward', given: { unit, words }, sure: true })
  })

/** An action refuses before it writes anything: what is refused leaves the others untouched. */
async function each(person: Person, codes: string[], run: (code: string) => Promise<unknown>) {
  officerOf(person)
  const refused: { text: Reply['key']; params?: Params }[] = []
  let done = 0
  for (const code of codes.slice(0, most)) {
    try {
      await run(code)
      done += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { key, params } = error.reply
      refused.push({ text: key, ...(params && { params }) })
    }
  }
  const reply: Reply = {
    key: refused.length === 0 ? 'many.done' : 'many.done-some',
    params: { done, count: refused.length, lines: { lines: refused } },
    buttons: [[{ key: 'button.my-work', data: 'work' }]],
  }
  return { replies: [reply], state: { at: 'idle' } as const }
}
