import type { UnitKey } from '../domain/case/case.ts'

/** Instants are epoch ms. */
export type Difficulty = {
  number: number
  unit: UnitKey
  /** Who sent it. */
  officerId: string
  text: string
  createdAt: number
  answer?: string
}

/** The part of the work in which units say what makes it hard for them. */
export interface DifficultyWork {
  addDifficulty(one: { unit: UnitKey; officerId: string; text: string }): Promise<Difficulty>
  /** By its number; holds it until the commit. */
  findDifficulty(number: number): Promise<Difficulty | undefined>
  answerDifficulty(number: number, officerId: string, answer: string): Promise<void>
  /** The latest ones of these units first. */
  difficultiesOf(units: UnitKey[], limit: number): Promise<Difficulty[]>
  /** Those of everybody that nobody has answered, the oldest first. */
  unanswered(limit: number): Promise<Difficulty[]>
  /** How many there are of those, and the oldest (epoch ms). */
  countUnanswered(): Promise<{ count: number; oldest?: number }>
}
