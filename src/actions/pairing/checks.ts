import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Context } from '../context.ts'

/** An officer's chat holds work, about other people: it is never part of a citizen's own. */
export function checkCitizen({ officer }: Pick<Person, 'officer'>): void {
  if (officer !== undefined) throw new Refusal('refusal.pair-officer')
}

/** Whoever waits for everything of theirs to be deleted takes no other chat along. */
export async function checkStays({ work }: Context, chatId: number): Promise<void> {
  const chats = await work.chatsOfPerson(chatId)
  const waiting = await work.openRequests(
    chats.map(({ id }) => id),
    'delete',
  )
  if (waiting.length > 0) throw new Refusal('refusal.pair-deleting')
}
