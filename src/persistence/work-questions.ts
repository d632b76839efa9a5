import type { QuestionWork } from '../ports/work-questions.ts'
import type { CaseRow } from './case-rows.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

type QuestionRow = CaseRow & { question_id: string; asked_at: number; reminded: number }

export const questionStatements = ({ now, run, opened }: Inside): QuestionWork => ({
  async openQuestion(caseId, nextAt) {
    await run(
      'open question',
      'INSERT INTO questions (id, case_id, asked_at, next_at) VALUES ($1, $2, $3, $4)',
      [newId(), caseId, instant(now), instant(nextAt)],
    )
  },

  async endQuestion(caseId, how) {
    await run(
      'end question',
      'UPDATE questions SET ended_at = $2, ended = $3 WHERE case_id = $1 AND ended_at IS NULL',
      [caseId, instant(now), how],
    )
  },

  claimQuestions: async (limit) =>
    (
      await run<QuestionRow>(
        'claim questions',
        `SELECT c.*, q.id AS question_id, q.asked_at, q.reminded
         FROM questions q JOIN cases c ON c.id = q.case_id
         WHERE q.ended_at IS NULL AND q.next_at <= $1 ORDER BY q.next_at LIMIT $2
         FOR NO KEY UPDATE OF c, q SKIP LOCKED`,
        [instant(now), limit],
      )
    ).map((row) => ({
      id: row.question_id,
      it: opened(row),
      askedAt: row.asked_at,
      reminded: row.reminded,
    })),

  async questionReminded(id, nextAt) {
    await run(
      'question reminded',
      'UPDATE questions SET reminded = reminded + 1, next_at = $2 WHERE id = $1',
      [id, instant(nextAt)],
    )
  },
})
