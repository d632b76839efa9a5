import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { LetterDocument } from '../domain/letters/document.ts'
import { bodyParagraphs } from './docx-body.ts'
import { closingTable, letterheadBlocks } from './docx-frame.ts'
import { coreProperties, withoutTimes } from './docx-package.ts'
import { centred, half, line, twips } from './docx-text.ts'
import { page, size, space } from './measures.ts'
import { printableDocument } from './printable.ts'

/**
 * The letter as a Word document in Times New Roman, by the layout of Nghị định 30/2020/NĐ-CP, to be
 * completed and signed. The same letter gives the same bytes. Text that cannot be shown is left out.
 */
export async function toDocx(document: LetterDocument): Promise<Buffer> {
  const letter = printableDocument(document)
  const properties = { path: 'docProps/core.xml', data: coreProperties(letter) }
  return withoutTimes(await Packer.toBuffer(fileOf(letter), undefined, [properties]))
}

const fileOf = (letter: LetterDocument) =>
  new Document({
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: half(size.body),
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageProperties },
        headers: { first: new Header({ children: [] }), default: pageNumber() },
        footers: { first: foot(letter), default: foot(letter) },
        children: [
          ...letterheadBlocks(letter),
          ...titleOf(letter),
          ...bodyParagraphs(letter.body),
          closingTable(letter),
        ],
      },
    ],
  })

const pageProperties = {
  size: { width: twips(page.width), height: twips(page.height) },
  margin: {
    top: twips(page.top),
    bottom: twips(page.bottom),
    left: twips(page.left),
    right: twips(page.right),
    header: twips(page.outside),
    footer: twips(page.outside),
  },
}

const titleOf = ({ title, abstract, to }: LetterDocument) => [
  centred([line(title, { bold: true, size: size.title })], { before: space.title }),
  ...(abstract === undefined
    ? []
    : [centred([line(abstract, { bold: true, size: size.abstract })])]),
  centred([line(`Kính gửi: ${to}`, { size: size.body })], {
    before: space.title,
    after: space.title,
  }),
]

/** Shown from the second page on: the first has a header of its own, without one. */
const pageNumber = () =>
  new Header({
    children: [
      centred([new TextRun({ children: [PageNumber.CURRENT], size: half(size.pageNumber) })]),
    ],
  })

const foot = (letter: LetterDocument) =>
  new Footer({
    children: [
      new Paragraph({ children: [line(letter.foot, { italics: true, size: size.foot })] }),
    ],
  })
