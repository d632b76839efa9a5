import type pg from 'pg'
import type { Vault } from '../ports/keys.ts'
import type { Reply } from '../ports/reply.ts'
import { newId } from './ids.ts'
import { sealTalk } from './keys/talk.ts'
import { isLinked } from './same-person.ts'
import { instant } from './sql.ts'

/** Whoever is behind chat `chat` has another that can be reached and is not among those `tried`. */
export const hasAnother = (chat: string, tried: string) => `EXISTS (
  SELECT 1 FROM chats l WHERE ${isLinked('l', chat)} AND l.unreachable_at IS NULL AND l.id <> ALL(${tried}))`

/** The other chats (l) of whoever a notification (n, $1) that waits is for, which can be reached. */
const others = `
  FROM notifications n JOIN chats c ON c.id = n.chat_id JOIN chats l ON ${isLinked('l', 'c')}
  LEFT JOIN conversations v ON v.chat_id = l.id
  WHERE n.id = $1 AND n.status = 'pending' AND l.unreachable_at IS NULL`

/**
 * One statement, so that a notice is in one chat, with one job there, whenever a process dies. It goes
 * behind what was written to its new chat before.
 */
const moving = `
  WITH next AS (
    SELECT l.id, l.channel ${others} AND n.roams AND NOT ($2 AND l.id = ANY(n.tried))
    ORDER BY l.id = ANY(n.tried), v.updated_at DESC NULLS LAST, l.id LIMIT 1
  ), moved AS (
    UPDATE notifications n SET chat_id = next.id, tried = n.tried || n.chat_id, attempts = n.attempts + 1,
      seq = nextval(pg_get_serial_sequence('notifications', 'seq'))
    FROM next WHERE n.id = $1 AND n.status = 'pending' RETURNING n.id
  )
  INSERT INTO outbox (id, queue, payload)
  SELECT gen_random_uuid(), 'notify-' || next.channel, jsonb_build_object('notificationId', moved.id)
  FROM moved, next RETURNING 1`

/** As a port of `Messenger` tells. */
export async function moveOn(pool: pg.Pool, id: string, onlyNew: boolean): Promise<boolean> {
  const { rows } = await pool.query(moving, [id, onlyNew])
  return rows.length > 0
}

const hinting = `
  WITH next AS (
    SELECT l.id, l.channel ${others} ORDER BY v.updated_at DESC NULLS LAST, l.id LIMIT 1
  ), written AS (
    INSERT INTO notifications (id, chat_id, message, buttons, roams, dedupe, created_at)
    SELECT $2, next.id, $3, true, true, $4, $5 FROM next ON CONFLICT (dedupe) DO NOTHING RETURNING id
  )
  INSERT INTO outbox (id, queue, payload)
  SELECT gen_random_uuid(), 'notify-' || next.channel, jsonb_build_object('notificationId', written.id)
  FROM written, next`

const news: Reply = { key: 'pair.hint', buttons: [[{ key: 'button.track', data: 'cases' }]] }

/** As a port of `Messenger` tells. */
export async function hint(pool: pg.Pool, vault: Vault, id: string): Promise<void> {
  const message = sealTalk(vault, 'message', news)
  await pool.query(hinting, [id, newId(), message, `hint:${id}`, instant(Date.now())])
}
