import type { ChannelName } from '../ports/turn.ts'
import type { Queryable } from './sql.ts'

/** The first day of the month of an instant where people live. */
export const monthOf = (instant: string) =>
  `date_trunc('month', ${instant}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`

export type MonthOfChannel = { channel: ChannelName; sent: number; received: number }

/** What this month's messages were used for. */
export async function usageThisMonth(client: Queryable): Promise<MonthOfChannel[]> {
  const { rows } = await client.query<MonthOfChannel>(
    `SELECT channel, sent, received FROM channel_usage WHERE month = ${monthOf('now()')}`,
  )
  return rows
}
