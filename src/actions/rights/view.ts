import type { OwnData, OwnDataDocument } from '../../domain/rights/own-data.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { organisationAt } from '../../domain/units.ts'
import type { Kept } from '../../ports/files.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { gather } from './gather.ts'
import { ownDocument } from './own-document.ts'
import { ownChats, recordOpen, tellSorters } from './requests.ts'

/** A copy to be made, and the ids its two files were allotted. */
export type ToExport = { requestId: string; json: string; pdf: string }

/** Everything kept of whoever asks, as two files: one to read, one for machines. Made in the queue. */
export const view: Action<Nothing> = async (context, person) => {
  const { work } = context
  const chatId = person.chat.id
  const chats = await ownChats(context, chatId)
  if ((await work.openRequests(chats, 'view')).length > 0)
    throw new Refusal('refusal.export-under-way')
  const request = await recordOpen(context, { kind: 'view', chatId })
  const files = { json: work.newId(), pdf: work.newId() }
  const name = `du-lieu-ca-nhan-${localDate(work.now)}`
  for (const format of ['json', 'pdf'] as const)
    work.addAttachment({
      id: files[format],
      chatId,
      purpose: 'export',
      file: { kind: 'document', ref: request.id, name: `${name}.${format}` },
    })
  work.enqueue('exports', { requestId: request.id, ...files })
  return { replies: [{ key: 'rights.making' }], state: { at: 'idle' } }
}

/** What the files say; undefined when they were sent, or the person is gone. */
export async function findExport(
  context: Context,
  { requestId }: ToExport,
): Promise<{ data: OwnData; document: OwnDataDocument } | undefined> {
  const { work, world } = context
  const { chatId, doneAt } = await work.getRequest(requestId)
  if (chatId === undefined || doneAt !== undefined) return undefined
  const data = await gather(context, chatId)
  const { language } = await work.chatRef(chatId)
  const organisation = organisationAt(world.organisation, work.now)
  return { data, document: ownDocument(data, work.now, { language, organisation, now: work.now }) }
}

/** The files are kept: they go into the chat, once. False when the person had them deleted meanwhile. */
export async function deliverExport(
  { work, world }: Context,
  { requestId, json, pdf }: ToExport,
  kept: Record<'json' | 'pdf', Extract<Kept, { kept: true }>>,
): Promise<boolean> {
  const request = await work.getRequest(requestId)
  const rows = [await work.fileStored(json, kept.json), await work.fileStored(pdf, kept.pdf)]
  if (request.chatId === undefined || rows.includes(undefined)) return false
  const { nextActionAt: _, ...rest } = request
  if (request.doneAt === undefined)
    await work.saveRequest({ ...rest, doneAt: work.now, outcome: 'done' })
  work.notify({
    chatId: request.chatId,
    reply: {
      key: 'rights.made',
      params: { days: world.personalData.retention.exports.days },
      attachments: [pdf, json],
    },
    dedupe: `export:${requestId}`,
  })
  return true
}

/** It could not be made: whoever sorts hears of it, and the request stays theirs to answer. */
export async function exportFailed(context: Context, { requestId }: ToExport): Promise<void> {
  const { chatId, doneAt } = await context.work.getRequest(requestId)
  if (chatId === undefined || doneAt !== undefined) return
  context.work.notify({ chatId, reply: { key: 'rights.not-made' } })
  await tellSorters(context, { key: 'rights.export-failed' })
}
