import type { Difficulty, DifficultyWork } from '../ports/work-difficulties.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

type Row = {
  number: number
  unit_code: string
  unit_valid_from: string
  officer_id: string
  text: string
  created_at: number
  answer: string | null
}

const fromRow = (row: Row): Difficulty => ({
  number: row.number,
  unit: { code: row.unit_code, validFrom: row.unit_valid_from },
  officerId: row.officer_id,
  text: row.text,
  createdAt: row.created_at,
  ...(row.answer !== null && { answer: row.answer }),
})

export const difficultyStatements = ({ now, run }: Inside): DifficultyWork => ({
  async addDifficulty({ unit, officerId, text }) {
    const [row] = await run<Row>(
      'add difficulty',
      `INSERT INTO difficulties (id, unit_code, unit_valid_from, officer_id, text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING *`,
      [newId(), unit.code, unit.validFrom, officerId, text, instant(now)],
    )
    if (row === undefined) throw new Error('the difficulty was not written')
    return fromRow(row)
  },

  async findDifficulty(number) {
    const [row] = await run<Row>(
      'find difficulty',
      'SELECT * FROM difficulties WHERE number = $1 FOR NO KEY UPDATE',
      [number],
    )
    return row && fromRow(row)
  },

  async answerDifficulty(number, officerId, answer) {
    await run(
      'answer difficulty',
      'UPDATE difficulties SET answer = $2, answered_by = $3, answered_at = $4 WHERE number = $1',
      [number, answer, officerId, instant(now)],
    )
  },

  async difficultiesOf(units, limit) {
    const rows = await run<Row>(
      'difficulties of units',
      `SELECT * FROM difficulties
       WHERE (unit_code, unit_valid_from) IN (SELECT * FROM unnest($1::text[], $2::date[]))
       ORDER BY number DESC LIMIT $3`,
      [units.map(({ code }) => code), units.map(({ validFrom }) => validFrom), limit],
    )
    return rows.map(fromRow)
  },

  async unanswered(limit) {
    const rows = await run<Row>(
      'unanswered difficulties',
      'SELECT * FROM difficulties WHERE answered_at IS NULL ORDER BY number LIMIT $1',
      [limit],
    )
    return rows.map(fromRow)
  },

  async countUnanswered() {
    const [row] = await run<{ count: number; oldest: number | null }>(
      'count unanswered difficulties',
      'SELECT count(*)::int AS count, min(created_at) AS oldest FROM difficulties WHERE answered_at IS NULL',
      [],
    )
    return { count: row?.count ?? 0, ...(row?.oldest != null && { oldest: row.oldest }) }
  },
})
