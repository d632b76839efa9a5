import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/domain/text/redact.ts'

describe('redact', () => {
  it.each([
    ['cccd', 'CCCD của tôi 075201001234 nha', '075201001234'],
    ['cccd', 'số 075 201 001 234', '075 201 001 234'],
    ['cmnd', 'CMND cũ 271234567', '271234567'],
    ['phone', 'gọi 0912345678 giúp', '0912345678'],
    ['phone', 'gọi 0912.345.678.', '0912.345.678'],
    ['phone', 'sđt 0912 345 678, 12 Hùng Vương', '0912 345 678'],
    ['phone', 'sdt:0912-345-678', '0912-345-678'],
    ['phone', '+84 912 345 678', '+84 912 345 678'],
    ['phone', '84912345678', '84912345678'],
    ['phone', 'máy bàn 0251 3876 543', '0251 3876 543'],
    ['phone', 'máy bàn (0251) 3876543', '0251) 3876543'],
    ['plate', 'xe 60A-123.45 đậu chắn', '60A-123.45'],
    ['plate', 'xe máy 60B1 12345', '60B1 12345'],
    ['plate', 'xe 60-B1 123.45', '60-B1 123.45'],
    ['plate', 'biển số 60c12345', '60c12345'],
    ['email', 'thư về nguyen.van-a@gmail.com.vn nhé', 'nguyen.van-a@gmail.com.vn'],
    ['bank-account', 'chuyển vô stk 0071001234567 VCB', '0071001234567'],
    ['bank-account', 'số tài khoản Agribank 5900 2051 2345', '5900 2051 2345'],
    ['bank-account', 'so tai khoan: 590020512345', '590020512345'],
  ])('masks %s in "%s"', (kind, text, masked) => {
    const { redacted, pii } = redact(text)
    expect(pii.map((span) => [span.kind, text.slice(span.start, span.end)])).toEqual([
      [kind, masked],
    ])
    expect(redacted).toBe(text.replace(masked, '•••'))
  })

  it.each([
    'Nghị định 30/2020/NĐ-CP, quyết định 345/QĐ-UBND',
    'trên QL1A, đoạn ĐT 763, km 1832+500',
    'hẻm 12/34/5 đường 30/4, số 1234/5A',
    'ngày 12/03/2024, 03.09.2024 12 giờ, năm 2024',
    'đền bù 1.500.000.000 đồng, 200000000 đ, 35,000,000, 20 triệu, 500k',
    'mã LK-7K2M-9QXD và LK-0912-3456 78',
    'gọi 113, 114, 115, tổng đài 1022',
    'thửa 123, tờ bản đồ 45, diện tích 1200m2, 60m2 12345',
    'lô 12 khu phố 3, từ 7h30 tới 17h, 20k 50000',
  ])('keeps "%s"', (text) => expect(redact(text)).toEqual({ redacted: text, pii: [] }))

  it('masks several, also when written apart from their diacritics', () => {
    const text = 'tài khoản 590020512345, điện thoại 0912345678'.normalize('NFD')
    expect(redact(text).pii.map(({ kind }) => kind)).toEqual(['bank-account', 'phone'])
  })

  const digits = fc.string({
    unit: fc.constantFrom(...'0123456789 .-+/()@aABkđ\n'),
    maxLength: 300,
  })

  it('changes nothing outside the spans, which are in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), (text) => {
        const { redacted, pii } = redact(text)
        let rebuilt = ''
        let from = 0
        for (const { start, end } of pii) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          rebuilt += `${text.slice(from, start)}•••`
          from = end
        }
        expect(redacted).toBe(rebuilt + text.slice(from))
      }),
    )
  })

  it('takes no more than a moment for 100,000 characters of anything', () => {
    const started = performance.now()
    for (const piece of ['0', '0 ', 'a.', '1.000.', 'stk ', '60A-', '9@', '(84']) {
      redact(piece.repeat(100_000 / piece.length))
    }
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
