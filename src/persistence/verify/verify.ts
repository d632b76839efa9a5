import type pg from 'pg'
import type { World } from '../../ports/world.ts'
import { historiesOf } from './batch.ts'
import { type Check, Findings } from './checks.ts'
import { breachesOf } from './one-case.ts'
import { checkFiles, checkWhole } from './whole.ts'

export type Verified = {
  /** How much was looked at. */
  looked: { cases: number; events: number; clocks: number; rungs: number; files: number }
  breaches: number
  checks: Check[]
}

/**
 * Looks every invariant of the database over, case by case in batches; changes nothing and may run
 * beside the service.
 * @param nowMs ms UTC
 * @param isKept whether the bytes of a stored attachment are there; without it files are not looked at
 */
export async function verify(
  pool: pg.Pool,
  world: World,
  nowMs: number,
  isKept?: (id: string) => Promise<boolean>,
): Promise<Verified> {
  const findings = new Findings()
  const looked = { cases: 0, events: 0, clocks: 0, rungs: 0, files: 0 }
  for await (const histories of historiesOf(pool))
    for (const it of histories) {
      for (const name of breachesOf(it, world)) findings.add(name, it.code)
      looked.cases += 1
      looked.events += it.events.length
      looked.clocks += it.clocks.length
      looked.rungs += it.clocks.reduce((sum, { rungs }) => sum + rungs.length, 0)
    }
  await checkWhole(pool, nowMs, findings)
  if (isKept !== undefined) looked.files = await checkFiles(pool, isKept, findings)
  const checks = findings.checks()
  return { looked, breaches: checks.reduce((sum, one) => sum + one.breaches, 0), checks }
}
