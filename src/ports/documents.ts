import type { ReceiptDocument } from '../domain/evidence/receipt-document.ts'
import type { LetterDocument } from '../domain/letters/document.ts'
import type { OwnDataDocument } from '../domain/rights/own-data.ts'

export const formats = ['docx', 'pdf'] as const
/** To complete and sign; to read at once. */
export type Format = (typeof formats)[number]

/** Makes the bytes of a file of a letter or a receipt; the same one gives the same bytes. */
export type Documents = Record<Format, (letter: LetterDocument) => Promise<Buffer>> & {
  receipt(receipt: ReceiptDocument): Promise<Buffer>
  ownData(document: OwnDataDocument): Promise<Buffer>
}
