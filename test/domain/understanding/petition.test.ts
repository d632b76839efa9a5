import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastDay } from '../../../src/domain/understanding/past-day.ts'
import { petitionIn } from '../../../src/domain/understanding/petition.ts'

const whole =
  'Tôi khiếu nại Quyết định số 123/QĐ-UBND ngày 5/3/2026 của UBND phường Xuân An về việc thu hồi đất. ' +
  'Tôi nhận quyết định hôm 10/3/2026. Yêu cầu hủy quyết định và trả lại đất cho gia đình tôi.'

describe('what the words tell of a petition', () => {
  it('is all of it, when all is said', () => {
    expect(petitionIn([whole])).toEqual({
      decision:
        'Quyết định số 123/QĐ-UBND ngày 5/3/2026 của UBND phường Xuân An về việc thu hồi đất',
      against: 'UBND phường Xuân An',
      learnt: '10/3/2026',
      wish: 'Yêu cầu hủy quyết định và trả lại đất cho gia đình tôi',
      when: true,
      proof: false,
    })
  })

  it('is read without diacritics too, and quoted as it was typed', () => {
    expect(
      petitionIn([
        'toi khieu nai quyet dinh so 45/QD-UBND cua UBND xa Hang Gon, de nghi boi thuong dung gia',
      ]),
    ).toMatchObject({
      decision: 'quyet dinh so 45/QD-UBND cua UBND xa Hang Gon',
      against: 'UBND xa Hang Gon',
      wish: 'de nghi boi thuong dung gia',
    })
  })

  it.each([
    ['tôi tố cáo ông Nguyễn Văn Tài ở phòng một cửa', 'ông Nguyễn Văn Tài'],
    ['có ông Bảy địa chính, tôi thấy', 'ông Bảy địa chính'],
    ['chủ tịch xã ăn tiền của bà con', 'chủ tịch xã'],
    ['UBND phường Bàu Sen không cấp sổ đỏ cho tôi', 'UBND phường Bàu Sen'],
    ['bà con ở đây khổ lắm, ông bà nội tôi cũng vậy', undefined],
    ['số 123/QĐ-UBND', undefined],
  ])('whom it is against: %s', (text, against) => {
    expect(petitionIn([text]).against).toBe(against)
  })

  it.each([
    ['tôi nhận quyết định tuần trước', 'tuần trước'],
    ['hôm qua tôi mới biết', undefined],
    ['tôi nhận quyết định số 12 ngày 5/3/2026', undefined],
    ['tôi biết chuyện này từ tháng 3 năm ngoái', 'tháng 3 năm ngoái'],
  ])('when they learnt of it, not the day of the paper: %s', (text, learnt) => {
    expect(petitionIn([text]).learnt).toBe(learnt)
  })

  it('takes no greeting and no name of the step for a wish', () => {
    expect(petitionIn(['xin chào', 'tôi muốn khiếu nại', 'cho tôi xin hỏi cách tố cáo']).wish).toBe(
      undefined,
    )
  })

  it('reads any text whatever, quickly, and never half of what was typed', () => {
    const pieces = fc.constantFrom(
      'quyết định ',
      'số ',
      '12 ',
      'ngày ',
      'của UBND ',
      'İ',
      '🙂',
      '. ',
      'yêu cầu ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(pieces, { maxLength: 400 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const before = performance.now()
        const told = petitionIn([typed])
        expect(performance.now() - before).toBeLessThan(200)
        for (const one of [told.decision, told.against, told.learnt, told.wish])
          expect(one === undefined || (one.trim() !== '' && one === one.trim())).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a day that is past', () => {
  const now = Date.parse('2026-11-23T10:00:00+07:00')

  it.each([
    ['hôm qua', '2026-11-22'],
    ['vừa mới nhận sáng nay', '2026-11-23'],
    ['5/3', '2026-03-05'],
    ['25/12', '2025-12-25'],
    ['10.3.2026', '2026-03-10'],
    ['5/3/26', '2026-03-05'],
    ['ngày 5 tháng 3 năm 2025', '2025-03-05'],
    ['3 tháng trước', '2026-08-25'],
    ['cách đây khoảng 2 tuần', '2026-11-09'],
    ['hơn 1 năm nay', '2025-11-23'],
    ['tháng 3', '2026-03-31'],
    ['khoảng thang 12', '2025-12-31'],
    ['12/2025', '2025-12-31'],
    ['tháng 3 năm ngoái', '2025-03-31'],
    ['tháng trước', '2026-10-31'],
    ['năm ngoái', '2025-12-31'],
    ['2 weeks ago', '2026-11-09'],
  ])('%s', (said, day) => {
    expect(readPastDay(said, now)).toBe(day)
  })

  it.each([
    '',
    'chưa rõ',
    '31/2/2026',
    '99/99',
    '0/0',
    '1/1/99999',
    '24/11/2026',
    'ngày mai',
    '🙂',
  ])('none, or one still to come: %s', (said) => {
    expect(readPastDay(said, now)).toBeUndefined()
  })

  it('is never later than today, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .tuple(fc.nat(40), fc.nat(14), fc.option(fc.integer({ min: 0, max: 9999 })))
        .map(([d, m, y]) => `${d}/${m}${y === null ? '' : `/${y}`}`),
      fc
        .tuple(fc.nat(999), fc.constantFrom('ngày', 'tuần', 'tháng', 'năm'))
        .map((x) => `${x.join(' ')} trước`),
    )
    fc.assert(
      fc.property(text, (said) => {
        const day = readPastDay(said, now)
        expect(day === undefined || (/^\d{4}-\d\d-\d\d$/.test(day) && day <= '2026-11-23')).toBe(
          true,
        )
      }),
      { numRuns: 500 },
    )
  })
})
