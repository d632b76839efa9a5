import { legalBasis } from './basis.ts'
import { bodyOf } from './body.ts'
import { dayInWords, twoDigits } from './dates.ts'
import type { LetterDocument } from './document.ts'
import type { LetterFacts, LetterType } from './facts.ts'
import { agencySymbol, capitals, letterheadLines, signingPost } from './unit.ts'
import { abstractOf, namedPerson, salutation, upperFirst, wordingOf } from './words.ts'

/** The title, the abbreviation in its number, and the name of its file. */
const forms: Record<LetterType, { title: string; symbol: string; file: string }> = {
  receipt: { title: 'GIẤY BIÊN NHẬN', symbol: 'BN', file: 'Bien-nhan' },
  guidance: { title: 'PHIẾU HƯỚNG DẪN', symbol: 'HD', file: 'Phieu-huong-dan' },
  transfer: { title: 'PHIẾU CHUYỂN ĐƠN', symbol: 'PC', file: 'Phieu-chuyen-don' },
  acceptance: { title: 'THÔNG BÁO', symbol: 'TB', file: 'Thong-bao-thu-ly' },
  'non-acceptance': { title: 'THÔNG BÁO', symbol: 'TB', file: 'Thong-bao-khong-thu-ly' },
  extension: { title: 'THÔNG BÁO', symbol: 'TB', file: 'Thong-bao-gia-han' },
  return: { title: 'PHIẾU TRẢ ĐƠN', symbol: 'TĐ', file: 'Phieu-tra-don' },
  result: { title: 'THÔNG BÁO', symbol: 'TB', file: 'Thong-bao-ket-qua' },
  invitation: { title: 'GIẤY MỜI', symbol: 'GM', file: 'Giay-moi' },
  minutes: { title: 'BIÊN BẢN', symbol: 'BB', file: 'Bien-ban' },
}

/**
 * A letter of a unit about a case, to be signed and to be read at once. Facts that are missing are
 * left out of the text, never made up.
 */
export function letter(facts: LetterFacts): LetterDocument {
  const wording = wordingOf(facts)
  const { title, symbol } = forms[facts.type]
  const number = `${twoDigits(facts.number)}/${symbol}-${agencySymbol(facts.unit)}`
  const abstract = abstractOf(facts.type, wording)
  return {
    properties: { title: `${title} ${number} năm ${facts.year}`, subject: `Hồ sơ ${facts.code}` },
    madeAt: facts.issuedAt,
    issuer: {
      superior: capitals(facts.unit.superior),
      name: letterheadLines(facts.unit),
      number: `Số: ${number}`,
    },
    placeAndDate: `${facts.place}, ${dayInWords(facts.issuedAt)}`,
    title,
    abstract,
    to: salutation(facts),
    body: [
      ...legalBasis(facts).map((text) => ({ is: 'basis' as const, text })),
      ...bodyOf[facts.type](facts, wording),
    ],
    signature: { post: signingPost(facts.unit), hint: '(Ký, ghi rõ họ tên, đóng dấu)' },
    recipients: recipientsOf(facts),
    foot: foot(facts.issuedAt, facts.code),
  }
}

function recipientsOf(facts: LetterFacts): string[] {
  const { person, sender } = wordingOf(facts)
  const informed = namedPerson(facts) === undefined ? person : sender
  const copies = facts.type === 'transfer' ? [`${upperFirst(informed)} (để biết);`] : []
  return ['Như trên;', ...copies, `Lưu: VT, hồ sơ ${facts.code}.`]
}

/** How the file came to be, on every page. */
export const foot = (ms: number, code: string) =>
  `Bản điện tử do hệ thống Nghe Dân lập ${dayInWords(ms)}; mã hồ sơ ${code}`

/** "Thong-bao-thu-ly_LK-7K2M-9QXD": no diacritics, and nothing about what the case is. No extension. */
export const letterFileName = ({ type, code }: Pick<LetterFacts, 'type' | 'code'>) =>
  `${forms[type].file}_${code}`
