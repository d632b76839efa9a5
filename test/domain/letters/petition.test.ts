import { expect, test } from 'vitest'
import { petition, petitionFileName } from '../../../src/domain/letters/petition.ts'
import { code, petitionOf, textOf } from './examples.ts'

const blanks = (document: ReturnType<typeof petition>) =>
  document.body.flatMap((block) => (block.is === 'blank' ? [block.label] : []))

test('a complaint says what is known and leaves the rest to the hand', () => {
  const made = petition(petitionOf())
  expect(made.issuer).toBeUndefined()
  expect(made.title).toBe('ĐƠN KHIẾU NẠI')
  expect(made.signature).toEqual({
    post: 'NGƯỜI KHIẾU NẠI',
    hint: '(Ký tên hoặc điểm chỉ, ghi rõ họ tên)',
  })
  expect(made.body).toContainEqual({
    is: 'field',
    label: 'Họ và tên người khiếu nại',
    value: 'Nguyễn Văn Ân',
  })
  expect(made.body).toContainEqual({
    is: 'field',
    label: 'Tài liệu kèm theo',
    value: '03 tài liệu',
  })
  const said = made.body.flatMap((block) => (block.is === 'paragraph' ? [block.text] : []))
  expect(said.slice(0, 3)).toEqual(['Đoạn một.', 'Đoạn hai.', 'Đo đạc lại.'])
  expect(blanks(made)).toEqual([
    'Số căn cước, ngày cấp, nơi cấp:',
    'Điện thoại hoặc cách liên hệ:',
    'Ngày nhận hoặc biết quyết định, hành vi:',
  ])
})

test('a second complaint names the first, and leaves open whom it goes to', () => {
  const { to: _, ...rest } = petitionOf({ learnt: 'tuần trước' })
  const made = petition({ ...rest, first: { code: 'LK-7K2M-9QXD', agency: 'Thanh tra' } })
  expect(made.abstract).toBe('(Khiếu nại lần hai)')
  expect(made.to).toMatch(/^\.+$/)
  expect(textOf(made)).toContain('LK-7K2M-9QXD')
  expect(textOf(made)).toContain('tuần trước')
  expect(blanks(made)).toContain('Quyết định giải quyết lần đầu (số, ngày):')
})

test('the day is that of signing, so it is written by hand', () => {
  expect(petition(petitionOf()).placeAndDate).toMatch(/^Long Khánh, ngày \.+ tháng \.+ năm \.+$/)
})

test('a denunciation never has a name or address, whatever is given', () => {
  const made = petition(petitionOf({ kind: 'TC' }))
  expect(made.title).toBe('ĐƠN TỐ CÁO')
  expect(textOf(made)).not.toContain('Nguyễn Văn Ân')
  expect(textOf(made)).not.toContain('số 12 Hùng Vương')
  expect(blanks(made)).toEqual(expect.arrayContaining(['Họ và tên người tố cáo:', 'Địa chỉ:']))
})

test('an empty one is a form of dotted lines', () => {
  const { name, address, against, decision, wish, ...rest } = petitionOf()
  const made = petition({ ...rest, content: ' \n ', attachments: 0 })
  expect(blanks(made)).toHaveLength(10)
  expect(made.body.filter((block) => block.is === 'field')).toEqual([])
})

test('the file name does not tell that it is a denunciation', () => {
  expect(petitionFileName({ kind: 'KN', code })).toBe('Don-khieu-nai_LK-7K2M-9QXD')
  expect(petitionFileName({ kind: 'TC', code })).toBe('Don_LK-7K2M-9QXD')
})
