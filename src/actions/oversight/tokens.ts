import { DAY } from '../../domain/time/calendar.ts'
import type { Reply } from '../../ports/reply.ts'
import type { TokenState } from '../../ports/token-store.ts'
import type { Context } from '../context.ts'
import { tellAdministrators } from './administrators.ts'

/** A refresh that began this long ago (ms) and has no end is one nobody knows the end of. */
const unknownMs = 2 * 60_000
/** Days before the right to send ends on which it is said, the last first. */
const daysBefore = [1, 3, 7, 14]

/**
 * Tells the administrators, once each, that the keys of the Zalo OA need a human, and exactly what to do.
 * `link`: where they consent; without it the command line says. Returns how many notices were written.
 */
export function warnOfTokens(
  context: Context,
  state: TokenState,
  link: string | undefined,
): Promise<number> {
  const warning = warningOf(state, context.work.now)
  if (warning === undefined) return Promise.resolve(0)
  const how =
    link === undefined
      ? ({ text: 'tokens.how-command' } as const)
      : ({ text: 'tokens.how-link', params: { link } } as const)
  const { reply, dedupe } = warning
  return tellAdministrators(context, {
    reply: { ...reply, params: { ...reply.params, how } },
    dedupe: `oa-tokens:${dedupe}`,
  })
}

/** The worst there is to say. */
export function warningOf(
  { tokens, begunAt, refusedAt, refusedFor = '' }: TokenState,
  nowMs: number,
): { reply: Reply; dedupe: string } | undefined {
  if (tokens === undefined) return undefined
  const until = { time: tokens.accessUntil, style: 'short' } as const
  const isOver = tokens.accessUntil <= nowMs
  if (refusedAt !== undefined)
    return isOver && tokens.accessUntil > 0
      ? { reply: { key: 'tokens.out', params: { until } }, dedupe: `out:${refusedAt}` }
      : {
          reply: { key: 'tokens.refused', params: { until, reason: refusedFor } },
          dedupe: `refused:${refusedAt}`,
        }
  if (begunAt !== undefined && nowMs - begunAt > unknownMs)
    return {
      reply: {
        key: 'tokens.uncertain',
        params: { at: { time: begunAt, style: 'short' }, until },
      },
      dedupe: `uncertain:${tokens.boughtAt}`,
    }
  const left = Math.ceil((tokens.refreshUntil - nowMs) / DAY)
  const days = daysBefore.find((days) => left <= days)
  if (days === undefined) return undefined
  return {
    reply: {
      key: 'tokens.ends',
      params: { until: { time: tokens.refreshUntil, style: 'day' }, days: Math.max(0, left) },
    },
    dedupe: `ends:${tokens.boughtAt}:${days}`,
  }
}
