import type { LetterFacts } from '../domain/letters/facts.ts'
import type { Letter, LettersWork } from '../ports/work-letters.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

export const letterColumns = [
  'id',
  'case_id',
  'type',
  'unit_code',
  'unit_valid_from',
  'year',
  'number',
  'facts',
  'created_at',
] as const

export const toLetterRow = ({ id, caseId, unit, facts }: Letter): Record<string, unknown> => ({
  id,
  case_id: caseId,
  type: facts.type,
  unit_code: unit.code,
  unit_valid_from: unit.validFrom,
  year: facts.year,
  number: facts.number,
  facts,
  created_at: instant(facts.issuedAt),
})

type LetterRow = {
  id: string
  case_id: string
  unit_code: string
  unit_valid_from: string
  facts: LetterFacts
}

export const letterStatements = ({ held, run }: Inside): LettersWork => ({
  async nextLetterNumber(unit, year) {
    const rows = await run<{ last: number }>(
      'next letter number',
      `INSERT INTO letter_numbers AS n (unit_code, unit_valid_from, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (unit_code, unit_valid_from, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [unit.code, unit.validFrom, year],
    )
    const [row] = rows
    if (row === undefined) throw new Error(`no letter number for ${unit.code} in ${year}`)
    return row.last
  },

  addLetter: (letter) => held().letters.push(letter),

  async getLetter(id) {
    const [row] = await run<LetterRow>('get letter', 'SELECT * FROM letters WHERE id = $1', [id])
    if (row === undefined) throw new Error(`no letter ${id}`)
    return {
      id,
      caseId: row.case_id,
      unit: { code: row.unit_code, validFrom: row.unit_valid_from },
      facts: row.facts,
    }
  },
})
