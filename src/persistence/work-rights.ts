import type { DataRequest } from '../domain/rights/request.ts'
import type { RightsWork } from '../ports/work-rights.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { sealPhone } from './keys/talk.ts'
import { fromRequestRow, type RequestRow, requestColumns, toRequestRow } from './request-rows.ts'
import { instant, toJson } from './sql.ts'

const columns = requestColumns.map((column) => `"${column}"`).join(', ')
const incoming = 'json_populate_record(NULL::data_requests, $1)'
const assignments = requestColumns
  .filter((column) => column !== 'id')
  .map((column) => `"${column}" = n."${column}"`)
  .join(', ')

export const rightsStatements = ({ now, held, keys, run }: Inside): RightsWork => {
  const read = (row: RequestRow): DataRequest => fromRequestRow(row, keys)
  return {
    addConsent: (consent) => held().consents.push({ ...consent, id: newId() }),

    async withdrawConsents(citizenId) {
      await run(
        'withdraw consents',
        'UPDATE consents SET withdrawn_at = $2 WHERE citizen_id = $1 AND withdrawn_at IS NULL',
        [citizenId, instant(now)],
      )
      await run('forget phones', 'UPDATE chats SET phone = NULL WHERE citizen_id = $1', [citizenId])
    },

    async savePhone(chatId, phone) {
      const sealed = phone === undefined ? null : toJson(sealPhone(keys.vault, phone))
      await run('save phone', 'UPDATE chats SET phone = $2::jsonb WHERE id = $1', [chatId, sealed])
    },

    async setRestricted(citizenId, restricted) {
      await run('restrict citizen', 'UPDATE citizens SET restricted_at = $2 WHERE id = $1', [
        citizenId,
        restricted ? instant(now) : null,
      ])
    },

    async addRequest(request) {
      const [row] = await run<{ number: number }>(
        'add data request',
        `INSERT INTO data_requests (${columns}) SELECT ${columns} FROM ${incoming} RETURNING number`,
        [toJson(toRequestRow(request, keys))],
      )
      return row?.number ?? 0
    },

    async saveRequest(request) {
      await run(
        'save data request',
        `UPDATE data_requests r SET ${assignments} FROM ${incoming} n WHERE r.id = n.id`,
        [toJson(toRequestRow(request, keys))],
      )
    },

    async findRequest(number) {
      const [row] = await run<RequestRow>(
        'find data request',
        'SELECT * FROM data_requests WHERE number = $1 FOR UPDATE',
        [number],
      )
      return row && read(row)
    },

    async getRequest(id) {
      const [row] = await run<RequestRow>(
        'get data request',
        'SELECT * FROM data_requests WHERE id = $1 FOR UPDATE',
        [id],
      )
      if (row === undefined) throw new Error(`no data request ${id}`)
      return read(row)
    },

    async openRequests(chats, kind) {
      const rows = await run<RequestRow>(
        'open data requests',
        `SELECT * FROM data_requests WHERE chat_id = ANY($1) AND kind = $2 AND done_at IS NULL
         ORDER BY number`,
        [chats, kind],
      )
      return rows.map(read)
    },

    async claimRequests(limit) {
      const rows = await run<RequestRow>(
        'claim data requests',
        `SELECT * FROM data_requests
         WHERE done_at IS NULL AND kind <> 'delete' AND next_action_at <= $1
         ORDER BY next_action_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [instant(now), limit],
      )
      return rows.map((row) => ({ ...read(row), number: row.number }))
    },

    async claimDeletions(limit) {
      const rows = await run<RequestRow>(
        'claim deletions',
        `SELECT * FROM data_requests WHERE done_at IS NULL AND kind = 'delete' AND next_action_at <= $1
         ORDER BY next_action_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [instant(now), limit],
      )
      return rows.map(read)
    },
  }
}
