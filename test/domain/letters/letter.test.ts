import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LetterType, letterTypes } from '../../../src/domain/letters/facts.ts'
import { letter, letterFileName } from '../../../src/domain/letters/letter.ts'
import { type Kind, kinds, type UnitType } from '../../../src/domain/organisation.ts'
import { code, factsOf, textOf } from './examples.ts'

const every = letterTypes.flatMap((type) => kinds.map((kind): [LetterType, Kind] => [type, kind]))

describe.each(every)('%s of %s', (type, kind) => {
  const facts = factsOf(type, kind)
  const made = letter(facts)
  const body = made.body.map((block) => JSON.stringify(block)).join('\n')

  test('has every part of an administrative document', () => {
    expect(made.issuer?.superior).toBe('UBND THÀNH PHỐ LONG KHÁNH')
    expect(made.issuer?.name).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG XUÂN AN'])
    expect(made.issuer?.number).toMatch(/^Số: 05\/(BN|HD|PC|TB|TĐ|GM|BB)-UBND$/)
    expect(made.placeAndDate).toBe('Long Khánh, ngày 05 tháng 8 năm 2024')
    expect(made.title).toBe(made.title.toLocaleUpperCase('vi'))
    expect(made.abstract).toMatch(/^Về /)
    expect(made.signature.post).toBe('CHỦ TỊCH')
    expect(made.recipients[0]).toBe('Như trên;')
    expect(made.recipients.at(-1)).toBe(`Lưu: VT, hồ sơ ${code}.`)
    expect(made.foot).toBe(
      `Bản điện tử do hệ thống Nghe Dân lập ngày 05 tháng 8 năm 2024; mã hồ sơ ${code}`,
    )
  })

  test('rests on the law of its kind, tells when it came in, and ends as such a document ends', () => {
    const law = {
      KN: 'Luật Khiếu nại',
      TC: 'Luật Tố cáo',
      PAKN: 'Luật Tiếp công dân',
      DIALOGUE: 'Luật Tiếp công dân',
    }
    const basis = made.body.filter((block) => block.is === 'basis').map(({ text }) => text)
    expect(basis[0]).toContain(law[kind])
    expect(basis.at(-1)).toMatch(/\.$/)
    expect(basis.slice(0, -1).every((line) => line.endsWith(';'))).toBe(true)
    expect(body).toContain(code)
    expect(body).toContain('02 tháng 8 năm 2024')
    expect(made.body.at(-1)).toMatchObject({
      is: 'paragraph',
      text: expect.stringMatching(/[^.]\.\/\.$/),
    })
  })

  test('tells what it was given', () => {
    const told = kind === 'TC' ? [] : ['Nguyễn Văn Ân', 'Thu hồi đất thửa 45', 'Dòng thứ hai.']
    for (const words of told) expect(body).toContain(words)
    if (type === 'invitation' || type === 'minutes') return
    expect(body).toContain('đến hết ngày 04 tháng 9 năm 2024, theo khoản 1 Điều 28.')
    if (type !== 'receipt' && type !== 'acceptance') expect(body).toContain('việc phức tạp')
  })

  test('says nothing of what is not known, and leaves no hole in its sentences', () => {
    const { addressee, subject, words, ground, due, oldDue, to, ...bare } = facts
    const text = textOf(letter(bare))
    expect(text).not.toMatch(/undefined|null|NaN|\(\)|: \.|\s[.,;]/)
    expect(text).toContain(`, mã hồ sơ ${code}`)
  })
})

describe('a denunciation', () => {
  test.each(letterTypes)('%s names nobody and repeats nothing', (type) => {
    const planted = fc.stringMatching(/^Mật[a-z]{6,20}$/)
    fc.assert(
      fc.property(planted, planted, planted, planted, (name, address, subject, words) => {
        const made = letter(factsOf(type, 'TC', { addressee: { name, address }, subject, words }))
        const text = textOf(made)
        for (const secret of [name, address, subject, words]) expect(text).not.toContain(secret)
      }),
      { numRuns: 25 },
    )
  })

  test('the receipt and the transfer remind of secrecy', () => {
    for (const type of ['receipt', 'transfer'] as const)
      expect(textOf(letter(factsOf(type, 'TC')))).toContain('Điều 8 và Điều 56 Luật Tố cáo')
  })
})

