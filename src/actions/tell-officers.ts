import type { Case } from '../domain/case/case.ts'
import type { Reply } from '../ports/reply.ts'
import { maySee } from './access.ts'
import type { Context } from './context.ts'
import { readersOf } from './officer/readers.ts'

/** Tells the officer who accepted the case, or, while nobody has, all who read its card in private. */
export async function tellOfficers(context: Context, it: Case, reply: Reply): Promise<void> {
  const { work } = context
  const officers = (await work.officersOf(it.unit)).filter((one) =>
    maySee(it, one, { unit: it.unit, role: one.role }),
  )
  const mine = officers.filter(({ officerId }) => officerId === it.officerId)
  const chats = mine.length > 0 ? mine.map(({ chatId }) => chatId) : await readers(context, it)
  for (const chatId of chats) work.notify({ chatId, caseId: it.id, reply })
}

async function readers(context: Context, it: Case): Promise<number[]> {
  const held = await context.work.cardsOf(it.id)
  const { officers } = await readersOf(context, it, new Set(held.map(({ chatId }) => chatId)))
  return [...officers.keys()]
}
