import { MINUTE } from '../../domain/time/calendar.ts'
import type { Person } from '../../ports/person.ts'
import type { Param, Reply } from '../../ports/reply.ts'
import type { Confirmation, Purpose, Purposes } from '../../ports/work-security.ts'
import { officerOf } from '../access.ts'
import type { Context, Outcome } from '../context.ts'

/** An unanswered question is void after this, ms. */
const confirmMs = 10 * MINUTE

/**
 * Asks the officer once more, on another device they have bound where there is one, before something
 * powerful happens. `what` says in the question what that is; `payload` holds the ids it needs.
 */
export async function askToConfirm<P extends Purpose>(
  { work }: Context,
  person: Person,
  purpose: P,
  payload: Purposes[P],
  what: Param,
): Promise<Outcome> {
  const { id: officerId } = officerOf(person)
  const id = work.newId()
  const expiresAt = work.now + confirmMs
  const other = await work.otherChatOf(officerId, person.chat.id)
  const fromChat = person.chat.id
  const chatId = other ?? fromChat
  // Purpose and payload belong together by the type of this function.
  const asked = { id, officerId, fromChat, chatId, purpose, payload } as Confirmation
  await work.addConfirmation({ ...asked, expiresAt })
  const question: Reply = {
    key: 'confirm.ask',
    params: { what, until: { time: expiresAt, style: 'short' } },
    buttons: [
      [
        { key: 'button.confirm', data: `confirm:${id}` },
        { key: 'button.not-me', data: `not-me:${id}` },
      ],
    ],
  }
  if (other === undefined) return { replies: [question], state: { at: 'idle' } }
  work.notify({ chatId: other, reply: question })
  return { replies: [{ key: 'confirm.asked-elsewhere' }], state: { at: 'idle' } }
}
