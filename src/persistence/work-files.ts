import type { Vault } from '../ports/keys.ts'
import type { FileKind } from '../ports/turn.ts'
import type { AttachmentRecord, StoredAttachment, Work } from '../ports/work.ts'
import type { Inside } from './inside.ts'
import { openName, withNames } from './keys/talk.ts'

type FileWork = Pick<
  Work,
  | 'addAttachment'
  | 'attach'
  | 'attachmentsOf'
  | 'dropAttachments'
  | 'findAttachment'
  | 'fileStored'
  | 'fileRefused'
>

export const fileStatements = ({ keys, held, run }: Inside): FileWork => ({
  addAttachment: (attachment) => held().attachments.push(attachment),

  async attach(ids, caseId, purpose) {
    if (ids.length === 0) return
    await run('attach', 'UPDATE attachments SET case_id = $2, purpose = $3 WHERE id = ANY($1)', [
      ids,
      caseId,
      purpose,
    ])
    await run('unlink attachments', unlink, [ids])
  },

  attachmentsOf: async (caseId, purpose) => {
    const rows = await run<StoredAttachment>(
      'attachments of case',
      `SELECT id, kind, coalesce(name, kind) AS name, coalesce(mime, 'application/octet-stream') AS mime, status
       FROM attachments WHERE case_id = $1 AND purpose = $2 ORDER BY created_at, id`,
      [caseId, purpose],
    )
    return withNames(keys.vault, rows)
  },

  async dropAttachments(ids) {
    if (ids.length === 0) return
    await run(
      'drop attachments',
      'DELETE FROM attachments WHERE id = ANY($1) AND case_id IS NULL',
      [ids],
    )
  },

  async findAttachment(id) {
    const [row] = await run<AttachmentRow>(
      'find attachment',
      'SELECT a.*, c.channel FROM attachments a LEFT JOIN chats c ON c.id = a.chat_id WHERE a.id = $1 FOR UPDATE OF a',
      [id],
    )
    return row && toRecord(row, keys.vault)
  },

  async fileStored(id, { mime, size, sha256 }) {
    const [row] = await run<{ case_id: string | null }>(
      'file stored',
      `UPDATE attachments SET status = 'stored', mime = $2, size = $3, sha256 = $4 WHERE id = $1
       RETURNING case_id`,
      [id, mime, size, sha256],
    )
    await run('unlink attachments', unlink, [[id]])
    return row && (row.case_id === null ? {} : { caseId: row.case_id })
  },

  async fileRefused(id, status, reason) {
    await run('file refused', 'UPDATE attachments SET status = $2, reason = $3 WHERE id = $1', [
      id,
      status,
      reason,
    ])
  },
})

/**
 * Of what came with a denunciation nothing leads to whoever sent it once the bytes are kept: no chat, no
 * name of the file, no handle of the platform. What we make ourselves bears the code alone.
 */
export const unlinked = (which: string) => `
  UPDATE attachments a SET chat_id = NULL, ref = '',
    name = CASE WHEN purpose IN ('form', 'letter') THEN name END
  FROM cases c WHERE c.id = a.case_id AND c.kind = 'TC' AND a.status = 'stored' AND ${which}`
const unlink = unlinked('a.id = ANY($1)')

type AttachmentRow = {
  id: string
  /** Null when it was unlinked; then it is kept already and nobody fetches it. */
  chat_id: number | null
  channel: AttachmentRecord['channel'] | null
  case_id: string | null
  status: AttachmentRecord['status']
  kind: FileKind
  ref: string
  name: string | null
  mime: string | null
  size: number | null
}

const toRecord = (row: AttachmentRow, vault: Vault): AttachmentRecord => ({
  id: row.id,
  chatId: row.chat_id ?? 0,
  channel: row.channel ?? 'web',
  ...(row.case_id !== null && { caseId: row.case_id }),
  status: row.status,
  file: {
    kind: row.kind,
    ref: row.ref,
    ...(row.name !== null && { name: openName(vault, row.name) }),
    ...(row.mime !== null && { mime: row.mime }),
    ...(row.size !== null && { size: row.size }),
  },
})
