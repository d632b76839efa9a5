import { AlignmentType, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Block } from '../domain/letters/document.ts'
import { half, line, twips } from './docx-text.ts'
import { lineHeight, size, space, textWidth } from './measures.ts'

/** A block of the body as paragraphs: justified, the first line set in. */
export function blockParagraphs(block: Block): Paragraph[] {
  switch (block.is) {
    case 'basis':
      return [justified([line(block.text, { italics: true, size: size.body })])]
    case 'heading':
      return [justified([line(block.text, { bold: true, size: size.body })], true)]
    case 'paragraph':
      return [justified([line(block.text, { size: size.body })])]
    case 'field':
      return [justified([line(`${block.label}: ${block.value}`, { size: size.body })])]
    case 'blank':
      return [
        dotted(block.label, space.firstLine),
        ...Array.from({ length: block.moreLines }, () => dotted('', 0)),
      ]
  }
}

const justified = (children: TextRun[], keepNext = false) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(space.firstLine) },
    spacing: { after: twips(space.paragraph), line: Math.round(lineHeight * 240) },
    keepNext,
    children,
  })

/** A label and dots to the right margin. */
const dotted = (label: string, firstLine: number) =>
  new Paragraph({
    indent: { firstLine: twips(label === '' ? 0 : firstLine) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.DOT }],
    spacing: { before: twips(space.writing), after: twips(space.paragraph) },
    children: [
      new TextRun({
        children: [label === '' ? '' : `${label} `, new Tab()],
        size: half(size.body),
      }),
    ],
  })
