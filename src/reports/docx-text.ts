import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'

/** Word counts lengths in twentieths of a point and type in halves. */
export const twips = (points: number) => Math.round(points * 20)
export const half = (points: number) => points * 2

type Type = { size: number; bold?: boolean; italics?: boolean }

/** A run of text; `size` in points. */
export const line = (text: string, type: Type) =>
  new TextRun({ text, ...type, size: half(type.size) })

/** A centred paragraph; spaces in points. */
export const centred = (children: TextRun[], { before = 0, after = 0 } = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: twips(before), after: twips(after) },
    children,
  })

/**
 * A thin line in the middle of a column: the upper border of an empty paragraph, which unlike a
 * drawing stays where it is in every word processor. Lengths in points.
 */
export function rule(length: number, column: number): Paragraph {
  const side = twips((column - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twips(2), line: twips(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  })
}
