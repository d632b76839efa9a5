import type { Need, SendOutcome } from '../../ports/channel.ts'
import { untilMorningMs } from './night.ts'

/**
 * Why a request to Zalo came to nothing. `message` is Zalo's own text: it can quote what was sent,
 * so it is matched against, never logged or passed on; `reasonOf` is what may be told.
 */
export type Trouble =
  | { kind: 'answered'; code: number; message: string }
  /** No answer of theirs: a connection error, 'timeout', a page of a proxy. */
  | { kind: 'silent'; reason: string }
  /** We are asked, or ask ourselves, to stay below the limit of requests. */
  | { kind: 'resting'; ms: number }

type Failure = Exclude<SendOutcome, { outcome: 'sent' | 'knocked' | 'moved' }>

/**
 * `held`: the account of the OA is in trouble, and a person must act: tried again later. `night` and
 * `tomorrow`: the platform will take it then.
 */
type Row = (
  | {
      is: 'unreachable' | 'refused' | 'failed' | 'closed' | 'night' | 'tomorrow' | 'rate'
      reason: string
    }
  | { is: 'held'; reason: Need }
) & {
  /** A row with it holds only where Zalo's text has this. */
  says?: string
}

/** The first row of a code that fits. Codes of the API, then those of notices by template. */
const rows: Record<number, Row[]> = {
  [-32]: [{ is: 'rate', reason: 'rate' }],
  // Uploaded again at the next try: the address of the old one is forgotten.
  [-100]: [{ is: 'failed', reason: 'asset-expired' }],
  [-201]: [
    { is: 'unreachable', reason: 'user-unknown', says: 'user_id' },
    { is: 'held', reason: 'template-unknown', says: 'template_id' },
    { is: 'refused', reason: 'parameter' },
  ],
  [-211]: [{ is: 'held', reason: 'quota' }],
  [-213]: [{ is: 'unreachable', reason: 'not-following' }],
  [-216]: [{ is: 'failed', reason: 'token' }],
  [-217]: [{ is: 'unreachable', reason: 'refuses' }],
  [-218]: [{ is: 'tomorrow', reason: 'receiver-quota' }],
  [-220]: [{ is: 'failed', reason: 'token' }],
  [-223]: [{ is: 'held', reason: 'not-authorised' }],
  [-224]: [{ is: 'held', reason: 'package' }],
  [-227]: [{ is: 'unreachable', reason: 'inactive' }],
  [-230]: [{ is: 'closed', reason: 'window' }],
  [-232]: [{ is: 'closed', reason: 'window' }],
  [-233]: [{ is: 'refused', reason: 'type' }],
  [-234]: [{ is: 'night', reason: 'night' }],
  [-240]: [{ is: 'held', reason: 'interface-closed' }],
  [-244]: [{ is: 'unreachable', reason: 'refuses' }],
  [-320]: [{ is: 'held', reason: 'billing' }],
  [-321]: [{ is: 'held', reason: 'billing' }],
  [-108]: [{ is: 'unreachable', reason: 'phone' }],
  [-114]: [{ is: 'unreachable', reason: 'phone-unreachable' }],
  [-115]: [{ is: 'held', reason: 'balance' }],
  [-118]: [{ is: 'unreachable', reason: 'phone-unreachable' }],
  [-119]: [{ is: 'unreachable', reason: 'phone-unreachable' }],
  [-124]: [{ is: 'failed', reason: 'token' }],
  [-126]: [{ is: 'held', reason: 'development-mode' }],
  [-127]: [{ is: 'held', reason: 'development-mode' }],
  [-131]: [{ is: 'held', reason: 'template-not-approved' }],
  [-133]: [{ is: 'night', reason: 'night' }],
  [-144]: [{ is: 'tomorrow', reason: 'daily-cap' }],
  [-147]: [{ is: 'tomorrow', reason: 'daily-cap' }],
  // The template was not approved with the values and lengths we give.
  [-1121]: [{ is: 'held', reason: 'template-values' }],
  [-1122]: [{ is: 'held', reason: 'template-values' }],
}

/** Until somebody has paid or clicked, ms. */
const heldMs = 3_600_000
/** The limit counts minutes; half of one is enough for some of it to be free again. */
export const rateRestMs = 30_000
const hourMs = 3_600_000

/** Codes that say the token is not, or no more, to be used. */
export const tokenCodes: readonly number[] = [-216, -220, -124]

function rowOf({ code, message }: Extract<Trouble, { kind: 'answered' }>): Row {
  const found = rows[code]?.find(({ says }) => says === undefined || message.includes(says))
  return found ?? { is: 'failed', reason: `code${code}` }
}

/** @param now epoch ms, for what must wait for the morning */
export function outcomeOf(trouble: Trouble, now: number): Failure {
  if (trouble.kind === 'silent') return { outcome: 'failed', reason: trouble.reason }
  if (trouble.kind === 'resting') return { outcome: 'slow-down', retryAfterMs: trouble.ms }
  const { is, reason } = rowOf(trouble)
  switch (is) {
    case 'unreachable':
    case 'refused':
    case 'failed':
    case 'closed':
      return { outcome: is, reason }
    case 'rate':
      return { outcome: 'slow-down', retryAfterMs: rateRestMs }
    case 'held':
      return { outcome: 'later', afterMs: heldMs, reason }
    case 'night':
      // At least an hour, should their clock be ahead of ours.
      return { outcome: 'later', afterMs: Math.max(untilMorningMs(now), hourMs), reason }
    case 'tomorrow':
      return { outcome: 'later', afterMs: untilMorningMs(now), reason }
  }
}

/** What an administrator of the OA must see to, as a machine word; undefined where nobody need act. */
export function needsPerson(trouble: Trouble): Need | undefined {
  if (trouble.kind !== 'answered') return undefined
  const row = rowOf(trouble)
  return row.is === 'held' ? row.reason : undefined
}

/** A short machine word, safe to log. */
export function reasonOf(trouble: Trouble): string {
  if (trouble.kind === 'silent') return trouble.reason
  return trouble.kind === 'resting' ? 'resting' : rowOf(trouble).reason
}
