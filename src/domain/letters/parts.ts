import { dayInWords, dueInWords } from './dates.ts'
import { type Block, paragraphs } from './document.ts'
import type { LetterFacts } from './facts.ts'
import { namedPerson, upperFirst, type Wording } from './words.ts'

export const say = (text: string): Block => ({ is: 'paragraph', text })

export const field = (label: string, value: string): Block => ({ is: 'field', label, value })

/** When what came in, from whom and about what. */
export function opening(facts: LetterFacts, { agency, petition, sender }: Wording): Block[] {
  const person = namedPerson(facts)
  const address = person?.address === undefined ? '' : ` (địa chỉ: ${person.address})`
  const from = person === undefined ? '' : ` của ${sender}${address}`
  return [
    say(
      `${upperFirst(dayInWords(facts.filedAt))}, ${agency} nhận được ${petition}${from}, mã hồ sơ ${facts.code}.`,
    ),
    ...subjectLine(facts),
  ]
}

/** Content that may be told; a denunciation is never repeated. */
export const subjectLine = ({ kind, subject }: LetterFacts): Block[] =>
  kind === 'TC' || subject === undefined ? [] : [field('Nội dung', ended(subject))]

/** The officer's own words may tell who or what a denunciation is about: they are not printed in one. */
export const officerWords = ({ kind, words }: LetterFacts): Block[] =>
  kind === 'TC' || words === undefined ? [] : paragraphs(words)

export const groundLine = (label: string, { ground }: LetterFacts): Block[] =>
  ground === undefined ? [] : [field(label, ended(`${ground.name}, theo ${ground.source}`))]

export const dueLine = (label: string, { due }: LetterFacts): Block[] =>
  due === undefined ? [] : [field(label, ended(`${dueInWords(due.at)}, theo ${due.citation}`))]

export const oldDueLine = ({ oldDue }: LetterFacts): Block[] =>
  oldDue === undefined ? [] : [field('Thời hạn đã thông báo', `${dueInWords(oldDue)}.`)]

/** Said where another agency may come to hold a denunciation, or the person may fear it. */
export const secrecy =
  'Họ tên, địa chỉ và thông tin khác làm lộ danh tính người tố cáo được giữ bí mật theo Điều 8 và Điều 56 Luật Tố cáo.'

const ended = (text: string) => `${text.trim().replace(/[.;,\s]+$/, '')}.`
