import type { SendOutcome } from '../../ports/channel.ts'
import type { Answered, Silent } from '../http.ts'

/** Why a request came to nothing. */
export type Trouble =
  /** Zalo says so: its own code, in the body, counts before the status of HTTP. */
  | { kind: 'refused'; code: number; askedMs?: number }
  /** Somebody on the way answered: a page of a proxy, a redirect. */
  | { kind: 'odd'; status: number; askedMs?: number }
  /** No whole answer: a connection error code, 'timeout', 'body-too-long'. */
  | { kind: 'silent'; reason: string }

type Does = 'wait' | 'refuse' | 'retry'

/**
 * What each code means for a message. Zalo documents the codes and not their texts, which are never
 * looked at. What may pass is tried again; what waits holds the whole channel and loses nothing.
 */
const codes: Record<number, { does: Does; reason: string }> = {
  400: { does: 'refuse', reason: 'bad-request' },
  // The token was reset: nothing will go until an administrator sets the new one.
  401: { does: 'wait', reason: 'unauthorized' },
  // An internal error of Zalo's, whatever the number says.
  403: { does: 'retry', reason: 'internal-error' },
  404: { does: 'retry', reason: 'not-found' },
  408: { does: 'retry', reason: 'platform-timeout' },
  426: { does: 'retry', reason: 'daily-cap' },
  // The month's messages are used up, or too many came at once: one code for both.
  429: { does: 'wait', reason: 'quota' },
}

const ways = { 301: 'redirect', 302: 'redirect', 303: 'redirect', 307: 'redirect', 308: 'redirect' }

/** A short machine word, safe to log. */
export function reasonOf(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'silent':
      return trouble.reason
    case 'odd':
      return ways[trouble.status as keyof typeof ways] ?? `not-zalo-${trouble.status}`
    case 'refused':
      return codes[trouble.code]?.reason ?? `code-${trouble.code}`
  }
}

type Failure = Extract<SendOutcome, { outcome: 'slow-down' | 'failed' | 'refused' }>

/** What becomes of a message; `restMs` tells how long to wait where Zalo does not. */
export function outcomeOf(trouble: Trouble, restMs: () => number): Failure {
  const reason = reasonOf(trouble)
  if (trouble.kind === 'silent') return { outcome: 'failed', reason }
  const { askedMs } = trouble
  if (trouble.kind === 'odd')
    return trouble.status === 429
      ? { outcome: 'slow-down', retryAfterMs: askedMs ?? restMs() }
      : { outcome: 'failed', reason }
  switch (codes[trouble.code]?.does ?? 'retry') {
    case 'wait':
      return { outcome: 'slow-down', retryAfterMs: askedMs ?? restMs() }
    case 'refuse':
      return { outcome: 'refused', reason }
    case 'retry':
      return { outcome: 'failed', reason }
  }
}

/** Milliseconds we are asked to leave them in peace; undefined when not. */
export const askedMs = (trouble: Trouble): number | undefined =>
  trouble.kind === 'silent' ? undefined : trouble.askedMs

/** Polls that end without a message end so. */
export const isEmptyPoll = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.code === 408

/** An answer that holds no envelope of Zalo's, or none at all. */
export const toTrouble = (answer: Answered | Silent): Trouble =>
  answer.is === 'silent'
    ? { kind: 'silent', reason: answer.reason }
    : { kind: 'odd', status: answer.status, ...asked(answer) }

export const refusedBy = (code: number, answer: Answered): Trouble => ({
  kind: 'refused',
  code,
  ...asked(answer),
})

/** The longest wait (s) that is believed. */
const longestAskedS = 3_600

function asked({ headers }: Answered): { askedMs?: number } {
  const seconds = headers['retry-after']
  if (seconds === undefined || !/^\d{1,6}$/.test(seconds)) return {}
  return { askedMs: Math.min(longestAskedS, Number(seconds)) * 1_000 }
}
