import { expect, test } from 'vitest'
import { dayInWords, dueInWords } from '../../../src/domain/letters/dates.ts'

test.each([
  ['2024-08-05T03:00:00Z', 'ngày 05 tháng 8 năm 2024'],
  ['2024-01-09T00:00:00Z', 'ngày 09 tháng 01 năm 2024'],
  ['2024-02-10T00:00:00Z', 'ngày 10 tháng 02 năm 2024'],
  ['2024-03-31T16:59:59Z', 'ngày 31 tháng 3 năm 2024'],
  // Seven hours ahead it is already the next day, and the next year.
  ['2024-03-31T17:00:00Z', 'ngày 01 tháng 4 năm 2024'],
  ['2024-12-31T17:00:00Z', 'ngày 01 tháng 01 năm 2025'],
])('%s is %s', (iso, words) => {
  expect(dayInWords(Date.parse(iso))).toBe(words)
})

test('an end at midnight is the end of the day before, any other has its time', () => {
  expect(dueInWords(Date.parse('2024-09-04T17:00:00Z'))).toBe('đến hết ngày 04 tháng 9 năm 2024')
  expect(dueInWords(Date.parse('2024-08-12T10:00:00Z'))).toBe(
    'trước 17 giờ 00 phút ngày 12 tháng 8 năm 2024',
  )
  expect(dueInWords(Date.parse('2024-08-12T01:05:59Z'))).toBe(
    'trước 08 giờ 05 phút ngày 12 tháng 8 năm 2024',
  )
})
