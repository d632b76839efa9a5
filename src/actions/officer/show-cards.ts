import type { Case } from '../../domain/case/case.ts'
import type { Actor } from '../../domain/case/steps.ts'
import { leadsCase } from '../../domain/people/conflict.ts'
import type { Reply } from '../../ports/reply.ts'
import type { OfficerChat } from '../../ports/work.ts'
import { isSealed, maySee } from '../access.ts'
import type { Context } from '../context.ts'
import { actorsOf, codeOf } from '../move.ts'
import { cardFor, faceOf } from './card.ts'

/**
 * Brings the cards of a case up to date: the officers of its unit get one or see theirs change, and
 * whoever holds a card but may no longer see the case reads where it went. Safe to run twice: each
 * version of a card is written once per chat.
 */
export async function showCards(context: Context, caseId: string): Promise<void> {
  const { work } = context
  const it = await work.getCase(caseId)
  const here = readers(it, await work.officersOf(it.unit))
  const held = new Map((await work.cardsOf(it.id)).map((one) => [one.chatId, one.notificationId]))
  if (here.size > 0) {
    const face = await faceOf(context, it)
    for (const [chatId, may] of here)
      put(context, it, chatId, cardFor(it, face, may), held.get(chatId))
    await showAttachments(context, it, [...here.keys()])
  }
  for (const [chatId, notificationId] of held)
    if (!here.has(chatId)) put(context, it, chatId, goneCard(context, it), notificationId)
}

/** The chats that may see the case, each with what whoever writes there may do; a head is one in any of their roles. */
function readers(it: Case, officers: OfficerChat[]): Map<number, readonly Actor[]> {
  const { unit } = it
  const allowed = officers.filter((one) => maySee(it, one, { unit, role: one.role }))
  const heads = new Set(
    allowed.filter(({ role }) => leadsCase({ unit, role }, it)).map(({ chatId }) => chatId),
  )
  return new Map(allowed.map(({ chatId }) => [chatId, actorsOf(heads.has(chatId))]))
}

function put({ work }: Context, it: Case, chatId: number, reply: Reply, replaces?: string) {
  work.notify({
    chatId,
    reply,
    caseId: it.id,
    cardOf: it.id,
    dedupe: `card:${it.id}:${chatId}:${it.version}`,
    ...(replaces !== undefined && { replaces }),
  })
}

const goneCard = ({ world }: Context, it: Case): Reply => ({
  key: 'card.gone',
  params: { code: codeOf(it, world), unit: { unit: it.unit } },
})

/** Each stored file of the report is shown once in each chat; one that arrives late follows later. */
async function showAttachments({ work, world }: Context, it: Case, chats: number[]) {
  if (isSealed(it)) return
  const stored = (await work.attachmentsOf(it.id, 'report')).filter((a) => a.status === 'stored')
  for (const chatId of chats)
    for (const { id } of stored)
      work.notify({
        chatId,
        caseId: it.id,
        reply: { key: 'card.file', params: { code: codeOf(it, world) }, attachments: [id] },
        dedupe: `file:${id}:${chatId}`,
      })
}
