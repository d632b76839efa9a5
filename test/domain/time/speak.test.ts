import { describe, expect, test } from 'vitest'
import {
  ageInDays,
  ago,
  dueDay,
  dueShort,
  dueShortDay,
  dueTime,
  remaining,
} from '../../../src/domain/time/speak.ts'
import { at, calendar } from './fixtures.ts'

/** Monday 5 August 2024. */
const now = at('2024-08-05 09:30')

test.each([
  // due, Vietnamese, English
  ['2024-08-05 15:00', '15:00 hôm nay', '3:00 pm today'],
  ['2024-08-06 09:30', '9:30 ngày mai', '9:30 am tomorrow'],
  ['2024-08-04 17:00', '17:00 hôm qua', '5:00 pm yesterday'],
  ['2024-08-12 17:00', '17:00 thứ Hai 12/8', '5:00 pm Mon 12 Aug'],
  ['2024-08-11 12:00', '12:00 Chủ nhật 11/8', '12:00 pm Sun 11 Aug'],
  ['2024-08-07 00:05', '0:05 thứ Tư 7/8', '12:05 am Wed 7 Aug'],
  ['2025-01-06 17:00', '17:00 thứ Hai 6/1/2025', '5:00 pm Mon 6 Jan 2025'],
  ['2024-08-05 15:00:59.999', '15:00 hôm nay', '3:00 pm today'],
  ['2024-08-06 00:00', '24:00 hôm nay', '24:00 today'],
  ['2024-08-13 00:00', '24:00 thứ Hai 12/8', '24:00 Mon 12 Aug'],
  ['2025-01-01 00:00', '24:00 thứ Ba 31/12', '24:00 Tue 31 Dec'],
])('due %s: %s / %s', (due, vi, en) => {
  expect(dueTime(at(due), now, 'vi')).toBe(vi)
  expect(dueTime(at(due), now, 'en')).toBe(en)
})

test.each([
  ['2024-08-12 17:00', 'thứ Hai 12/8', 'Mon 12 Aug'],
  ['2024-08-13 00:00', 'thứ Hai 12/8', 'Mon 12 Aug'],
  ['2024-08-05 17:00', '17:00 hôm nay', '5:00 pm today'],
  ['2024-08-06 17:00', '17:00 ngày mai', '5:00 pm tomorrow'],
  ['2025-01-06 17:00', 'thứ Hai 6/1/2025', 'Mon 6 Jan 2025'],
])('due day %s: %s / %s', (due, vi, en) => {
  expect(dueDay(at(due), now, 'vi')).toBe(vi)
  expect(dueDay(at(due), now, 'en')).toBe(en)
})

test('the short form of an officer', () => {
  const friday = at('2024-08-16 17:00')
  expect(dueShort(friday, now, 'vi')).toBe('T6 16/8, 17:00')
  expect(dueShort(friday, now, 'en')).toBe('Fri 16 Aug, 5:00 pm')
  expect(dueShortDay(friday, now, 'vi')).toBe('T6 16/8')
  expect(dueShortDay(at('2024-08-18 09:05'), now, 'vi')).toBe('CN 18/8')
  expect(dueShort(at('2024-08-05 15:00'), now, 'vi')).toBe('T2 5/8, 15:00')
  expect(dueShort(friday, at('2025-01-02 08:00'), 'vi')).toBe('T6 16/8/2024, 17:00')
})

test('weekdays from Monday to Sunday', () => {
  const day = (n: number) => dueDay(at(`2024-08-${11 + n} 17:00`), now, 'vi').split(' 1')[0]
  expect([1, 2, 3, 4, 5, 6, 7].map(day)).toEqual([
    'thứ Hai',
    'thứ Ba',
    'thứ Tư',
    'thứ Năm',
    'thứ Sáu',
    'thứ Bảy',
    'Chủ nhật',
  ])
})

test.each([
  ['2024-08-05 09:30', 'vừa xong', 'just now', 0],
  ['2024-08-05 09:30:20', 'vừa xong', 'just now', 0],
  ['2024-08-05 09:05', '25 phút trước', '25 minutes ago', 0],
  ['2024-08-05 08:30', '1 giờ trước', '1 hour ago', 0],
  ['2024-08-05 00:00', '9 giờ trước', '9 hours ago', 0],
  ['2024-08-04 23:59', 'hôm qua', 'yesterday', 1],
  ['2024-08-03 23:59', '2 ngày trước', '2 days ago', 2],
  ['2024-07-06 10:00', '30 ngày trước', '30 days ago', 30],
])('ago %s: %s / %s', (then, vi, en, days) => {
  expect(ago(at(then), now, 'vi')).toBe(vi)
  expect(ago(at(then), now, 'en')).toBe(en)
  expect(ageInDays(at(then), now)).toBe(days)
})

test('minutes ago stay minutes over midnight', () => {
  expect(ago(at('2024-08-04 23:50'), at('2024-08-05 00:10'), 'vi')).toBe('20 phút trước')
})

describe('remaining', () => {
  test.each([
    // due, now, Vietnamese, English
    ['2024-08-16 17:00', '2024-08-15 10:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2024-08-16 17:00', '2024-08-15 17:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2024-08-16 17:00', '2024-08-15 17:01', 'còn 23 giờ', '23 hours left'],
    ['2024-08-12 17:00', '2024-08-05 09:30', 'còn 5 ngày làm việc', '5 working days left'],
    ['2024-08-12 17:00', '2024-08-09 16:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2026-02-23 17:00', '2026-02-13 10:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2024-08-05 15:00', '2024-08-05 11:30', 'còn 3 giờ', '3 hours left'],
    ['2024-08-05 15:00', '2024-08-05 14:10', 'còn 50 phút', '50 minutes left'],
    ['2024-08-05 15:00:30', '2024-08-05 15:00', 'còn 1 phút', '1 minute left'],
    ['2024-08-13 00:00', '2024-08-09 10:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2024-08-11 10:00', '2024-08-09 20:00', 'còn 38 giờ', '38 hours left'],
    [
      '2027-03-12 17:00',
      '2027-03-10 10:00',
      'còn khoảng 2 ngày làm việc',
      'about 2 working days left',
    ],
    ['2024-08-05 15:00', '2024-08-05 15:00', 'quá hạn 1 phút', '1 minute overdue'],
    ['2024-08-05 15:00', '2024-08-05 15:25', 'quá hạn 25 phút', '25 minutes overdue'],
    ['2024-08-05 17:00', '2024-08-06 07:30', 'quá hạn 14 giờ', '14 hours overdue'],
    ['2024-08-05 17:00', '2024-08-06 17:00', 'quá hạn 1 ngày', '1 day overdue'],
    ['2024-08-01 17:00', '2024-08-05 07:30', 'quá hạn 4 ngày', '4 days overdue'],
  ])('due %s, now %s: %s / %s', (due, then, vi, en) => {
    expect(remaining(at(due), at(then), calendar, 'vi')).toBe(vi)
    expect(remaining(at(due), at(then), calendar, 'en')).toBe(en)
  })
})
