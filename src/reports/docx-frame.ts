import {
  AlignmentType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Issuer, LetterDocument } from '../domain/letters/document.ts'
import { centred, line, rule, twips } from './docx-text.ts'
import { agencyRule, closing, letterhead, mottoWidth, size, space, textWidth } from './measures.ts'

/** Agency and number left, country, motto, place and date right; a person's petition has the right alone. */
export function letterheadBlocks({ issuer, placeAndDate }: LetterDocument): (Table | Paragraph)[] {
  const place = line(placeAndDate, { italics: true, size: size.place })
  if (issuer === undefined) {
    return [
      ...country(textWidth),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: twips(space.title) },
        children: [place],
      }),
    ]
  }
  const number = line(issuer.number, { size: size.number })
  return [
    columns(letterhead, [
      [agency(issuer), country(letterhead.right)],
      [
        [centred([number], { before: space.paragraph })],
        [centred([place], { before: space.paragraph })],
      ],
    ]),
  ]
}

const country = (column: number) => [
  centred([line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: size.country })]),
  centred([line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: size.motto })]),
  rule(mottoWidth, column),
]

const agency = ({ superior, name }: Issuer) => [
  ...(superior === '' ? [] : [centred([line(superior, { size: size.superior })])]),
  ...name.map((text) => centred([line(text, { bold: true, size: size.agency })])),
  rule(agencyRule(name), letterhead.left),
]

/** Whom it goes to left, who signs right; kept on one page. */
export function closingTable({ recipients, signature }: LetterDocument): Table {
  const right = [
    centred([line(signature.post, { bold: true, size: size.post })], { before: space.closing }),
    centred([line(signature.hint, { italics: true, size: size.hint })], { after: space.signature }),
  ]
  return columns(closing, [[recipientList(recipients), right]])
}

function recipientList(recipients: string[]): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({})]
  return [
    new Paragraph({
      spacing: { before: twips(space.closing) },
      children: [line('Nơi nhận:', { bold: true, italics: true, size: size.recipientsHead })],
    }),
    ...recipients.map(
      (text) => new Paragraph({ children: [line(`- ${text}`, { size: size.recipients })] }),
    ),
  ]
}

/** Two columns without lines; widths in points. */
function columns({ left, right }: { left: number; right: number }, rows: [Cell, Cell][]): Table {
  const widths = [twips(left), twips(right)]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(left + right), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  })
}

type Cell = Paragraph[]
