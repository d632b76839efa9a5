import { closed, statuses } from '../domain/case/steps.ts'
import type { ReceptionWork } from '../ports/work-reception.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

/** Who withdrew, or whose case is over, leaves the seat to others. */
const over = statuses.filter((status) => closed[status])

export const receptionStatements = ({ run }: Inside): ReceptionWork => ({
  async lockHour(unit, at) {
    await run('lock hour', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `reception ${unit.code} ${unit.validFrom} ${at}`,
    ])
  },

  async bookedAfter(unit, afterMs, exceptCaseId) {
    const rows = await run<{ at: number; count: number }>(
      'booked hours',
      `SELECT appointment_at AS at, count(*)::int AS count FROM cases
       WHERE unit_code = $1 AND unit_valid_from = $2 AND appointment_at > $3
         AND id <> $4 AND status <> ALL($5)
       GROUP BY appointment_at`,
      [unit.code, unit.validFrom, instant(afterMs), exceptCaseId, over],
    )
    return new Map(rows.map(({ at, count }) => [at, count]))
  },
})
