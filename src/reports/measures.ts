/**
 * Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, 20-25 mm above and below, 30-35 mm left, 15-20 mm
 * right. Everything in points, 72 to the inch, as both file formats count type.
 */

const millimetres = (length: number) => (length * 72) / 25.4

export const page = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  /** The narrowest allowed: both halves of a letterhead fit side by side without touching. */
  right: millimetres(15),
  /** From the edge of the sheet to the page number, and from the foot to the lower edge. */
  outside: millimetres(10),
}

export const textWidth = page.width - page.left - page.right

/** The agency left, the country's name right: 250 points wide at this size, so it keeps to one line. */
export const letterhead = { left: textWidth - 264, right: 264 }
export const closing = { left: textWidth * 0.45, right: textWidth * 0.55 }

export const size = {
  country: 12,
  motto: 13,
  superior: 12,
  agency: 12,
  number: 13,
  place: 13,
  title: 14,
  abstract: 14,
  body: 14,
  post: 14,
  hint: 13,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
  foot: 10,
}

export const space = {
  /** Between paragraphs. */
  paragraph: 6,
  /** Before and after the title with its abstract. */
  title: 14,
  /** Under the post, for signature and seal. */
  signature: 70,
  firstLine: millimetres(10),
  /** Before the closing with its signature. */
  closing: 12,
  /** Under a dotted line, so that a hand can write on the next. */
  dotted: 9,
}

/** Lines of the body, in parts of their single height: marks above and below need air. */
export const lineHeight = 1.12

/** "Độc lập - Tự do - Hạnh phúc", bold at 13 points, in Times New Roman and everything of its measures. */
export const mottoWidth = 159

/** Bold capitals with their spaces, in parts of the type size, as Vietnamese agencies are called. */
const averageCapital = 0.62

/** Length of the line under the agency: a third to a half of the words above it. */
export function agencyRule(lines: string[]): number {
  const longest = Math.max(...lines.map((line) => line.length)) * averageCapital * size.agency
  return Math.min(longest, letterhead.left) * 0.42
}
