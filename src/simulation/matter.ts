import type { Urgency } from '../domain/case/case.ts'
import type { Status, Verb } from '../domain/case/steps.ts'
import type { Kind } from '../domain/organisation.ts'
import type { Person } from '../ports/person.ts'
import type { Random } from './random.ts'
import type { Colleague } from './staff.ts'

/** One case as the people of the simulation remember it: what they would see on its card. */
export type Matter = {
  readonly random: Random
  readonly citizen: Person
  code: string
  kind: Kind
  topic: string
  urgency: Urgency
  status: Status
  /** Code of the unit it lies with. */
  unit: string
  holder?: Colleague
  /** When somebody in the office gets to it next, ms UTC; never for what is forgotten. */
  readyAt: number
  /** The signed petition is in. */
  signed: boolean
  instance: 1 | 2
  /** How often each step was taken. */
  done: Partial<Record<Verb, number>>
}

/** Somebody takes a step with a case, or a citizen files one. */
export type Move = { matter: Matter; by: Colleague | 'citizen'; verb: Verb | 'submit' }
