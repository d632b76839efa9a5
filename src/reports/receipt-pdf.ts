import type { Content } from 'pdfmake'
import type { ReceiptDocument } from '../domain/evidence/receipt-document.ts'
import { lineHeight, size, space } from './measures.ts'
import { makePdf } from './pdf-file.ts'
import { wordsOf } from './pdf-text.ts'

/** Points: of labels and of what machines read, and the side of the square code. */
const small = 11
const codeSide = 200

/** The receipt as one sheet, its line also as a square code. The same receipt gives the same bytes. */
export const receiptPdf = (receipt: ReceiptDocument): Promise<Buffer> =>
  makePdf({
    properties: { title: receipt.title },
    madeAt: receipt.madeAt,
    content: [
      ...(receipt.issuer === undefined
        ? []
        : [{ ...centred, text: receipt.issuer.toUpperCase(), fontSize: size.agency, bold: true }]),
      { ...centred, text: 'Nghe Dân', fontSize: size.place, italics: true },
      { ...centred, text: receipt.title, bold: true, fontSize: 18, margin: below(space.title * 2) },
      fields(receipt.fields),
      { qr: receipt.line, fit: codeSide, eccLevel: 'M', alignment: 'center', margin: below(4) },
      { ...centred, text: wordsOf(receipt.line), fontSize: 9, margin: below(space.title) },
      ...receipt.notes.map(note),
    ],
  })

const centred = { alignment: 'center' as const }
const below = (space: number): [number, number, number, number] => [0, space, 0, space]

const fields = (all: ReceiptDocument['fields']): Content => ({
  table: {
    widths: ['auto', '*'],
    body: all.map(({ label, value }) => [
      { text: label, fontSize: small },
      { text: wordsOf(value), bold: true, fontSize: small },
    ]),
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => '#999999',
    paddingTop: () => 5,
    paddingBottom: () => 5,
  },
  margin: [0, 0, 0, space.title],
})

const note = (text: string): Content => ({
  text: wordsOf(text),
  alignment: 'justify',
  fontSize: small,
  lineHeight,
  margin: [0, 0, 0, space.paragraph],
})
