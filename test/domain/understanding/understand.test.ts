import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/domain/text/fold.ts'
import { understand } from '../../../src/domain/understanding/understand.ts'
import { book } from './support.ts'

const read = (...texts: string[]) => understand(texts, book)
const best = (...texts: string[]) => read(...texts).topics[0]?.code

describe('the transcripts', () => {
  it('understands a pothole with diacritics and without', () => {
    const understood = read('ổ gà trước số 12 hùng vương p xuân an, tối qua có người té xe rồi đó')
    expect(understood).toMatchObject({
      kind: 'PAKN',
      place: { unit: '26080', words: 'trước số 12 Hùng Vương' },
      urgency: 'urgent',
      smallTalk: false,
    })
    expect(understood.topics[0]?.code).toBe('roads')
    expect(understood.place.unitConfidence).toBeGreaterThan(0.9)
    const plain = read('o ga truoc so 12 hung vuong p xuan an, xe te hoai')
    expect(plain.place).toMatchObject({ unit: '26080', words: 'truoc so 12 Hung Vuong' })
    expect(plain.topics[0]?.code).toBe('roads')
    expect(plain.urgency).toBe('urgent')
  })
  it('does not invent a ward', () => {
    const { topics, place } = read('rac do day duong 3 ngay nay khong ai hot')
    expect(topics[0]?.code).toBe('waste')
    expect(place).toEqual({ unitConfidence: 0 })
  })
  it('reads the other openings', () => {
    expect(read('tôi khiếu nại quyết định thu hồi đất').kind).toBe('KN')
    expect(read('12 hộ chúng tôi muốn đối thoại với chủ tịch phường Bàu Sen')).toMatchObject({
      kind: 'DIALOGUE',
      place: { unit: '26104' },
    })
    expect(read('đèn đường hẻm 21 Nguyễn Văn Cừ, phường Xuân Bình').place).toMatchObject({
      unit: '26077',
      words: 'hẻm 21 Nguyễn Văn Cừ',
    })
  })
})

describe('a draft of several messages', () => {
  it('takes the ward named later', () => {
    const texts = ['ổ gà trước chợ, phường Xuân An', 'không phải Xuân An, Xuân Bình']
    expect(read(...texts)).toMatchObject({ place: { unit: '26077', words: 'trước chợ' } })
    expect(best(...texts)).toBe('roads')
    expect(read('đèn hư ở Xuân An', 'nhầm, phường Bảo Vinh').place.unit).toBe('26098')
    expect(read('phường Xuân An chứ không phải Xuân Bình').place.unit).toBe('26080')
  })
  it('forgets a ward that was only denied', () => {
    expect(read('đèn hư ở Xuân An', 'không phải Xuân An').place).toEqual({ unitConfidence: 0 })
  })
  it('takes the place named later and the topics of all', () => {
    const { topics, place } = read('đèn đường hư ở hẻm 5', 'hẻm 7 Trần Phú', 'cảm ơn')
    expect(topics[0]?.code).toBe('lighting')
    expect(place.words).toBe('hẻm 7 Trần Phú')
  })
  it('has nothing to say of no message', () => {
    expect(read()).toMatchObject({ topics: [], smallTalk: true, urgency: 'normal' })
  })
})

describe('units', () => {
  it.each([
    ['p.xuan an', '26080'],
    ['x. bao quang', '26092'],
    ['P. Xuân Hoà', '26083'],
    ['phường xuân hoà'.normalize('NFD'), '26083'],
    ['UBND phường Suối Tre', '26095'],
    ['o binh loc', '26089'],
    ['bầu sen', '26104'],
    ['Hang Gon commune', '26113'],
    ['chợ Bảo Quang', '26092'],
  ])('%s -> %s', (text, unit) => {
    const { place } = read(`rac ${text}`)
    expect(place.unit).toBe(unit)
    expect(place.unitConfidence).toBeGreaterThanOrEqual(0.6)
  })
  it.each(['đường Hùng Vương hư', 'bà Xuân An ở hẻm 5', 'tôi xuân ăn tết', 'phường Tân Phong'])(
    'no unit in "%s"',
    (text) => expect(read(text).place.unit).toBeUndefined(),
  )
  it('asks when a road carries the name, or two wards are named', () => {
    expect(read('đường Bảo Vinh hư hết').place.unitConfidence).toBeLessThan(0.6)
    expect(read('từ Xuân An qua Xuân Bình đèn tắt').place.unitConfidence).toBeLessThan(0.6)
  })
  it('trusts the exact spelling more', () => {
    const exact = read('rác ở Xuân Bình').place.unitConfidence
    const folded = read('rac o xuan binh').place.unitConfidence
    expect(exact).toBeGreaterThan(folded)
    expect(folded).toBeGreaterThanOrEqual(0.6)
  })
})

