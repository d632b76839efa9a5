import { twoDigits } from './dates.ts'
import { type Block, type LetterDocument, paragraphs } from './document.ts'
import type { PetitionFacts } from './facts.ts'
import { foot } from './letter.ts'
import { field } from './parts.ts'

type FormWords = {
  title: string
  signer: string
  name: string
  against: string
  decision: string
  content: string
  law: string
}

const formWords: Record<PetitionFacts['kind'], FormWords> = {
  KN: {
    title: 'ĐƠN KHIẾU NẠI',
    signer: 'NGƯỜI KHIẾU NẠI',
    name: 'Họ và tên người khiếu nại',
    against: 'Người (cơ quan) bị khiếu nại',
    decision: 'Quyết định, hành vi bị khiếu nại',
    content: 'Nội dung và lý do khiếu nại:',
    law: 'nội dung khiếu nại',
  },
  TC: {
    title: 'ĐƠN TỐ CÁO',
    signer: 'NGƯỜI TỐ CÁO',
    name: 'Họ và tên người tố cáo',
    against: 'Người (cơ quan) bị tố cáo',
    decision: 'Hành vi vi phạm bị tố cáo',
    content: 'Nội dung tố cáo:',
    law: 'nội dung tố cáo',
  },
}

/** Lines left to write on where nothing is known. */
const contentLines = 5
const dots = '.'.repeat(60)
const wishLines = 2

/**
 * A petition to print, complete and sign or thumb-print (Luật Khiếu nại Điều 8, Luật Tố cáo Điều 23).
 * What is unknown is a dotted line; the day is the day of signing, so it is always one.
 */
export function petition(facts: PetitionFacts): LetterDocument {
  const words = formWords[facts.kind]
  return {
    properties: { title: words.title, subject: `Hồ sơ ${facts.code}` },
    madeAt: facts.filedAt,
    placeAndDate: `${facts.place}, ngày ........ tháng ........ năm ............`,
    title: words.title,
    ...(facts.first && { abstract: '(Khiếu nại lần hai)' }),
    to: facts.to ?? dots,
    body: [
      ...whoOf(facts, words),
      ...entry(words.against, facts.against),
      ...entry(words.decision, facts.decision),
      ...learntOf(facts),
      ...firstOf(facts),
      ...text(words.content, facts.content, contentLines),
      ...text('Yêu cầu giải quyết:', facts.wish ?? '', wishLines),
      ...entry('Tài liệu kèm theo', attached(facts.attachments)),
      {
        is: 'paragraph',
        text: `Tôi cam đoan những điều trình bày trên là đúng sự thật và chịu trách nhiệm trước pháp luật về ${words.law} của mình./.`,
      },
    ],
    signature: { post: words.signer, hint: '(Ký tên hoặc điểm chỉ, ghi rõ họ tên)' },
    recipients: [],
    foot: foot(facts.filedAt, facts.code),
  }
}

function whoOf({ kind, name, address }: PetitionFacts, words: FormWords): Block[] {
  const known = kind === 'KN'
  return [
    ...entry(words.name, known ? name : undefined),
    ...entry('Số căn cước, ngày cấp, nơi cấp', undefined),
    ...entry('Địa chỉ', known ? address : undefined),
    ...entry('Điện thoại hoặc cách liên hệ', undefined),
  ]
}

/** A complaint is to be made within so long after; asked for on paper where it was not told. */
const learntOf = ({ kind, learnt }: PetitionFacts): Block[] =>
  kind === 'KN' ? entry('Ngày nhận hoặc biết quyết định, hành vi', learnt) : []

/** Which decision a second complaint does not agree with (Luật Khiếu nại, Điều 33). */
const firstOf = ({ first }: PetitionFacts): Block[] =>
  first === undefined
    ? []
    : [
        field('Khiếu nại lần đầu', `${first.agency}, mã hồ sơ ${first.code}`),
        ...entry('Quyết định giải quyết lần đầu (số, ngày)', undefined),
      ]

const isSaid = (value: string | undefined): value is string =>
  value !== undefined && value.trim() !== ''

const entry = (label: string, value: string | undefined): Block[] => [
  isSaid(value) ? field(label, value.trim()) : { is: 'blank', label: `${label}:`, moreLines: 0 },
]

const text = (heading: string, words: string, lines: number): Block[] => [
  { is: 'heading', text: heading },
  ...(isSaid(words)
    ? paragraphs(words)
    : [{ is: 'blank' as const, label: '', moreLines: lines - 1 }]),
]

const attached = (count: number) => (count > 0 ? `${twoDigits(count)} tài liệu` : undefined)

/** No extension; the word "tố cáo" does not stand in a name that others see on a phone. */
export const petitionFileName = ({ kind, code }: Pick<PetitionFacts, 'kind' | 'code'>) =>
  `${kind === 'KN' ? 'Don-khieu-nai' : 'Don'}_${code}`
