import { TelegramError } from 'telegraf'
import { z } from 'zod'
import type { SendOutcome } from '../../ports/channel.ts'

/**
 * Why a request to Telegram came to nothing. `description` is Telegram's own text: it can quote
 * what was sent, so it is matched against, never logged or passed on; `reasonOf` is what may be told.
 */
export type Trouble =
  | { kind: 'answered'; code: number; description: string; retryAfterS?: number; movedTo?: string }
  /** No answer: a connection error code, 'timeout', or 'aborted' by ourselves. */
  | { kind: 'silent'; reason: string }

type Failure = Exclude<SendOutcome, { outcome: 'sent' | 'knocked' | 'closed' }>

const parameters = z.object({
  retry_after: z.number().optional(),
  migrate_to_chat_id: z.int().optional(),
})

/** Sorts what telegraf threw. The error itself holds the payload and perhaps the token: it ends here. */
export function toTrouble(error: unknown): Trouble {
  if (error instanceof TelegramError) {
    const { retry_after, migrate_to_chat_id } = parameters.catch({}).parse(error.parameters)
    return {
      kind: 'answered',
      code: error.code,
      description: error.description ?? '',
      ...(retry_after !== undefined && { retryAfterS: retry_after }),
      ...(migrate_to_chat_id !== undefined && { movedTo: String(migrate_to_chat_id) }),
    }
  }
  if (!(error instanceof Error)) return { kind: 'silent', reason: 'unknown' }
  // node-fetch: `code` of the socket (ECONNREFUSED), else `type` (invalid-json, aborted ...).
  const { code, type, name } = error as Error & { code?: unknown; type?: unknown }
  return { kind: 'silent', reason: String(code ?? type ?? name) }
}

/** First matching row wins; `says` is looked for in the description, without regard to case. */
type Row = {
  code: number
  says?: string
  outcome: 'unreachable' | 'refused' | 'failed'
  reason: string
}

const rows: Row[] = [
  { code: 403, says: 'bot was blocked', outcome: 'unreachable', reason: 'blocked' },
  { code: 403, says: 'user is deactivated', outcome: 'unreachable', reason: 'deactivated' },
  {
    code: 403,
    says: "can't initiate conversation",
    outcome: 'unreachable',
    reason: 'never-started',
  },
  { code: 403, says: 'bot was kicked', outcome: 'unreachable', reason: 'kicked' },
  { code: 403, says: 'not a member', outcome: 'unreachable', reason: 'not-a-member' },
  { code: 403, says: 'deleted', outcome: 'unreachable', reason: 'chat-deleted' },
  { code: 403, says: "can't send messages to bots", outcome: 'unreachable', reason: 'a-bot' },
  { code: 403, outcome: 'unreachable', reason: 'forbidden' },
  { code: 400, says: 'chat not found', outcome: 'unreachable', reason: 'chat-not-found' },
  { code: 400, says: 'user not found', outcome: 'unreachable', reason: 'chat-not-found' },
  { code: 400, says: 'PEER_ID_INVALID', outcome: 'unreachable', reason: 'chat-not-found' },
  { code: 400, says: 'group chat was deactivated', outcome: 'unreachable', reason: 'chat-deleted' },
  { code: 400, says: 'CHAT_WRITE_FORBIDDEN', outcome: 'unreachable', reason: 'no-right-to-write' },
  { code: 400, says: 'not enough rights', outcome: 'unreachable', reason: 'no-right-to-write' },
  { code: 400, says: 'have no rights', outcome: 'unreachable', reason: 'no-right-to-write' },
  { code: 400, says: 'text is empty', outcome: 'refused', reason: 'empty' },
  { code: 400, says: 'text must be non-empty', outcome: 'refused', reason: 'empty' },
  { code: 400, says: 'is too long', outcome: 'refused', reason: 'too-long' },
  { code: 400, says: 'too big', outcome: 'refused', reason: 'file-too-big' },
  { code: 400, says: 'BUTTON_DATA_INVALID', outcome: 'refused', reason: 'button-data' },
  { code: 400, says: 'parse entities', outcome: 'refused', reason: 'entities' },
  { code: 400, says: 'thread not found', outcome: 'unreachable', reason: 'topic-deleted' },
  { code: 400, says: 'TOPIC_DELETED', outcome: 'unreachable', reason: 'topic-deleted' },
  { code: 400, says: 'TOPIC_CLOSED', outcome: 'unreachable', reason: 'topic-closed' },
  { code: 400, says: 'invalid file_id', outcome: 'refused', reason: 'file-id' },
  { code: 400, says: 'wrong remote file identifier', outcome: 'refused', reason: 'file-id' },
  // One text for a file that is gone and one that will be back: it is asked for again.
  { code: 400, says: 'temporarily unavailable', outcome: 'failed', reason: 'file-unavailable' },
  { code: 400, says: 'not modified', outcome: 'refused', reason: 'not-modified' },
  { code: 400, says: 'message to edit not found', outcome: 'refused', reason: 'not-found' },
  { code: 400, says: 'MESSAGE_ID_INVALID', outcome: 'refused', reason: 'not-found' },
  { code: 400, says: "can't be edited", outcome: 'refused', reason: 'not-editable' },
  { code: 400, says: 'no text in the message', outcome: 'refused', reason: 'no-text-there' },
  { code: 400, says: 'no caption in the message', outcome: 'refused', reason: 'no-caption-there' },
  { code: 400, says: 'query is too old', outcome: 'refused', reason: 'query-too-old' },
  { code: 400, outcome: 'refused', reason: 'bad-request' },
  { code: 413, outcome: 'refused', reason: 'file-too-big' },
]

/** The trouble of the bot itself or of Telegram, not of this message: worth another try. */
const ownTrouble: Record<number, string> = {
  401: 'unauthorized',
  404: 'not-found',
  409: 'conflict',
}

export function outcomeOf(trouble: Trouble): Failure {
  if (trouble.kind === 'silent') return { outcome: 'failed', reason: trouble.reason }
  const { code, description, movedTo, retryAfterS } = trouble
  if (movedTo !== undefined) return { outcome: 'moved', to: movedTo }
  if (code === 429) return { outcome: 'slow-down', retryAfterMs: (retryAfterS ?? 5) * 1000 }
  const row = rows.find(
    (row) => row.code === code && description.toLowerCase().includes(row.says?.toLowerCase() ?? ''),
  )
  if (row !== undefined) return { outcome: row.outcome, reason: row.reason }
  return { outcome: 'failed', reason: ownTrouble[code] ?? `status-${code}` }
}

/** Milliseconds Telegram asks to be left in peace; undefined when it does not. */
export function askedMs(trouble: Trouble): number | undefined {
  if (trouble.kind !== 'answered' || trouble.retryAfterS === undefined) return undefined
  return trouble.retryAfterS * 1000
}

/** A short machine word, safe to log. */
export function reasonOf(trouble: Trouble): string {
  const outcome = outcomeOf(trouble)
  if (outcome.outcome === 'moved') return 'moved'
  return outcome.outcome === 'slow-down' ? 'too-many-requests' : outcome.reason
}
