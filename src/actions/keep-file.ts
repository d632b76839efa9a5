import type { Kept } from '../ports/files.ts'
import type { AttachmentRecord } from '../ports/work.ts'
import type { Context } from './context.ts'
import { refreshCards } from './move.ts'

/**
 * The bytes were looked at: kept and shown to the officers, or refused and the sender told why.
 * False when they are not to stay. The report may have been filed or dropped while they were
 * fetched, so what counts is where the file belongs now, not where it did when it was found.
 */
export async function keepFile(
  context: Context,
  found: AttachmentRecord,
  kept: Kept,
): Promise<boolean> {
  if (!kept.kept) {
    await refuseFile(context, found, kept.reason)
    return false
  }
  const stored = await context.work.fileStored(found.id, kept)
  if (stored?.caseId !== undefined) refreshCards(context, await context.work.getCase(stored.caseId))
  return stored !== undefined
}

export async function refuseFile(
  { work }: Context,
  found: AttachmentRecord,
  reason: 'corrupt' | 'type' | 'too-big',
  limitBytes = 0,
): Promise<void> {
  await work.fileRefused(found.id, 'refused', reason)
  const params = { name: nameOf(found), limit: Math.floor(limitBytes / 2 ** 20) }
  work.notify({ chatId: found.chatId, reply: { key: `file.${reason}`, params } })
}

/** The platform has it no more, or would not give it: the person is asked to send it again. */
export async function loseFile({ work }: Context, found: AttachmentRecord): Promise<void> {
  await work.fileRefused(found.id, 'failed', 'not fetched')
  work.notify({
    chatId: found.chatId,
    reply: { key: 'file.failed', params: { name: nameOf(found) } },
  })
}

const nameOf = ({ file }: AttachmentRecord) => file.name ?? ({ text: 'file.unnamed' } as const)
