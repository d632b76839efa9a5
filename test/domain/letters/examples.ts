import type { LetterDocument } from '../../../src/domain/letters/document.ts'
import type { LetterFacts, LetterType, PetitionFacts } from '../../../src/domain/letters/facts.ts'
import type { Kind } from '../../../src/domain/organisation.ts'

export const code = 'LK-7K2M-9QXD'

/** Everything a letter may be given; each planted word can be looked for. */
export const factsOf = (type: LetterType, kind: Kind, changed?: Partial<LetterFacts>) =>
  ({
    type,
    kind,
    unit: { name: 'UBND phường Xuân An', type: 'ward', superior: 'UBND thành phố Long Khánh' },
    place: 'Long Khánh',
    number: 5,
    year: 2024,
    issuedAt: Date.parse('2024-08-05T03:00:00Z'),
    code,
    filedAt: Date.parse('2024-08-02T02:15:00Z'),
    addressee: { name: 'Nguyễn Văn Ân', address: 'số 12 Hùng Vương' },
    subject: 'Thu hồi đất thửa 45',
    words: 'Lời của cán bộ.\nDòng thứ hai.',
    ground: { name: 'việc phức tạp', source: 'Điều 28 Luật Khiếu nại' },
    due: { at: Date.parse('2024-09-04T17:00:00Z'), citation: 'khoản 1 Điều 28' },
    oldDue: Date.parse('2024-08-19T10:00:00Z'),
    to: 'Phòng Kinh tế',
    instance: 1,
    ...changed,
  }) satisfies LetterFacts as LetterFacts

export const petitionOf = (changed?: Partial<PetitionFacts>): PetitionFacts => ({
  kind: 'KN',
  to: 'Chủ tịch UBND thành phố Long Khánh',
  place: 'Long Khánh',
  name: 'Nguyễn Văn Ân',
  address: 'số 12 Hùng Vương',
  against: 'UBND phường Xuân An',
  decision: 'Quyết định số 123/QĐ-UBND',
  content: 'Đoạn một.\r\n\r\nĐoạn hai.',
  wish: 'Đo đạc lại.',
  attachments: 3,
  filedAt: Date.parse('2024-08-02T02:15:00Z'),
  code,
  ...changed,
})

/** All a document says, a line each. */
export const textOf = (document: LetterDocument): string => {
  const lines: string[] = []
  JSON.stringify(document, (_, value) => {
    if (typeof value === 'string') lines.push(value)
    return value
  })
  return lines.join('\n')
}
