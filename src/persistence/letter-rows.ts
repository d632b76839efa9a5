import type { LetterFacts } from '../domain/letters/facts.ts'
import type { Sealed, Vault, WrappedKey } from '../ports/keys.ts'
import type { Letter } from '../ports/work-letters.ts'
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

export const toLetterRow = (
  { id, caseId, unit, facts }: Letter,
  key: WrappedKey | null,
  vault: Vault,
): Record<string, unknown> => ({
  id,
  case_id: caseId,
  type: facts.type,
  unit_code: unit.code,
  unit_valid_from: unit.validFrom,
  year: facts.year,
  number: facts.number,
  facts: key === null ? facts : vault.seal(key, `letter ${id}`, facts),
  created_at: instant(facts.issuedAt),
})

export type LetterRow = {
  id: string
  case_id: string
  unit_code: string
  unit_valid_from: string
  facts: Sealed | LetterFacts
  seal_key: WrappedKey | null
}

export const fromLetterRow = (row: LetterRow, vault: Vault): Letter => ({
  id: row.id,
  caseId: row.case_id,
  unit: { code: row.unit_code, validFrom: row.unit_valid_from },
  facts:
    'sealed' in row.facts
      ? vault.open(row.seal_key ?? '', `letter ${row.id}`, row.facts)
      : row.facts,
})
