import { describe, expect, it } from 'vitest'
import { loadWorld } from '../../../src/config/world.ts'
import { isCrowd, mostRepresentatives, peopleSaid } from '../../../src/domain/reception/people.ts'

const { groups } = loadWorld('long-khanh-2024').oversight

describe('how many people', () => {
  it.each([
    ['12 hộ', 12],
    ['khoảng hai mươi người ạ', 20],
    ['hai mươi lăm người', 25],
    ['mười hai hộ', 12],
    ['mười lăm', 15],
    ['hai chục người', 20],
    ['ba chúng tôi', 3],
    ['chỉ mình tôi', 1],
    ['một mình', 1],
    ['một trăm người', 100],
    ['about twelve households', 12],
    ['just me', 1],
    ['5', 5],
  ])('%s', (text, people) => {
    expect(peopleSaid(text)).toBe(people)
  })

  it.each(['cả xóm', '', '0', '99999', 'không biết'])('%s is no number', (text) => {
    expect(peopleSaid(text)).toBeUndefined()
  })
})

describe('đông người', () => {
  it('sends representatives: 5 to 10 people at most 2, more at most 5', () => {
    expect([4, 5, 10, 11, 300].map((people) => isCrowd(people, groups))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ])
    expect([1, 4, 5, 10, 11, 300].map((people) => mostRepresentatives(people, groups))).toEqual([
      1, 4, 2, 2, 5, 5,
    ])
  })
})
