import type { Commitment, Delegation, ReceptionWork } from '../ports/work-reception.ts'
import type { CaseRow } from './case-rows.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

type DialogueWork = Pick<
  ReceptionWork,
  | 'saveDelegation'
  | 'delegationOf'
  | 'linkCases'
  | 'linksOf'
  | 'addCommitment'
  | 'keepCommitment'
  | 'commitmentsOf'
>

export const dialogueStatements = ({ now, run, opened }: Inside): DialogueWork => ({
  async saveDelegation(caseId, { people, representatives }) {
    await run(
      'save delegation',
      `INSERT INTO delegations (case_id, people, representatives) VALUES ($1, $2, $3)
       ON CONFLICT (case_id) DO UPDATE SET people = $2, representatives = $3`,
      [caseId, people, representatives ?? null],
    )
  },

  async delegationOf(caseId) {
    const [row] = await run<{ people: number; representatives: string | null }>(
      'delegation of case',
      'SELECT people, representatives FROM delegations WHERE case_id = $1',
      [caseId],
    )
    if (row === undefined) return undefined
    const { people, representatives } = row
    return { people, ...(representatives !== null && { representatives }) } satisfies Delegation
  },

  async linkCases(caseId, otherId) {
    // From a denunciation nothing leads to another case of the same person.
    await run(
      'link cases',
      `INSERT INTO case_links (case_id, other_id) SELECT $1::uuid, $2::uuid
       WHERE NOT EXISTS (SELECT FROM cases WHERE id IN ($1, $2) AND kind = 'TC') ON CONFLICT DO NOTHING`,
      [caseId, otherId],
    )
  },

  linksOf: async (caseId) =>
    (
      await run<CaseRow>(
        'linked cases',
        `SELECT c.* FROM case_links l JOIN cases c ON c.id = l.other_id WHERE l.case_id = $1
         ORDER BY c.created_at, c.id`,
        [caseId],
      )
    ).map(opened),

  async addCommitment({ clockId, caseId, what, who }) {
    await run(
      'add commitment',
      'INSERT INTO commitments (clock_id, case_id, what, who) VALUES ($1, $2, $3, $4)',
      [clockId, caseId, what, who],
    )
  },

  async keepCommitment(clockId) {
    await run('keep commitment', 'UPDATE commitments SET kept_at = $2 WHERE clock_id = $1', [
      clockId,
      instant(now),
    ])
  },

  commitmentsOf: async (caseId) =>
    (
      await run<CommitmentRow>(
        'commitments of case',
        `SELECT m.*, k.due_at FROM commitments m JOIN clocks k ON k.id = m.clock_id
         WHERE m.case_id = $1 ORDER BY k.due_at, m.clock_id`,
        [caseId],
      )
    ).map(fromCommitmentRow),
})

type CommitmentRow = {
  clock_id: string
  case_id: string
  what: string
  who: string
  due_at: number
  kept_at: number | null
}

const fromCommitmentRow = (row: CommitmentRow): Commitment => ({
  clockId: row.clock_id,
  caseId: row.case_id,
  what: row.what,
  who: row.who,
  dueAt: row.due_at,
  ...(row.kept_at !== null && { keptAt: row.kept_at }),
})
