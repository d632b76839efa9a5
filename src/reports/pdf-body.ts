import type { Content } from 'pdfmake'
import type { Block } from '../domain/letters/document.ts'
import { lineHeight, size, space } from './measures.ts'
import { wordsOf } from './pdf-text.ts'

/** A block of the body: justified, the first line set in. */
export function pdfBlock(block: Block): Content {
  switch (block.is) {
    case 'basis':
      return { ...justified(block.text), italics: true }
    case 'heading':
      return { ...justified(block.text), bold: true, headlineLevel: 1 }
    case 'paragraph':
      return justified(block.text)
    case 'field':
      return justified(`${block.label}: ${block.value}`)
    case 'blank':
      return {
        stack: [dotted(block.label), ...Array.from({ length: block.moreLines }, () => dotted(''))],
      }
  }
}

const justified = (text: string) => ({
  text: wordsOf(text),
  alignment: 'justify' as const,
  leadingIndent: space.firstLine,
  lineHeight,
  margin: [0, 0, 0, space.paragraph] as [number, number, number, number],
})

const descent = size.body / 4

/** A label and dots to the right margin: pdfmake has no leaders, so they are the lower border of a cell. */
const dotted = (label: string): Content => ({
  table: {
    widths: ['auto', '*'],
    body: [
      [
        { text: label, border: [false, false, false, false] },
        { text: ' ', border: [false, false, false, true] },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 0.8,
    vLineWidth: () => 0,
    hLineStyle: () => ({ dash: { length: 1, space: 2 } }),
    paddingLeft: () => 0,
    paddingRight: () => (label === '' ? 0 : 3),
    paddingTop: () => 0,
    // The dots stand on the line of the writing, not under its descenders.
    paddingBottom: () => -descent,
  },
  margin: [label === '' ? 0 : space.firstLine, 0, 0, space.dotted + descent],
})
