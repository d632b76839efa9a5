import { nobody } from '../domain/rights/fate.ts'
import { DAY } from '../domain/time/calendar.ts'
import type { ErasureWork } from '../ports/work-erasure.ts'
import { caseColumns } from './case-rows.ts'
import type { Inside } from './inside.ts'
import { expire } from './retention.ts'
import { instant } from './sql.ts'

const columns = caseColumns.filter((column) => column !== 'id')
const assignments = columns.map((column, at) => `${column} = $${at + 2}`).join(', ')

/** Events that hold a kind, a number or a mark, which their history is told by, and never a word. */
const wordless = ['submit', 'reclassify', 'reorganise', 'rate', 'mark', 'erase', 'unlink']

export const erasureStatements = ({ now, run, sealed }: Inside): ErasureWork => {
  const idsOf = async (name: string, text: string, values: unknown[]) =>
    (await run<{ id: string }>(name, text, values)).map(({ id }) => id)
  return {
    async countKept(chats) {
      const [row] = await run<{ messages: number; files: number }>('count kept', counting, [chats])
      return row ?? { messages: 0, files: 0 }
    },

    async eraseTalk(chatId, pending) {
      await run('forget where talk stands', 'DELETE FROM conversations WHERE chat_id = $1', [
        chatId,
      ])
      const turns = await run('forget all turns', forgetting, [chatId, instant(now)])
      const told = await run(
        'forget all notices',
        "DELETE FROM notifications WHERE chat_id = $1 AND (status <> 'pending' OR $2) RETURNING 1",
        [chatId, pending],
      )
      await run('remove old turns', removing, [chatId, instant(now - DAY)])
      return turns.length + told.length
    },

    eraseLooseFiles: (chats) =>
      idsOf(
        'erase loose files',
        'DELETE FROM attachments WHERE chat_id = ANY($1) AND case_id IS NULL RETURNING id',
        [chats],
      ),

    async replaceCase(it) {
      const row = sealed(it)
      await run('replace case', `UPDATE cases SET ${assignments} WHERE id = $1`, [
        it.id,
        ...columns.map((column) => row[column]),
      ])
    },

    async wordyEvents(caseId) {
      const rows = await run<{ seq: number; paused: string[] | null; resumed: string[] | null }>(
        'wordy events',
        `SELECT seq, data->'paused' AS paused, data->'resumed' AS resumed FROM case_events
         WHERE case_id = $1 AND data <> '{}' AND type <> ALL($2) ORDER BY seq`,
        [caseId, wordless],
      )
      return rows.map(({ seq, paused, resumed }) => ({
        seq,
        ...(paused && { paused }),
        ...(resumed && { resumed }),
      }))
    },

    async eraseEvents(caseId, seqs) {
      await run(
        'erase events',
        `UPDATE case_events SET data = '{}', erased_at = $3 WHERE case_id = $1 AND seq = ANY($2)`,
        [caseId, seqs, instant(now)],
      )
    },

    async eraseNews(caseId) {
      await run('erase news', removingNews, [caseId])
      await run(
        'erase cards',
        `UPDATE notifications SET message = '{"key":"old-message"}' WHERE card_of = $1`,
        [caseId],
      )
    },

    async cutTies(caseId) {
      await run('cut ties', 'DELETE FROM case_links WHERE case_id = $1 OR other_id = $1', [caseId])
    },

    async eraseMeeting(caseId) {
      await run(
        'erase representatives',
        'UPDATE delegations SET representatives = NULL WHERE case_id = $1',
        [caseId],
      )
      await run('erase commitments', "UPDATE commitments SET what = '' WHERE case_id = $1", [
        caseId,
      ])
    },

    eraseFiles: (caseId) =>
      idsOf(
        'erase files',
        `DELETE FROM attachments
         WHERE case_id = $1 AND coalesce(purpose, '') NOT IN ('evidence', 'letter') RETURNING id`,
        [caseId],
      ),

    async unlinkFiles(caseId, chats) {
      await run(
        'unlink files',
        'UPDATE attachments SET chat_id = $3 WHERE case_id = $1 AND chat_id = ANY($2)',
        [caseId, chats, nobody],
      )
    },

    async unlinkChats(chats) {
      await run(
        'drop codes',
        'DELETE FROM pairing_codes WHERE chat_id = ANY($1) OR typed_in = ANY($1)',
        [chats],
      )
      await run(
        'unlink chats',
        'UPDATE chats SET citizen_id = NULL, phone = NULL WHERE id = ANY($1)',
        [chats],
      )
    },

    expire: (what, beforeMs, limit) => expire(run, what, instant(beforeMs), limit),
  }
}

const ofChat = 'i.channel = c.channel AND i.chat = c.external_id'

const counting = `
  SELECT
    (SELECT count(*) FROM inbox i JOIN chats c ON ${ofChat} WHERE c.id = ANY($1) AND NOT i.turn ? 'forgotten')
      + (SELECT count(*) FROM notifications WHERE chat_id = ANY($1) AND NOT message ? 'forgotten') AS messages,
    (SELECT count(*) FROM attachments WHERE chat_id = ANY($1) AND status = 'stored') AS files`

/** What waits is not handled any more: nobody may try to handle what is no turn. */
const forgetting = `
  UPDATE inbox i SET turn = '{"forgotten":true}', handled_at = coalesce(i.handled_at, $2)
  FROM chats c WHERE c.id = $1 AND ${ofChat} AND NOT i.turn ? 'forgotten'
  RETURNING 1`

/** A turn of a moment ago may be delivered again: its number is kept until it goes by its age. */
const removing = `
  DELETE FROM inbox i USING chats c
  WHERE c.id = $1 AND ${ofChat} AND i.received_at < $2`

/** All but the latest card in each chat, which the platform still shows and the next version replaces. */
const removingNews = `
  DELETE FROM notifications n WHERE (n.case_id = $1 OR n.card_of = $1)
    AND (n.card_of IS NULL OR EXISTS (
      SELECT 1 FROM notifications later
      WHERE later.card_of = n.card_of AND later.chat_id = n.chat_id AND later.seq > n.seq))`
