import { expect, inject, test } from 'vitest'
import { Failure, UsageError } from '../../src/cli/command.ts'
import { command } from '../../src/cli/simulate.ts'
import type { Simulated } from '../../src/simulation/simulate.ts'
import { withClient } from '../support/database.ts'
import { nghedan } from './support.ts'

const play = ['simulate', '--seed', '7', '--from', '2024-08-05', '--cases-per-day', '20']
const env = () => ({ DATABASE_URL: inject('postgresUrl') })

const scratches = () =>
  withClient(inject('postgresUrl'), async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE starts_with(datname, 'nghedan_scratch_')",
    )
    return rows
  })

test('three days over the real actions: every rung is where it must be, and nothing is left behind', async () => {
  const { code, out, err } = await nghedan([...play, '--days', '3', '--json'], { env: env() })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const done = JSON.parse(out) as Simulated
  expect(done).toMatchObject({ seed: 7, from: '2024-08-05', days: 3, casesPerDay: 20, ok: true })
  expect(done.rungs).toMatchObject({ missed: 0, doubled: 0, early: 0, late: 0, first: [] })
  expect(done.verify).toEqual({ breaches: 0, checks: [] })
  expect(done.cases).toBeGreaterThan(40)
  expect(done.rungs.fired).toBeGreaterThan(50)
  expect(done.kinds.reduce((sum, { received }) => sum + received, 0)).toBe(done.cases)
  for (const one of done.kinds) expect(one.closed + one.open).toBe(one.received)
  expect(await scratches()).toEqual([])
}, 120_000)

test.each([
  ['a year without a calendar', { from: '2029-03-01' }, Failure, /calendar\.json.*2029/],
  ['a play that runs over the calendar', { days: '3000' }, Failure, /calendar\.json.*2032/],
  ['a time before every policy', { from: '2023-12-31' }, Failure, /2023/],
  ['no day', { from: '2024-02-30' }, UsageError, /2024-02-30/],
  ['no seed', { seed: 'x' }, UsageError, /--seed/],
  ['kills without a second sweeper', { kills: '1' }, UsageError, /--sweepers 2/],
  ['a kind there is not', { mix: 'KT=1' }, UsageError, /--mix/],
  ['nothing at all', { mix: 'KN=0' }, UsageError, /--mix/],
])('%s is refused in words', async (_, some, kind, words) => {
  const usual = { seed: '7', from: '2024-08-05', days: '3', 'cases-per-day': '20' }
  const refused = command.run({ ...usual, ...some }, () => {}, [])
  await expect(refused).rejects.toThrow(kind)
  await expect(refused).rejects.toThrow(words)
})
