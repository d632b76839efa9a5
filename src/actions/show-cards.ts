import type { Case } from '../domain/case/case.ts'
import type { Reply } from '../ports/reply.ts'
import { isSealed, maySee } from './access.ts'
import { card } from './card.ts'
import type { Context } from './context.ts'
import { codeOf } from './move.ts'

/**
 * Brings the cards of a case up to date: the officers of its unit get one or see theirs change, and
 * whoever holds a card but may no longer see the case reads where it went. Safe to run twice: each
 * version of a card is written once per chat.
 */
export async function showCards(context: Context, caseId: string): Promise<void> {
  const { work } = context
  const it = await work.getCase(caseId)
  const officers = (await work.officersOf(it.unit)).filter(({ role }) => maySee(it, it.unit, role))
  const here = new Set(officers.map(({ chatId }) => chatId))
  const held = new Map((await work.cardsOf(it.id)).map((one) => [one.chatId, one.notificationId]))
  if (here.size > 0) {
    const reply = await card(context, it)
    for (const chatId of here) put(context, it, chatId, reply, held.get(chatId))
    await showAttachments(context, it, [...here])
  }
  for (const [chatId, notificationId] of held)
    if (!here.has(chatId)) put(context, it, chatId, goneCard(context, it), notificationId)
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
  params: { code: codeOf(it, world), unit: { unit: it.unit.code } },
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
