import { mayEverywhere } from '../../domain/people/permissions.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Confirmation, Purpose, Purposes } from '../../ports/work-security.ts'
import type { Action, Context } from '../context.ts'
import { unseal } from '../officer/unseal.ts'
import { isId } from '../people/ids.ts'
import { issueInvitation } from '../people/issue-invitation.ts'

/** What happens once it is confirmed; each looks again whether it is still theirs to do. */
const purposes: { [P in Purpose]: Action<Purposes[P]> } = {
  grant: issueInvitation,
  unseal,
}

/** The second yes: it happens now, and is told where it was begun. */
export const confirm: Action<{ id: string }> = async (context, person, { id }) => {
  const { work } = context
  const asked = await getAsked(context, person, id)
  // Purpose and payload were asked together, by their type.
  const carryOut = purposes[asked.purpose] as Action<unknown>
  const { replies } = await carryOut(context, person, asked.payload)
  await work.settleConfirmation(id, 'confirmed')
  await work.addSecurityEvent(eventOf('confirmed', asked, person))
  if (asked.fromChat === person.chat.id) return { replies }
  for (const reply of replies) work.notify({ chatId: asked.fromChat, reply })
  return { replies: [{ key: 'confirm.done' }] }
}

/** Somebody else may be using their chat: nothing happens, and those who guard the people hear of it. */
export const disown: Action<{ id: string }> = async (context, person, { id }) => {
  const { work } = context
  const asked = await getAsked(context, person, id)
  await work.settleConfirmation(id, 'refused')
  await work.addSecurityEvent(eventOf('disowned', asked, person))
  const what = { text: `confirm.about-${asked.purpose}` } as const
  const params = {
    name: person.officer?.name ?? '',
    what,
    at: { time: work.now, style: 'short' },
  } as const
  for (const chatId of await guards(context))
    if (chatId !== person.chat.id) work.notify({ chatId, reply: { key: 'confirm.alarm', params } })
  return { replies: [{ key: 'confirm.disowned' }] }
}

/** The open question with this id, for the officer and in the chat it was put to. */
async function getAsked({ work }: Context, person: Person, id: string): Promise<Confirmation> {
  const asked = isId(id) ? await work.findConfirmation(id) : undefined
  if (asked?.officerId !== person.officer?.id || asked?.chatId !== person.chat.id)
    throw new Refusal('refusal.confirmation')
  return asked
}

const eventOf = (what: string, { id, purpose }: Confirmation, { chat, officer }: Person) => ({
  what,
  chatId: chat.id,
  ...(officer && { officerId: officer.id }),
  data: { confirmation: id, purpose },
})

/** Chats of the chief inspector and of the administrators. */
async function guards({ work, world }: Context): Promise<Set<number>> {
  const { routing } = world.organisation
  const chats = new Set<number>()
  for (const code of [routing.overseer, routing.sorter]) {
    const unit = keyOf(unitNow(code, world.organisation))
    for (const { chatId, role } of await work.officersOf(unit))
      if (mayEverywhere({ unit, role }, 'guard', world.organisation)) chats.add(chatId)
  }
  return chats
}
