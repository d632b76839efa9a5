import type { Work } from '../ports/work.ts'
import { type CaseRow, caseColumns, fromRow, toRow } from './case-rows.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'

type CaseWork = Pick<
  Work,
  'findCase' | 'getCase' | 'addCase' | 'saveCase' | 'addEvent' | 'lastEvent' | 'wordsOf'
>

/** What of a case may change after it was filed. */
const changing = caseColumns.filter(
  (column) =>
    !['id', 'code', 'chat_id', 'citizen_id', 'text', 'place', 'created_at', 'previous_id'].includes(
      column,
    ),
)
const assignments = changing.map((column, at) => `${column} = $${at + 2}`).join(', ')

export const caseStatements = ({ held, run }: Inside): CaseWork => ({
  async findCase(code) {
    const rows = await run<CaseRow>(
      'find case',
      'SELECT * FROM cases WHERE code = $1 FOR NO KEY UPDATE',
      [code],
    )
    return rows[0] && fromRow(rows[0])
  },

  async getCase(id) {
    const [row] = await run<CaseRow>(
      'get case',
      'SELECT * FROM cases WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    )
    if (row === undefined) throw new Error(`no case ${id}`)
    return fromRow(row)
  },

  addCase: (it) => held().cases.push(it),

  async saveCase(it) {
    const row = toRow(it)
    await run('save case', `UPDATE cases SET ${assignments} WHERE id = $1`, [
      it.id,
      ...changing.map((column) => row[column]),
    ])
  },

  addEvent: (event) => held().events.push({ ...event, id: newId() }),
  async lastEvent(caseId, type) {
    const [row] = await run<{ at: number; name: string | null }>(
      'last event',
      `SELECT e.at, o.name FROM case_events e LEFT JOIN officers o ON o.id = e.officer_id
       WHERE e.case_id = $1 AND e.type = $2 ORDER BY e.seq DESC LIMIT 1`,
      [caseId, type],
    )
    return row && { at: row.at, ...(row.name !== null && { by: row.name }) }
  },

  async wordsOf(caseId) {
    const rows = await run<{ text: string }>(
      'words of case',
      `SELECT coalesce(data->>'text', data->>'reason') AS text FROM case_events
       WHERE case_id = $1 AND actor = 'citizen' AND type IN ('answer', 'supplement', 'reopen') ORDER BY seq`,
      [caseId],
    )
    return rows.map(({ text }) => text)
  },
})