describe('what differs', () => {
  test.each<[UnitType, string, string, string]>([
    ['ward', 'UBND phường Xuân An', 'UBND', 'CHỦ TỊCH'],
    ['commune', 'UBND xã Bình Lộc', 'UBND', 'CHỦ TỊCH'],
    ['committee', 'UBND thành phố Long Khánh', 'UBND', 'CHỦ TỊCH'],
    ['inspectorate', 'Thanh tra thành phố', 'TTTP', 'CHÁNH THANH TRA'],
    ['department', 'Phòng Nội vụ', 'PNV', 'TRƯỞNG PHÒNG'],
    ['department', 'Phòng Lao động - Thương binh và Xã hội', 'PLĐTBXH', 'TRƯỞNG PHÒNG'],
    ['department', 'Trung tâm Văn hóa, Thông tin và Thể thao', 'TTVHTTTT', 'GIÁM ĐỐC'],
    ['department', 'Ban Quản lý dự án', 'BQLDA', 'THỦ TRƯỞNG ĐƠN VỊ'],
  ])('a %s: %s', (type, name, symbol, post) => {
    const unit = { type, name, superior: 'UBND thành phố Long Khánh' }
    const made = letter(factsOf('acceptance', 'PAKN', { unit, number: 123 }))
    expect(made.issuer?.number).toBe(`Số: 123/TB-${symbol}`)
    expect(made.signature.post).toBe(post)
  })

  test('a department has one line in the letterhead', () => {
    const unit = { type: 'department' as const, name: 'Phòng Nội vụ', superior: 'UBND thành phố' }
    expect(letter(factsOf('result', 'PAKN', { unit })).issuer?.name).toEqual(['PHÒNG NỘI VỤ'])
  })

  test('a transfer goes to the agency with a copy to the person, the others to the person', () => {
    const transfer = letter(factsOf('transfer', 'KN'))
    expect(transfer.to).toBe('Phòng Kinh tế')
    expect(transfer.recipients[1]).toBe('Ông (bà) Nguyễn Văn Ân (để biết);')
    expect(letter(factsOf('guidance', 'KN')).to).toBe('Ông (bà) Nguyễn Văn Ân')
    expect(letter(factsOf('guidance', 'TC')).to).toBe(`Người tố cáo, mã hồ sơ ${code}`)
  })

  test('the second instance has its own articles, and no third', () => {
    const texts = ([1, 2] as const).map((instance) => [
      textOf(letter(factsOf('acceptance', 'KN', { instance }))),
      textOf(letter(factsOf('result', 'KN', { instance }))),
    ])
    expect(texts[0]?.[0]).toContain('Điều 27 Luật Khiếu nại')
    expect(texts[0]?.[0]).toContain('khiếu nại lần đầu')
    expect(texts[0]?.[1]).toContain('khiếu nại lần hai trong thời hạn')
    expect(texts[1]?.[0]).toContain('Điều 36 Luật Khiếu nại')
    expect(texts[1]?.[1]).not.toContain('Điều 33')
  })

  test('a case of July 2026 or later is under the amended law, an earlier one is not', () => {
    const at = (filedAt: string) =>
      textOf(letter(factsOf('result', 'KN', { filedAt: Date.parse(filedAt) })))
    expect(at('2026-06-30T16:59:59Z')).not.toContain('136/2025/QH15')
    expect(at('2026-06-30T17:00:00Z')).toContain('136/2025/QH15')
  })
})

test('properties name nobody, file names have no diacritics and do not tell the kind', () => {
  const facts = factsOf('acceptance', 'KN')
  expect(letter(facts).properties).toEqual({
    title: 'THÔNG BÁO 05/TB-UBND năm 2024',
    subject: `Hồ sơ ${code}`,
  })
  expect(letterFileName(facts)).toBe('Thong-bao-thu-ly_LK-7K2M-9QXD')
  const names = letterTypes.map((type) => letterFileName({ type, code }))
  expect(new Set(names).size).toBe(letterTypes.length)
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z-]+_LK-7K2M-9QXD$/)
})
