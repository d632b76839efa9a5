import { z } from 'zod'
import { levels, type Oversight } from '../domain/oversight.ts'
import type { Weekday } from '../domain/time/calendar.ts'
import { date, refuser, timeOfDay } from './schema-parts.ts'

/** What the ladder, the quiet hours and the hours of reception must look like. */

const words = z.string().min(1)
const count = z.number().int().positive()
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies Weekday[]

export const oversightSchema: z.ZodType<Oversight> = z
  .strictObject({
    name: words,
    validFrom: date,
    ladder: z.array(
      z.strictObject({ percent: z.number().int(), tell: z.array(z.enum(levels)).min(1) }),
    ),
    repeatEvery: count,
    quiet: z
      .strictObject({ from: timeOfDay, to: timeOfDay })
      .refine(({ from, to }) => from !== to, 'ends as it begins'),
    hotspots: z.strictObject({
      days: count,
      reporters: count,
      overdue: count,
      percent: count,
      source: words,
    }),
    reception: z.array(
      z.strictObject({
        weekday: z.literal([...weekdays]),
        times: z.array(timeOfDay).min(1),
        minutes: count,
        seats: count,
        source: words,
      }),
    ),
    groups: z.strictObject({
      from: count,
      sizes: z.array(z.strictObject({ upTo: z.exactOptional(count), most: count })).min(1),
      source: words,
      verify: z.exactOptional(z.literal(true)),
    }),
  })
  .superRefine(({ ladder, reception }, context) => {
    const refuse = refuser(context)
    for (const [at, { percent, tell }] of ladder.entries()) {
      const before = ladder[at - 1]?.percent ?? 0
      if (percent <= before) refuse(['ladder', at, 'percent'], `${percent} is not above ${before}`)
      if (new Set(tell).size < tell.length) refuse(['ladder', at, 'tell'], 'somebody stands twice')
    }
    if (!ladder.some(({ percent }) => percent === 100))
      refuse(['ladder'], 'nobody is told when the time is up (100)')
    const weekdaysSeen = reception.map(({ weekday }) => weekday)
    for (const [at, weekday] of weekdaysSeen.entries())
      if (weekdaysSeen.indexOf(weekday) < at)
        refuse(['reception', at, 'weekday'], `${weekday} stands twice`)
    for (const [at, { times }] of reception.entries())
      for (const [nth, time] of times.entries())
        if (time <= (times[nth - 1] ?? ''))
          refuse(['reception', at, 'times', nth], `${time} is not after ${times[nth - 1]}`)
  })
