import type { Work } from '../ports/work.ts'
import { type CaseRow, caseColumns } from './case-rows.ts'
import { openData } from './case-seals.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'

type CaseWork = Pick<
  Work,
  | 'findCase'
  | 'getCase'
  | 'addCase'
  | 'saveCase'
  | 'addEvent'
  | 'lastEvent'
  | 'wordsOf'
  | 'casesAccusing'
>

/** What of a case may change after it was filed; where it lies, when it turns out to be a denunciation. */
const changing = caseColumns.filter(
  (column) => !['id', 'code', 'created_at', 'previous_id'].includes(column),
)
const assignments = changing.map((column, at) => `${column} = $${at + 2}`).join(', ')

type EventRow = {
  at: number
  name: string | null
  data: Record<string, unknown>
  seal_key: string | null
}

export const caseStatements = ({ keys, held, run, opened, sealed }: Inside): CaseWork => ({
  async findCase(code) {
    const rows = await run<CaseRow>(
      'find case',
      'SELECT * FROM cases WHERE code = $1 FOR NO KEY UPDATE',
      [code],
    )
    return rows[0] && opened(rows[0])
  },

  async getCase(id) {
    const [row] = await run<CaseRow>(
      'get case',
      'SELECT * FROM cases WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    )
    if (row === undefined) throw new Error(`no case ${id}`)
    return opened(row)
  },

  casesAccusing: async (officerId) =>
    (
      await run<CaseRow>(
        'cases accusing',
        'SELECT * FROM cases WHERE closed_at IS NULL AND $1 = ANY(closed_to) FOR NO KEY UPDATE',
        [officerId],
      )
    ).map(opened),

  addCase: (it) => held().cases.push(it),

  async saveCase(it) {
    const row = sealed(it)
    await run('save case', `UPDATE cases SET ${assignments} WHERE id = $1`, [
      it.id,
      ...changing.map((column) => row[column]),
    ])
  },

  addEvent: (event) => held().events.push({ ...event, id: newId() }),
  async lastEvent(caseId, type) {
    const [row] = await run<EventRow>(
      'last event',
      `SELECT e.at, e.data, c.seal_key, o.name
       FROM case_events e JOIN cases c ON c.id = e.case_id LEFT JOIN officers o ON o.id = e.officer_id
       WHERE e.case_id = $1 AND e.type = $2 ORDER BY e.seq DESC LIMIT 1`,
      [caseId, type],
    )
    if (row === undefined) return undefined
    const data = openData(row.data, row.seal_key, keys.vault)
    return { at: row.at, data, ...(row.name !== null && { by: row.name }) }
  },

  async wordsOf(caseId) {
    const rows = await run<{ data: Record<string, unknown>; seal_key: string | null }>(
      'words of case',
      `SELECT e.data, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE e.case_id = $1 AND e.actor = 'citizen' AND e.type IN ('answer', 'supplement', 'reopen')
       ORDER BY e.seq`,
      [caseId],
    )
    return rows.flatMap(({ data, seal_key }) => {
      const { text, reason } = openData(data, seal_key, keys.vault)
      const words = text ?? reason
      // Those that were erased say nothing any more.
      return words === undefined ? [] : [String(words)]
    })
  },
})
