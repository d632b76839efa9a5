import type { Documents } from '../ports/documents.ts'

/** Loaded with the first letter, fonts and all: a process that makes none need not hold them. */
export const documents: Documents = {
  docx: async (letter) => (await import('../reports/letter-docx.ts')).toDocx(letter),
  pdf: async (letter) => (await import('../reports/letter-pdf.ts')).toPdf(letter),
  receipt: async (receipt) => (await import('../reports/receipt-pdf.ts')).receiptPdf(receipt),
  ownData: async (data) => (await import('../reports/own-data-pdf.ts')).ownDataPdf(data),
}
