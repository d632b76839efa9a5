import type { Work } from '../ports/work.ts'
import { type ClockRow, fromClockRow, toClockRow } from './clock-rows.ts'
import type { Inside } from './inside.ts'
import { toJson } from './sql.ts'

type ClockWork = Pick<Work, 'addClock' | 'saveClocks' | 'clocksOf'>

/** What of a clock may change while it runs; another limit makes another clock. */
const changing = [
  'due_at',
  'provisional',
  'pauses',
  'paused_at',
  'stopped_at',
  'rung',
  'next_action_at',
  'acknowledged_until',
]
const assignments = changing.map((column) => `${column} = n.${column}`).join(', ')

export const clockStatements = ({ held, run }: Inside): ClockWork => ({
  addClock: (clock) => held().clocks.push(clock),

  async saveClocks(clocks) {
    if (clocks.length === 0) return
    await run(
      'save clocks',
      `UPDATE clocks c SET ${assignments}
       FROM json_populate_recordset(NULL::clocks, $1) n WHERE c.id = n.id`,
      [toJson(clocks.map(toClockRow))],
    )
  },

  async clocksOf(caseId) {
    const rows = await run<ClockRow>(
      'clocks of case',
      'SELECT * FROM clocks WHERE case_id = $1 ORDER BY due_at, id',
      [caseId],
    )
    return rows.map(fromClockRow)
  },
})
