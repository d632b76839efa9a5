import type { Kind, UnitType } from '../organisation.ts'

export const letterTypes = [
  'receipt',
  'guidance',
  'transfer',
  'acceptance',
  'non-acceptance',
  'extension',
  'return',
  'result',
  'invitation',
  'minutes',
] as const
/** biên nhận, phiếu hướng dẫn, phiếu chuyển đơn, thông báo (không) thụ lý, gia hạn, phiếu trả đơn, kết quả, giấy mời, biên bản. */
export type LetterType = (typeof letterTypes)[number]

export type IssuingUnit = { name: string; type: UnitType; superior: string }

/** What one letter of a unit tells. Times are milliseconds, UTC; they are written in Vietnamese time. */
export type LetterFacts = {
  type: LetterType
  kind: Kind
  /** Full names: "UBND phường Xuân An" under "UBND thành phố Long Khánh". */
  unit: IssuingUnit
  /** Where it is issued: "Long Khánh". */
  place: string
  /** The unit numbers its documents of a year from 1. */
  number: number
  year: number
  issuedAt: number
  /** As shown: LK-7K2M-9QXD. */
  code: string
  filedAt: number
  /** Nobody is named in a denunciation, and not where no name was given: the code stands for them. */
  addressee?: { name: string; address?: string }
  /** What it is about, in a line; left out of a denunciation. */
  subject?: string
  /** The officer's own words: reason, guidance, result; left out of a denunciation. */
  words?: string
  ground?: { name: string; source: string }
  /** The promised or legal end and its article. */
  due?: { at: number; citation: string }
  /** The end told before an extension. */
  oldDue?: number
  /** The agency that is competent, or receives a transfer. */
  to?: string
  instance: 1 | 2
  /** When and where they meet; place and link in words. */
  meeting?: { startsAt: number; endsAt: number; where: string }
  /** For how many people it was asked, and how many may speak for them. */
  group?: { people: number; representatives: number }
  /** Of the minutes: how many came, and what was said; `words` are the conclusions. */
  present?: string
  said?: string
}

/** What a person's petition says, to print, complete by hand and sign. */
export type PetitionFacts = {
  kind: 'KN' | 'TC'
  /** Absent: to be written by hand, where we know only who it is not. */
  to?: string
  place: string
  /** Name and address are left out of a denunciation: they are written by hand alone. */
  name?: string
  address?: string
  /** Whom it is against. */
  against?: string
  /** The decision or act complained of. */
  decision?: string
  /** When they got or learnt of it, in their words: the time to complain counts from then. */
  learnt?: string
  /** The first complaint a second one follows: its code and the agency that had it. */
  first?: { code: string; agency: string }
  content: string
  wish?: string
  attachments: number
  filedAt: number
  code: string
}
