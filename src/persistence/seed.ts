import type { Organisation } from '../domain/organisation.ts'
import { localDate } from '../domain/time/calendar.ts'
import { mondayAt, weekOf } from '../domain/time/week.ts'
import type { Database } from './database.ts'
import { keepFirst } from './organisations.ts'

/** Writes the units of the organisation; run at every start, it changes only what the data changed. */
export async function seed({ prisma, pool }: Database, organisation: Organisation): Promise<void> {
  const fresh = (await prisma.unit.count()) === 0
  for (const { code, validFrom, type, name, shortName } of organisation.units) {
    const key = { code, validFrom: new Date(validFrom) }
    await prisma.unit.upsert({
      where: { code_validFrom: key },
      create: { ...key, type, name, shortName },
      update: { type, name, shortName },
    })
  }
  await keepFirst(pool, organisation)
  if (!fresh) return
  // A system set up on a Wednesday owes nobody a summary of the week it did not see.
  const now = Date.now()
  if (now >= mondayAt(now, '07:30'))
    await pool.query('INSERT INTO weekly_summaries (week) VALUES ($1) ON CONFLICT DO NOTHING', [
      weekOf(localDate(now)),
    ])
}
