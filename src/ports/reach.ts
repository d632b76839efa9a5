import type { UnitKey } from '../domain/case/case.ts'

/** Whose cases an officer sees. */
export type Reach = {
  officerId: string
  /** What they are called among those a case is closed to: such a case they never see. */
  keys: string[]
  units: UnitKey[] | 'all'
  /** Where they see denunciations too; elsewhere those alone that they are named for. */
  sealed: UnitKey[]
  /** Where they see the denunciations that came there because others are accused. */
  instead: UnitKey[]
}
