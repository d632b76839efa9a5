import type { Case } from '../../domain/case/case.ts'
import type { Reply } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import type { Context } from '../context.ts'
import { codeOf } from '../move.ts'
import { cardFor, faceOf, groupCard } from './card.ts'
import { readersOf } from './readers.ts'

/**
 * Brings the cards of a case up to date: the officers of its unit get one or see theirs change, and
 * whoever holds a card but may no longer see the case reads where it went. Safe to run twice: each
 * version of a card is written once per chat.
 */
export async function showCards(context: Context, caseId: string): Promise<void> {
  const { work } = context
  const it = await work.getCase(caseId)
  const cards = await work.cardsOf(it.id)
  const held = new Map(cards.map((one) => [one.chatId, one.notificationId]))
  const { officers, groups } = await readersOf(context, it, new Set(held.keys()))
  if (officers.size + groups.length > 0) {
    const face = await faceOf(context, it)
    for (const [chatId, may] of officers)
      put(context, it, chatId, cardFor(it, face, may), held.get(chatId))
    for (const { chatId } of groups) put(context, it, chatId, groupCard(it, face), held.get(chatId))
    const withFiles = groups.filter(({ showsFiles }) => showsFiles).map(({ chatId }) => chatId)
    await showAttachments(context, it, [...officers.keys(), ...withFiles])
  }
  const here = new Set([...officers.keys(), ...groups.map(({ chatId }) => chatId)])
  for (const { chatId, notificationId, kind } of cards)
    if (!here.has(chatId)) put(context, it, chatId, gone(context, it, kind), notificationId)
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

/**
 * A group may also have been given another use: there nothing more is said. Nor does whom a case may
 * accuse, or who may open it no more, learn who has it.
 */
const gone = ({ world }: Context, it: Case, kind: 'private' | 'group'): Reply => {
  const code = codeOf(it, world)
  if (kind === 'group') return { key: 'card.hidden', params: { code } }
  return it.closedTo.length > 0 || isSealed(it)
    ? { key: 'card.closed', params: { code } }
    : { key: 'card.gone', params: { code, unit: { unit: it.unit } } }
}

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
