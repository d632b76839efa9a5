import type { LettersWork } from '../ports/work-letters.ts'
import type { Inside } from './inside.ts'
import { fromLetterRow, type LetterRow } from './letter-rows.ts'

export const letterStatements = ({ keys, held, run }: Inside): LettersWork => ({
  async nextLetterNumber(unit, year) {
    const [row] = await run<{ last: number }>(
      'next letter number',
      `INSERT INTO letter_numbers AS n (unit_code, unit_valid_from, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (unit_code, unit_valid_from, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [unit.code, unit.validFrom, year],
    )
    if (row === undefined) throw new Error(`no letter number for ${unit.code} in ${year}`)
    return row.last
  },

  addLetter: (letter) => held().letters.push(letter),

  async getLetter(id) {
    const [row] = await run<LetterRow>(
      'get letter',
      'SELECT l.*, c.seal_key FROM letters l JOIN cases c ON c.id = l.case_id WHERE l.id = $1',
      [id],
    )
    if (row === undefined) throw new Error(`no letter ${id}`)
    return fromLetterRow(row, keys.vault)
  },
})
