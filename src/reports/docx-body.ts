import { AlignmentType, LeaderType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Block } from '../domain/letters/document.ts'
import { half, line, twips } from './docx-text.ts'
import { lineHeight, size, space, textWidth } from './measures.ts'

/** The body as paragraphs; the last sentence stays on the page of the signature. */
export const bodyParagraphs = (body: Block[]) =>
  body.flatMap((block, i) => blockParagraphs(block, i === body.length - 1))

/** Justified, the first line set in. */
function blockParagraphs(block: Block, keepNext: boolean): Paragraph[] {
  switch (block.is) {
    case 'basis':
      return [justified([line(block.text, { italics: true, size: size.body })])]
    case 'heading':
      return [justified([line(block.text, { bold: true, size: size.body })], true)]
    case 'paragraph':
      return [justified([line(block.text, { size: size.body })], keepNext)]
    case 'field':
      return [justified([line(`${block.label}: ${block.value}`, { size: size.body })])]
    case 'blank':
      return [
        dotted(block.label, space.firstLine),
        ...Array.from({ length: block.moreLines }, () => dotted('', 0)),
      ]
  }
}

/** Word counts the height of lines in parts of 240. */
const lines = (height: number) => Math.round(height * 240)

const justified = (children: TextRun[], keepNext = false) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(space.firstLine) },
    spacing: {
      after: twips(space.paragraph),
      line: lines(lineHeight),
      lineRule: LineRuleType.AUTO,
    },
    keepNext,
    children,
  })

/** A label and dots to the right margin. */
const dotted = (label: string, firstLine: number) =>
  new Paragraph({
    indent: { firstLine: twips(label === '' ? 0 : firstLine) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth), leader: LeaderType.DOT }],
    spacing: { after: twips(space.dotted) },
    children: [
      new TextRun({
        children: [label === '' ? '' : `${label} `, new Tab()],
        size: half(size.body),
      }),
    ],
  })
