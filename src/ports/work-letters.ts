import type { UnitKey } from '../domain/case/case.ts'
import type { LetterFacts } from '../domain/letters/facts.ts'

/** A letter as it was issued: what it says never changes, whatever becomes of the case. */
export type Letter = { id: string; caseId: string; unit: UnitKey; facts: LetterFacts }

/** The part of the work that issues letters. */
export interface LettersWork {
  /**
   * The next number of the unit in the year, from 1. Nobody else gets one of them until the commit,
   * and a work that is taken back gives its number back: none is missing.
   */
  nextLetterNumber(unit: UnitKey, year: number): Promise<number>
  addLetter(letter: Letter): void
  getLetter(id: string): Promise<Letter>
}
