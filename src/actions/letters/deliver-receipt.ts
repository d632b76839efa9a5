import { type ReceiptDocument, receiptDocument } from '../../domain/evidence/receipt-document.ts'
import type { Kept } from '../../ports/files.ts'
import { isSealed } from '../access.ts'
import { receiptOf } from '../citizen/receipt.ts'
import type { Context } from '../context.ts'
import { toSender } from '../naming.ts'

/** What the file of a receipt says. */
export async function findReceipt(context: Context, caseId: string): Promise<ReceiptDocument> {
  const { units } = context.world.organisation
  const city = units.find(({ type }) => type === 'committee')
  const it = await context.work.getCase(caseId)
  return receiptDocument(await receiptOf(context, it), city?.name)
}

/** The file is kept: its owner gets it. Safe to run twice. */
export async function deliverReceipt(
  { work, world }: Context,
  caseId: string,
  pdf: string,
  kept: Extract<Kept, { kept: true }>,
): Promise<void> {
  await work.fileStored(pdf, kept)
  const it = await work.getCase(caseId)
  work.notify({
    chatId: it.chatId,
    ...(!isSealed(it) && { caseId: it.id }),
    reply: {
      key: 'receipt.file',
      params: { code: toSender(it, world).code },
      attachments: [pdf],
    },
    dedupe: `receipt:${pdf}`,
  })
}
