import type { Person } from '../../ports/person.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import type { OfficerChat } from '../../ports/work.ts'
import { officerOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { dayButtons } from './day-buttons.ts'

/** A list of buttons on a phone: so many colleagues. */
const mostColleagues = 20

/** Who is away comes back; who is here is asked until when they will be away. */
export const askLeave: Action<Nothing> = async ({ work }, person) => {
  const { id } = officerOf(person)
  if (await work.endAbsence(id)) return { replies: [{ key: 'away.back' }] }
  return { replies: [{ key: 'away.until', buttons: dayButtons }], state: { at: 'leaving' } }
}

/** Who stands in: somebody who serves in one of their units, or nobody. */
export const askDeputy: Action<{ until: number }> = async (context, person, { until }) => {
  const chats = await colleaguesOf(context, person)
  const colleagues = new Map(chats.map(({ officerId, name }) => [officerId, name]))
  const buttons = [...colleagues]
    .slice(0, mostColleagues)
    .map(([officerId, name]): ReplyButton[] => [
      { key: 'button.officer', params: { name }, data: `deputy:${officerId}` },
    ])
  return {
    replies: [
      {
        key: 'away.who',
        params: { until: { time: until, style: 'day' } },
        buttons: [...buttons, [{ key: 'button.no-deputy', data: 'deputy' }], [cancelButton]],
      },
    ],
  }
}

/** From now until then (epoch ms) the deputy hears of what runs late; without one, the heads do. */
export const leave: Action<{ until: number; deputy?: string }> = async (context, person, input) => {
  const { work } = context
  const { id, name } = officerOf(person)
  const chats = (await colleaguesOf(context, person)).filter(
    ({ officerId }) => officerId === input.deputy,
  )
  const [deputy] = chats
  if (input.deputy !== undefined && deputy === undefined) throw new Refusal('old-button')
  const until = { time: input.until, style: 'day' as const }
  await work.addAbsence({
    officerId: id,
    until: input.until,
    ...(deputy && { deputyId: deputy.officerId }),
  })
  for (const { chatId } of chats)
    work.notify({ chatId, reply: { key: 'away.deputy', params: { name, until } } })
  return {
    replies: [
      deputy === undefined
        ? { key: 'away.noted-alone', params: { until } }
        : { key: 'away.noted', params: { until, name: deputy.name } },
    ],
    state: { at: 'idle' },
  }
}

/** The chats of the others who serve in their units, by name. */
async function colleaguesOf({ work }: Context, person: Person): Promise<OfficerChat[]> {
  const { id, memberships } = officerOf(person)
  const chats = new Map<number, OfficerChat>()
  for (const { unit } of memberships)
    for (const one of await work.officersOf(unit))
      if (one.officerId !== id) chats.set(one.chatId, one)
  return [...chats.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}
