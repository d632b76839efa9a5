import type { Content } from 'pdfmake'
import type { LetterDocument } from '../domain/letters/document.ts'
import { page, size, space } from './measures.ts'
import { pdfBlock } from './pdf-body.ts'
import { makePdf } from './pdf-file.ts'
import { pdfClosing, pdfLetterhead } from './pdf-frame.ts'
import { wordsOf } from './pdf-text.ts'
import { printableDocument } from './printable.ts'

/**
 * The letter as a PDF in Tinos, which has the measures of Times New Roman, by the layout of Nghị định
 * 30/2020/NĐ-CP. The same letter gives the same bytes. Text that cannot be shown is left out.
 */
export function toPdf(document: LetterDocument): Promise<Buffer> {
  return makePdf(sheetOf(printableDocument(document)))
}

const sheetOf = (letter: LetterDocument): Parameters<typeof makePdf>[0] => ({
  properties: letter.properties,
  madeAt: letter.madeAt,
  header: (number) =>
    number === 1
      ? ''
      : {
          text: String(number),
          alignment: 'center',
          fontSize: size.pageNumber,
          margin: [page.left, page.outside, page.right, 0],
        },
  footer: {
    text: letter.foot,
    italics: true,
    fontSize: size.foot,
    margin: [page.left, page.bottom - page.outside - size.foot, page.right, 0],
  },
  content: [
    ...pdfLetterhead(letter),
    ...titleOf(letter),
    ...letter.body.slice(0, -1).map(pdfBlock),
    // The last sentence stays on the page of the signature.
    { stack: [...letter.body.slice(-1).map(pdfBlock), pdfClosing(letter)], unbreakable: true },
  ],
})

const titleOf = ({ title, abstract, to }: LetterDocument): Content[] => [
  { ...centred, text: title, bold: true, fontSize: size.title, margin: [0, space.title, 0, 0] },
  ...(abstract === undefined
    ? []
    : [{ ...centred, text: abstract, bold: true, fontSize: size.abstract }]),
  { ...centred, text: wordsOf(`Kính gửi: ${to}`), margin: [0, space.title, 0, space.title] },
]

const centred = { alignment: 'center' as const }
