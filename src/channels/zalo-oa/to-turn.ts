import type { Turn, TurnBody } from '../../ports/turn.ts'
import { bodiesOf } from './bodies.ts'
import { type Event, eventSchema } from './events.ts'

/** Why an event makes no turn. */
type Ignored = 'echo' | 'receipt' | 'anonymous' | 'group' | 'unknown-event' | 'probe'

export type Received =
  | { kind: 'turns'; turns: Turn[] }
  | { kind: 'ignored'; why: Ignored }
  | { kind: 'malformed' }

/** Named before anything else is read: what is ignored may have any shape. */
const ignored: [RegExp, Ignored][] = [
  [/^oa_/, 'echo'],
  [/^user_(received|seen|reacted)_/, 'receipt'],
  [/^anonymous_/, 'anonymous'],
  [/group/, 'group'],
]

/** One event as neutral turns (a message with several pictures is several); never throws. */
export function toTurns(raw: unknown): Received {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { kind: 'malformed' }
  if (Object.keys(raw).length === 0) return { kind: 'ignored', why: 'probe' }
  const { event_name: name } = raw as { event_name?: unknown }
  if (typeof name !== 'string') return { kind: 'malformed' }
  const why = ignored.find(([pattern]) => pattern.test(name))?.[1]
  if (why !== undefined) return { kind: 'ignored', why }
  const parsed = eventSchema.safeParse(raw)
  if (!parsed.success) return isOurs(name) ? { kind: 'malformed' } : unknown
  return ofEvent(parsed.data)
}

const unknown: Received = { kind: 'ignored', why: 'unknown-event' }

/** Events of people, which may not get lost unseen. */
const isOurs = (name: string) =>
  /^(user_send_|user_submit_info$|user_click_|follow$|unfollow$)/.test(name)

function ofEvent(event: Event): Received {
  const user = event.sender?.id ?? event.follower?.id ?? event.user_id
  const bodies = bodiesOfEvent(event)
  if (bodies === 'unknown') return unknown
  if (user === undefined || bodies.length === 0) return { kind: 'malformed' }
  return {
    kind: 'turns',
    turns: bodies.map((body, at) => turnOf(event, user, body, at, bodies.length)),
  }
}

function bodiesOfEvent(event: Event): TurnBody[] | 'unknown' {
  switch (event.event_name) {
    // Zalo has no START: who follows is greeted as if they had pressed it.
    case 'follow':
      return [{ type: 'unblocked' }, { type: 'text', text: '/start' }]
    // Whoever presses "chat now" may be written to again, as if they had said something.
    case 'user_click_chatnow':
      return [{ type: 'unblocked' }]
    case 'unfollow':
      return [{ type: 'blocked' }]
    case 'user_submit_info': {
      const phone = phoneOf(event.info?.phone)
      return [{ type: 'contact', own: true, ...(phone !== undefined && { phone }) }]
    }
    default:
      return bodiesOf(event.event_name, event.message ?? {})
  }
}

/** `0901 234 567`, `+84901234567` -> `84901234567`; undefined for what is no number of Vietnam. */
export function phoneOf(given: string | undefined): string | undefined {
  const digits = given?.replace(/[\s().+-]/g, '').replace(/^0/, '84') ?? ''
  return /^84[1-9]\d{8,9}$/.test(digits) ? digits : undefined
}

function turnOf(event: Event, user: string, body: TurnBody, at: number, count: number): Turn {
  const messageId = event.message?.msg_id
  const base = messageId ?? `${event.event_name}:${event.timestamp}:${user}`
  return {
    channel: 'zalo-oa',
    updateId: at === 0 ? base : `${base}/${at}`,
    chat: { id: user, kind: 'private' },
    sender: { id: user },
    ...(messageId !== undefined && { messageId }),
    at: event.timestamp,
    order: event.timestamp,
    ...(count > 1 && body.type === 'file' && { album: base }),
    body,
  }
}
