import type { Rule } from '../../domain/reception/rules.ts'
import { startOfLocalDay } from '../../domain/time/calendar.ts'
import type { Param } from '../../ports/reply.ts'

const turnsOf = ({ times, minutes, seats }: Rule) => ({
  turns: times.length,
  starts: times[0] ?? '',
  minutes,
  seats,
})

/** A rule in words: which days, from when, for how long, for how many. */
export function ruleText(rule: Rule): Param {
  const [day = 1] = rule.days
  return rule.every === 'month'
    ? { text: 'rule.month', params: { ...turnsOf(rule), day } }
    : { text: 'rule.week', params: { ...turnsOf(rule), day: { text: weekdayKey(day) } } }
}

/** The same of one day by itself. */
export const singleText = (rule: Rule): Param => ({
  text: 'rule.single',
  params: { ...turnsOf(rule), day: { time: startOfLocalDay(rule.from ?? ''), style: 'day' } },
})

/** In the few words of a button: the days, and when they begin. */
export function shortRule({ every, days, times }: Rule): Param {
  const [day = 1] = days
  const params = {
    starts: times[0] ?? '',
    day: every === 'month' ? day : ({ text: weekdayKey(day) } as const),
  }
  return every === 'month'
    ? { text: 'rule.month-short', params }
    : { text: 'rule.week-short', params }
}

const weekdayKeys = ['weekday.1', 'weekday.2', 'weekday.3', 'weekday.4', 'weekday.5'] as const
const weekdayKey = (day: number) => weekdayKeys[day - 1] ?? 'weekday.1'
