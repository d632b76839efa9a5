import type { Content } from 'pdfmake'
import type { Issuer, LetterDocument } from '../domain/letters/document.ts'
import { agencyRule, closing, letterhead, mottoWidth, size, space } from './measures.ts'
import { wordsOf } from './pdf-text.ts'

/** Agency and number left, country, motto, place and date right; a person's petition has the right alone. */
export function pdfLetterhead({ issuer, placeAndDate }: LetterDocument): Content[] {
  const place = { text: placeAndDate, italics: true, fontSize: size.place }
  if (issuer === undefined) {
    return [
      centredStack(country()),
      { ...place, alignment: 'right', margin: [0, space.title, 0, 0] },
    ]
  }
  return [
    columns(letterhead, centredStack(agency(issuer)), centredStack(country())),
    {
      ...columns(
        letterhead,
        centredStack([{ text: issuer.number, fontSize: size.number }]),
        centredStack([place]),
      ),
      margin: [0, space.paragraph, 0, 0],
    },
  ]
}

const rule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 }],
  margin: [0, 2, 0, 2],
})

/** Made anew each time: pdfmake writes into what it is given. */
const country = (): Content[] => [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: size.country },
  { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: size.motto },
  rule(mottoWidth),
]

const agency = ({ superior, name }: Issuer): Content[] => [
  { text: superior, fontSize: size.superior },
  ...name.map((text) => ({ text, bold: true, fontSize: size.agency })),
  rule(agencyRule(name)),
]

const centredStack = (stack: Content[]) => ({ stack, alignment: 'center' as const })

const columns = (widths: { left: number; right: number }, left: object, right: object) => ({
  columns: [
    { ...left, width: widths.left },
    { ...right, width: widths.right },
  ] as Content[],
})

/** Whom it goes to left, who signs right. */
export function pdfClosing({ recipients, signature }: LetterDocument): Content {
  const right: Content[] = [
    { text: signature.post, bold: true, fontSize: size.post },
    {
      text: signature.hint,
      italics: true,
      fontSize: size.hint,
      margin: [0, 0, 0, space.signature],
    },
  ]
  return {
    ...columns(closing, { stack: recipientList(recipients) }, centredStack(right)),
    margin: [0, space.closing, 0, 0],
  }
}

const recipientList = (recipients: string[]): Content[] =>
  recipients.length === 0
    ? []
    : [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: size.recipientsHead },
        ...recipients.map((text) => ({ text: wordsOf(`- ${text}`), fontSize: size.recipients })),
      ]
