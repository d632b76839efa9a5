import type { Work } from '../ports/work.ts'
import { type CaseRow, fromRow, toRow } from './case-rows.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

type CaseWork = Pick<
  Work,
  | 'findCase'
  | 'getCase'
  | 'addCase'
  | 'saveCase'
  | 'addEvent'
  | 'startClock'
  | 'stopClocks'
  | 'clocksOf'
  | 'lastEvent'
  | 'wordsOf'
>

export const caseStatements = ({ now, held, run }: Inside): CaseWork => ({
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
    const changing = ['status', 'unit_code', 'unit_valid_from', 'officer_id', 'question', 'rating']
    const values = [...changing, 'reopened', 'version', 'closed_at'].map((column) => row[column])
    await run(
      'save case',
      `UPDATE cases SET status = $2, unit_code = $3, unit_valid_from = $4, officer_id = $5,
         question = $6, rating = $7, reopened = $8, version = $9, closed_at = $10 WHERE id = $1`,
      [it.id, ...values],
    )
  },

  addEvent: (event) => held().events.push({ ...event, id: newId() }),
  startClock: (clock) => held().clocks.push({ ...clock, id: newId() }),

  async stopClocks(caseId, names) {
    await run(
      'stop clocks',
      `UPDATE clocks SET stopped_at = $3
       WHERE case_id = $1 AND stopped_at IS NULL AND ($2::text[] IS NULL OR name = ANY($2))`,
      [caseId, names ?? null, instant(now)],
    )
  },

  async clocksOf(caseId) {
    const rows = await run<{ name: string; due_at: number; stopped_at: number | null }>(
      'clocks of case',
      'SELECT name, due_at, stopped_at FROM clocks WHERE case_id = $1 ORDER BY due_at',
      [caseId],
    )
    return rows.map((row) => ({
      name: row.name,
      dueAt: row.due_at,
      ...(row.stopped_at !== null && { stoppedAt: row.stopped_at }),
    }))
  },

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
