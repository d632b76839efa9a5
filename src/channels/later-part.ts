import type { SendOutcome } from '../ports/channel.ts'
import { wait } from './wait.ts'

/** Tries of a later part, and the longest wait (ms) between them. */
const mostTries = 3
const longestPauseMs = 60_000

/**
 * Sends a part of a message whose first part is in the chat already: giving up would make the next try
 * say that one twice.
 */
export async function sendLaterPart(
  send: () => Promise<SendOutcome>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  let came = await send()
  for (let tries = 1; tries < mostTries && !signal.aborted; tries += 1) {
    if (came.outcome !== 'slow-down' && came.outcome !== 'failed') break
    const pauseMs = came.outcome === 'slow-down' ? came.retryAfterMs : 1_000
    await wait(Math.min(pauseMs, longestPauseMs), signal)
    came = await send()
  }
  return came
}
