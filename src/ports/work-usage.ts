import type { ChannelName } from './turn.ts'

/** Platforms that allow so many messages a month; elsewhere nothing is counted, so that nothing waits for it. */
export const metered: readonly ChannelName[] = ['zalo-bot']

/** Of one month (Asia/Ho_Chi_Minh). `warned`: the percentage administrators were last told of. */
export type Usage = { sent: number; received: number; warned: number }

/** The part of the work that knows how much of a month's messages is used. */
export interface UsageWork {
  /** Of this month; holds it until the commit. */
  usageOf(channel: ChannelName): Promise<Usage>
  usageWarned(channel: ChannelName, percent: number): Promise<void>
}
