import { createHash } from 'node:crypto'
import type { Case } from '../../domain/case/case.ts'
import {
  contentText,
  exactTime,
  type Filed,
  type Receipt,
  receiptLine,
  signedText,
} from '../../domain/evidence/receipt.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { codeOf } from '../move.ts'

/** SHA-256 of what was filed: it stands in the first event of the case and on its receipt. */
export const contentDigest = (filed: Filed): string =>
  createHash('sha256').update(contentText(filed)).digest('hex')

export const receiptButton = ({ code }: Pick<Case, 'code'>): ReplyButton => ({
  key: 'button.receipt',
  data: `receipt:${code}`,
})

/** The signed receipt of a case, the same whenever it is asked for. Throws `Refusal` for a case from before there were any. */
export async function receiptOf({ work, world }: Context, it: Case): Promise<Receipt> {
  const code = codeOf(it, world)
  const { content } = await work.filedAs(it.id)
  if (content === undefined) throw new Refusal('refusal.no-receipt', { code })
  const unsigned = { code, filedAt: it.createdAt, digest: content, keyId: work.signer.keyId }
  return { ...unsigned, signature: work.signer.sign(signedText(unsigned)).signature }
}

/** To its sender alone: the receipt as a line, and as a file, which is made once and then kept. */
export const showReceipt: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await citizensCase(context, person, code)
  const receipt = await receiptOf(context, it)
  const line = receiptLine(receipt)
  const made = (await context.work.attachmentsOf(it.id, 'receipt')).find(
    ({ status }) => status === 'stored' || status === 'pending',
  )
  if (made === undefined) makeFile(context, it)
  const isHere = made?.status === 'stored'
  return {
    replies: [
      {
        key: 'receipt.signed',
        params: {
          code: receipt.code,
          time: exactTime(receipt.filedAt),
          line,
          file: { text: isHere ? 'receipt.file-here' : 'receipt.file-soon' },
        },
        buttons: [[{ key: 'button.copy-line', copy: line }]],
        ...(isHere && { attachments: [made.id] }),
      },
    ],
  }
}

function makeFile({ work, world }: Context, it: Case): void {
  const pdf = work.newId()
  work.addAttachment({
    id: pdf,
    chatId: it.chatId,
    caseId: it.id,
    purpose: 'receipt',
    file: { kind: 'document', ref: pdf, name: `${codeOf(it, world)}.pdf` },
  })
  work.enqueue('letters', { receiptOf: it.id, pdf })
}
