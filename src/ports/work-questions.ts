import type { Case } from '../domain/case/case.ts'

/** How an open question came to its end. */
export type QuestionEnd = 'answered' | 'asked-anew' | 'lapsed' | 'moot'

/** `askedAt`: epoch ms; `reminded`: how often it was asked again. */
export type DueQuestion = { id: string; it: Case; askedAt: number; reminded: number }

/** The part of the work that keeps questions to citizens from being forgotten. At most one is open for each case. */
export interface QuestionWork {
  /** `nextAt`: epoch ms, when it is asked again, or no longer waited for. */
  openQuestion(caseId: string, nextAt: number): Promise<void>
  /** Ends the open question of the case, if there is one. */
  endQuestion(caseId: string, how: QuestionEnd): Promise<void>
  /** Up to `limit` open questions whose time has come, held with their cases until the commit. */
  claimQuestions(limit: number): Promise<DueQuestion[]>
  questionReminded(id: string, nextAt: number): Promise<void>
}
