import type { Content } from 'pdfmake'
import type { OwnDataDocument } from '../domain/rights/own-data.ts'
import { lineHeight, size, space } from './measures.ts'
import { makePdf } from './pdf-file.ts'
import { wordsOf } from './pdf-text.ts'
import { printable } from './printable.ts'

/** Points: a list of many lines is read, not signed. */
const small = 11

/** Somebody's own data on paper: a heading for each sort, a line for each thing. */
export const ownDataPdf = (document: OwnDataDocument): Promise<Buffer> =>
  makePdf({
    properties: { title: printable(document.title) },
    madeAt: document.madeAt,
    content: [
      {
        text: printable(document.title),
        alignment: 'center',
        bold: true,
        fontSize: size.title,
        margin: [0, 0, 0, space.title],
      },
      line(document.lead),
      ...document.sections.flatMap(({ heading, lines }): Content[] => [
        {
          text: printable(heading),
          bold: true,
          fontSize: size.number,
          headlineLevel: 1,
          margin: [0, space.closing, 0, space.paragraph],
        },
        ...lines.map(line),
      ]),
    ],
  })

const line = (text: string): Content => ({
  text: wordsOf(printable(text)),
  fontSize: small,
  lineHeight,
  margin: [0, 0, 0, 3],
})
