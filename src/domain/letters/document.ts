/**
 * A letter as its parts in the order of Nghị định 30/2020/NĐ-CP, without measures or file format:
 * what a renderer needs and nothing else.
 */
export type LetterDocument = {
  /** Told in the properties of the file; never a person's name. */
  properties: { title: string; subject: string }
  /** Milliseconds, UTC. */
  madeAt: number
  /** The agency whose letter it is; a person's petition has none. */
  issuer?: Issuer
  placeAndDate: string
  title: string
  abstract?: string
  /** After "Kính gửi:". */
  to: string
  body: Block[]
  signature: { post: string; hint: string }
  /** The lines of "Nơi nhận:", each with its end mark; empty: the list is not shown. */
  recipients: string[]
  /** Small, at the foot of every page. */
  foot: string
}

export type Issuer = {
  superior: string
  /** In capitals, a line each. */
  name: string[]
  /** "Số: 05/TB-UBND" */
  number: string
}

export type Block =
  | { is: 'basis'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'field'; label: string; value: string }
  /** A label with dots to the end of the line, then whole lines of dots, to complete by hand. */
  | { is: 'blank'; label: string; moreLines: number }

/** The paragraphs of what a person wrote; lines without a word are dropped. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ is: 'paragraph', text: line.trim() }))