describe('place words', () => {
  it.each([
    ['rác đầy ngã ba cua heo bị hôi', 'ngã ba Cua Heo'],
    ['hẻm 12/34/5 đường nguyễn trãi ngập', 'hẻm 12/34/5 đường Nguyễn Trãi'],
    ['đoạn từ chợ đến nhà thờ tối thui', 'đoạn từ chợ đến nhà thờ'],
    ['đối diện trường nguyễn huệ có ổ gà', 'đối diện trường Nguyễn Huệ'],
    ['đường nguyễn trung trực ngập', 'đường Nguyễn Trung Trực'],
    ['tổ 4, khu phố 2, phường Xuân An mất điện', 'tổ 4, khu phố 2'],
    ['duong le van tam bi ngap', 'duong Le Van Tam'],
    ['nhà ông Sáu nuôi heo hôi', 'nhà ông Sáu'],
  ])('%s -> %s', (text, words) => expect(read(text).place.words).toBe(words))

  it.each([
    'đường hư, ổ gà nhiều',
    'quyết định số 345/QĐ-UBND',
    'gọi số 0912345678',
    'ông trưởng khu phố thu tiền',
    'rác đầy đường 3 ngày nay',
  ])('none in "%s"', (text) => expect(read(text).place.words).toBeUndefined())
})

describe('kind', () => {
  it.each([
    'tôi không khiếu nại, chỉ phản ánh rác',
    'đã khiếu nại nhiều lần mà rác vẫn còn',
    'nếu không xử lý tôi sẽ khiếu nại',
    'không phải tố cáo ai, đèn đường hư',
    'ông hàng xóm bị tố cáo, còn tôi hỏi giấy tờ',
    'cán bộ tiếp dân hách dịch',
    'hàng xóm đòi tiền tôi',
  ])('feedback: "%s"', (text) => {
    expect(read(text).kind).toBe('PAKN')
    expect(read(fold(text)).kind).toBe('PAKN')
  })
  it.each([
    ['cán bộ đòi tiền mới chịu ký', 'TC'],
    ['công an nhận hối lộ', 'TC'],
    ['chưa thấy ai xử lý, tôi khiếu nại quyết định này', 'KN'],
    ['xin gặp lãnh đạo phường', 'DIALOGUE'],
    ['I want to meet the chairman', 'DIALOGUE'],
  ])('"%s" -> %s', (text, kind) => expect(read(text).kind).toBe(kind))
})

describe('urgency', () => {
  it.each([
    ['nhà đang cháy', 'danger'],
    ['nha dang chay, cuu voi', 'danger'],
    ['dây điện đứt rớt xuống đường', 'danger'],
    ['có người đuối nước ở hồ', 'danger'],
    ['hai nhóm đang đánh nhau', 'danger'],
    ['mùi gas nồng nặc', 'danger'],
    ['cây sắp đổ', 'urgent'],
    ['hố ga mất nắp', 'urgent'],
    ['không có ai bị thương', 'normal'],
    ['đèn cháy bóng', 'normal'],
    ['xe ben dang chay tren duong', 'normal'],
    ['diễn tập phòng cháy chữa cháy', 'normal'],
  ])('%s: %s', (text, urgency) => expect(read(text).urgency).toBe(urgency))
})

describe('small talk', () => {
  it.each([
    'alo',
    'test',
    'chào anh chị ạ',
    'cảm ơn nhiều nha',
    'xin chao',
    'hello',
    'hi',
    '👍',
    '...',
    '',
    '123',
    'hư',
    'Thanks!',
  ])('"%s"', (text) => expect(read(text).smallTalk).toBe(true))
  it.each([
    'rác',
    'Xuân An',
    'cứu với',
    'tôi muốn khiếu nại',
    'hẻm 5 Trần Phú',
    'nhờ tìm người thân thất lạc',
    'chào anh, đèn đường hư',
  ])('not "%s"', (text) => expect(read(text).smallTalk).toBe(false))
  it('says so even of content it does not know', () => {
    expect(read('bưu kiện gửi từ Hà Nội lạc đâu mất tiêu')).toMatchObject({ smallTalk: false })
  })
})
