import { expect, it } from 'vitest'
import { loadWorld } from '../../../src/config/world.ts'
import { begun, paused, resumed } from '../../../src/domain/case/clock.ts'
import { HOUR } from '../../../src/domain/time/calendar.ts'

const { calendar, oversight, policies } = loadWorld('long-khanh-2024')
const rules = { calendar, oversight, officeHours: policies[0]?.officeHours ?? [] }
const monday = Date.parse('2024-08-05T09:00:00+07:00')

it('a clock resumed by a process whose own clock is a little behind loses nothing', () => {
  const clock = begun(
    {
      id: 'clock',
      caseId: 'case',
      name: 'resolve',
      policy: '',
      source: 'test',
      startedAt: monday,
      dueAt: monday + 24 * HOUR,
      provisional: false,
      limit: { amount: 24, unit: 'hours' },
      extensions: 0,
      pauses: [],
    },
    monday,
    rules,
  )
  const after = resumed(paused(clock, monday + HOUR), monday + HOUR - 1, rules)
  expect(after).toEqual({ ...clock, pauses: [{ from: monday + HOUR, to: monday + HOUR }] })
})
