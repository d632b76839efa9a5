import type pg from 'pg'
import { lastDayOver } from '../../domain/evidence/chain.ts'
import type { World } from '../../ports/world.ts'
import { historiesOf } from './batch.ts'
import { brokenLinks } from './chain.ts'
import { type Check, Findings } from './checks.ts'
import { Days, type IsSigned, rootsOf } from './days.ts'
import { breachesOf } from './one-case.ts'
import { checkFiles, checkWhole, patienceMs } from './whole.ts'

export type Verified = {
  /** How much was looked at. */
  looked: {
    cases: number
    events: number
    clocks: number
    rungs: number
    days: number
    files: number
  }
  breaches: number
  checks: Check[]
}

/**
 * Looks every invariant of the database over, case by case in batches; changes nothing and may run
 * beside the service.
 * @param nowMs ms UTC
 * @param isKept whether the bytes of a stored attachment are there; without it files are not looked at
 * @param isSigned whether we signed this; without it the roots of the days are not looked at
 */
export async function verify(
  pool: pg.Pool,
  world: World,
  nowMs: number,
  isKept?: (id: string) => Promise<boolean>,
  isSigned?: IsSigned,
): Promise<Verified> {
  const findings = new Findings()
  const looked = { cases: 0, events: 0, clocks: 0, rungs: 0, days: 0, files: 0 }
  const days = new Days()
  for await (const histories of historiesOf(pool))
    for (const it of histories) {
      for (const name of breachesOf(it, world)) findings.add(name, it.code)
      for (const seq of brokenLinks(it)) findings.add('evidence', `${it.code}#${seq}`)
      days.add(it.events)
      looked.cases += 1
      looked.events += it.events.length
      looked.clocks += it.clocks.length
      looked.rungs += it.clocks.reduce((sum, { rungs }) => sum + rungs.length, 0)
    }
  if (isSigned !== undefined) {
    const roots = await rootsOf(pool)
    const over = lastDayOver(nowMs - patienceMs)
    for (const day of days.broken(roots, over, isSigned)) findings.add('days', day)
    looked.days = roots.length
  }
  await checkWhole(pool, nowMs, findings)
  if (isKept !== undefined) looked.files = await checkFiles(pool, isKept, findings)
  const checks = findings.checks()
  return { looked, breaches: checks.reduce((sum, one) => sum + one.breaches, 0), checks }
}
