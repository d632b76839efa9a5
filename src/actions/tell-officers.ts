import type { Case } from '../domain/case/case.ts'
import type { Reply } from '../ports/reply.ts'
import { maySee } from './access.ts'
import type { Context } from './context.ts'

/** Tells the officer who accepted the case, or the whole unit while nobody has. */
export async function tellOfficers({ work }: Context, it: Case, reply: Reply): Promise<void> {
  const officers = (await work.officersOf(it.unit)).filter((one) =>
    maySee(it, one, { unit: it.unit, role: one.role }),
  )
  const mine = officers.filter(({ officerId }) => officerId === it.officerId)
  for (const { chatId } of mine.length > 0 ? mine : officers)
    work.notify({ chatId, caseId: it.id, reply })
}
