import type { Outcome } from '../actions/context.ts'
import { readCode } from '../domain/case/code.ts'
import { closed, type Status, type Verb } from '../domain/case/steps.ts'
import { stepOf } from '../domain/case/transitions.ts'
import type { Kind } from '../domain/organisation.ts'
import { DAY } from '../domain/time/calendar.ts'
import type { Param } from '../ports/reply.ts'
import { nextPause } from './habits.ts'
import type { Matter, Move } from './matter.ts'
import { randomFrom, seedOf } from './random.ts'

/** What happens after a move: what everybody remembers of it, and what the citizen will do next. */

/** A citizen's step that is planned for an instant (ms, UTC); void when the case has moved on by then. */
export type Plan = { at: number; matter: Matter; verb: Verb }

/** What the actions changed besides the status: read back, for the card would show it. */
export type Card = Pick<Matter, 'kind' | 'topic' | 'urgency' | 'status' | 'unit'> & {
  appointmentAt?: number
}

/** Brings the matter up to date after a move that was carried out; returns what the citizen plans. */
export function goOn({ matter, by, verb }: Move, card: Card, now: number): Plan[] {
  const moved = verb === 'submit' || matter.status !== card.status || matter.kind !== card.kind
  const { appointmentAt, ...seen } = card
  Object.assign(matter, seen)
  if (verb !== 'submit') matter.done[verb] = (matter.done[verb] ?? 0) + 1
  if (verb === 'sign') matter.signed = true
  if (verb === 'forward' || verb === 'reopen') delete matter.holder
  else if (by !== 'citizen' && ['take', 'accept', 'lodge', 'reassign'].includes(verb))
    matter.holder ??= by
  if (by !== 'citizen' || moved) matter.readyAt = now + nextPause(matter, moved)
  if (card.status === 'scheduled' && appointmentAt !== undefined) matter.readyAt = appointmentAt
  return plansAfter(matter, verb, moved).map(({ days, verb: next }) => ({
    at: now + days * DAY,
    matter,
    verb: next,
  }))
}

type Wish = { days: number; verb: Verb }

function plansAfter(matter: Matter, verb: Verb | 'submit', moved: boolean): Wish[] {
  const { kind, status, random } = matter
  const perhaps = (probability: number, next: Verb, days: number): Wish[] =>
    random.chance(probability) && stepOf(kind, status, next) !== undefined
      ? [{ verb: next, days: random.wait(days) }]
      : []
  if (verb === 'ask') return perhaps(0.8, 'answer', 1)
  if (!moved) return []
  const formal = kind === 'KN' || kind === 'TC'
  if (closed[status])
    return [
      ...perhaps(0.5, 'rate', 1),
      ...perhaps(0.05, 'reopen', 3),
      ...(matter.instance === 1 ? perhaps(0.1, 'complain-again', 10) : []),
    ]
  return [
    ...(formal ? perhaps(0.85, 'sign', 2) : []),
    ...(formal ? perhaps(0.2, 'book', 1) : []),
    ...(status === 'offered' ? perhaps(0.85, 'book', 1) : []),
    ...perhaps(0.05, 'supplement', 2),
    ...perhaps(0.015, 'withdraw', 4),
  ]
}

/** Still what the citizen would do: the table allows it, and it is done once where it is done once. */
export const stands = ({ matter, verb }: Plan): boolean =>
  stepOf(matter.kind, matter.status, verb) !== undefined &&
  !(verb === 'reopen' && (matter.done.reopen ?? 0) > 0) &&
  !(verb === 'complain-again' && (matter.done['complain-again'] ?? 0) > 0)

/** The second complaint begins a life of its own. */
export function second(matter: Matter, outcome: Outcome, prefix: string): Matter {
  const { holder: _, ...carried } = matter
  return {
    ...carried,
    random: randomFrom(seedOf(Math.floor(matter.random.next() * 2 ** 32), 2)),
    code: codeIn(outcome, prefix),
    status: 'received' satisfies Status,
    kind: 'KN' satisfies Kind,
    instance: 2,
    signed: false,
    done: {},
  }
}

/** The code that the receipt shows. */
export function codeIn({ replies }: Outcome, prefix: string): string {
  const shown: Param | undefined = replies[0]?.params?.code
  const read = readCode(String(shown), prefix)
  if (read.is !== 'code') throw new Error('a receipt without a code')
  return read.code
}
