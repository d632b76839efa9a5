import type { Perishable } from '../domain/rights/policy.ts'
import type { Inside } from './inside.ts'
import { allChatsOf } from './same-person.ts'

/**
 * One statement for each sort of thing that goes by its age: $1 the instant before which it goes, $2 how
 * many at most. Each gives the ids of what went, and whether it was a file whose bytes are still there.
 */

/** A case of whoever is behind the chat that is open, or ended less than the time ago. */
const stillNeeded = `EXISTS (
  SELECT 1 FROM cases k WHERE k.chat_id = ANY(${allChatsOf('c')}) AND coalesce(k.closed_at, 'infinity') >= $1)`

/** Somebody had everything deleted in this chat, and was heard of no more. */
const left = `c.id > 0 AND c.kind = 'private' AND c.citizen_id IS NULL AND c.officer_id IS NULL
  AND EXISTS (
    SELECT 1 FROM data_requests r WHERE r.chat_id = c.id AND r.kind = 'delete' AND r.done_at < $1)
  AND NOT EXISTS (SELECT 1 FROM data_requests r WHERE r.chat_id = c.id AND r.done_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.chat_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.chat_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM inbox i
    WHERE i.channel = c.channel AND i.chat = c.external_id AND i.received_at >= $1)
  AND NOT EXISTS (SELECT 1 FROM notifications n
    WHERE n.chat_id = c.id AND (n.status = 'pending' OR n.created_at >= $1))`

const statements: Record<Perishable, string> = {
  messages: `
    WITH turns AS (
      DELETE FROM inbox WHERE id IN (
        SELECT i.id FROM inbox i LEFT JOIN chats c ON c.channel = i.channel AND c.external_id = i.chat
        WHERE i.received_at < $1 AND i.handled_at IS NOT NULL AND NOT ${stillNeeded}
        ORDER BY i.id LIMIT $2)
      RETURNING id::text
    ), notices AS (
      DELETE FROM notifications WHERE id IN (
        SELECT n.id FROM notifications n JOIN chats c ON c.id = n.chat_id
        WHERE n.created_at < $1 AND n.status <> 'pending' AND NOT ${stillNeeded}
          AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.id = coalesce(n.card_of, n.case_id)
            AND coalesce(k.closed_at, 'infinity') >= $1)
        ORDER BY n.seq LIMIT $2)
      RETURNING id::text
    )
    SELECT id, false AS file FROM turns UNION ALL SELECT id, false FROM notices`,
  drafts: `
    DELETE FROM conversations WHERE chat_id IN (
      SELECT chat_id FROM conversations WHERE updated_at < $1 ORDER BY chat_id LIMIT $2)
    RETURNING chat_id::text AS id, false AS file`,
  files: `
    DELETE FROM attachments WHERE id IN (
      SELECT id FROM attachments
      WHERE case_id IS NULL AND purpose IS NULL AND created_at < $1 ORDER BY id LIMIT $2)
    RETURNING id::text, true AS file`,
  exports: `
    DELETE FROM attachments WHERE id IN (
      SELECT id FROM attachments WHERE purpose = 'export' AND created_at < $1 ORDER BY id LIMIT $2)
    RETURNING id::text, true AS file`,
  // What hangs on the chat went in the statements before.
  farewells: `
    DELETE FROM chats WHERE id IN (SELECT c.id FROM chats c WHERE ${left} LIMIT $2)
    RETURNING id::text, false AS file`,
}

/** What hangs on the chats that are left, which keeps the database from letting them go. */
const hanging = [
  `DELETE FROM notifications WHERE chat_id IN (SELECT c.id FROM chats c WHERE ${left} LIMIT $2)`,
  `DELETE FROM inbox i USING chats c WHERE i.channel = c.channel AND i.chat = c.external_id
     AND c.id IN (SELECT c.id FROM chats c WHERE ${left} LIMIT $2)`,
]

/** Up to `limit` of what is older than `before`, an instant as text, goes. */
export async function expire(
  run: Inside['run'],
  what: Perishable,
  before: string | null,
  limit: number,
): Promise<{ count: number; files: string[] }> {
  if (what === 'farewells')
    for (const [at, text] of hanging.entries())
      await run(`expire what hangs on chats ${at}`, text, [before, limit])
  const rows = await run<{ id: string; file: boolean }>(`expire ${what}`, statements[what], [
    before,
    limit,
  ])
  return { count: rows.length, files: rows.filter(({ file }) => file).map(({ id }) => id) }
}
