import type { UsageWork } from '../ports/work-usage.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'
import { monthOf } from './usage.ts'

export const usageStatements = ({ now, run }: Inside): UsageWork => ({
  async usageOf(channel) {
    const [row] = await run<{ sent: number; received: number; warned: number }>(
      'usage of month',
      `SELECT sent, received, warned FROM channel_usage
       WHERE channel = $1 AND month = ${monthOf('$2')} FOR UPDATE`,
      [channel, instant(now)],
    )
    return row ?? { sent: 0, received: 0, warned: 0 }
  },

  async usageWarned(channel, percent) {
    await run(
      'usage warned',
      `INSERT INTO channel_usage (channel, month, warned) VALUES ($1, ${monthOf('$2')}, $3)
       ON CONFLICT (channel, month) DO UPDATE SET warned = excluded.warned`,
      [channel, instant(now), percent],
    )
  },
})
