import type { Actor, Status, Verb } from '../domain/case/steps.ts'
import { stepsFor } from '../domain/case/transitions.ts'
import type { Kind } from '../domain/organisation.ts'
import { DAY } from '../domain/time/calendar.ts'
import type { Matter } from './matter.ts'

/** How the people of the simulation behave. Made up, so that every step of the table is taken. */

/** How gladly an office takes each step where the table allows it. */
const liking: Record<Verb, number> = {
  take: 8,
  accept: 10,
  lodge: 14,
  notify: 8,
  offer: 8,
  meet: 6,
  decide: 8,
  resolve: 14,
  resume: 10,
  extend: 1.2,
  ask: 1.2,
  tell: 0.6,
  forward: 0.6,
  mark: 0.6,
  acknowledge: 0.6,
  reassign: 0.4,
  refuse: 0.6,
  reclassify: 0.5,
  suspend: 0.5,
  transfer: 0.3,
  return: 0.3,
  guide: 0.3,
  discontinue: 0.2,
  file: 0.15,
  use: 0.5,
  unname: 0,
  answer: 0,
  supplement: 0,
  sign: 0,
  book: 0,
  wait: 0,
  unbook: 0,
  postpone: 0,
  pledge: 2,
  fulfil: 6,
  announce: 8,
  complete: 0,
  withdraw: 0,
  rate: 0,
  reopen: 0,
  'complain-again': 0,
}

/** What is not done over and over. */
const most: Partial<Record<Verb, number>> = {
  take: 1,
  notify: 1,
  ask: 2,
  mark: 2,
  acknowledge: 2,
  reassign: 1,
  reclassify: 2,
  forward: 2,
  pledge: 2,
  extend: 2,
  suspend: 1,
}

/** The step these actors take next; undefined: they would rather wait. */
export function chooseStep(matter: Matter, actors: readonly Actor[]): Verb | undefined {
  const { kind, status, done, random } = matter
  const weights: Partial<Record<Verb, number>> = {}
  for (const verb of stepsFor(kind, status, actors)) {
    if ((done[verb] ?? 0) >= (most[verb] ?? Number.POSITIVE_INFINITY)) continue
    weights[verb] = sensible[verb]?.(matter) === false ? 0 : liking[verb]
  }
  return random.weighted(weights)
}

/** What would be pointless now although the table allows it. */
const sensible: Partial<Record<Verb, (matter: Matter) => boolean>> = {
  take: ({ holder }) => holder === undefined,
  reassign: ({ holder }) => holder === undefined,
  lodge: ({ signed }) => signed,
  offer: ({ status }) => status !== 'scheduled' && status !== 'offered',
  decide: ({ kind, instance, done }) =>
    kind === 'TC' ? done.notify !== undefined : instance === 1 || done.meet !== undefined,
  fulfil: (matter) => promised(matter),
  announce: (matter) => promised(matter),
  resolve: (matter) => matter.kind !== 'DIALOGUE' || !promised(matter),
  meet: ({ kind, done }) => kind === 'DIALOGUE' || done.meet === undefined,
}

/** Something promised at the meeting is still to be kept. */
const promised = ({ done }: Matter) => (done.pledge ?? 0) > (done.fulfil ?? 0)

/** Days until an office gets on with a case that stands so, on average. */
const pace: Partial<Record<Status, Partial<Record<Kind, number>>>> = {
  received: { PAKN: 0.15, KN: 0.3, TC: 0.3, DIALOGUE: 0.25 },
  lodged: { KN: 4, TC: 4 },
  accepted: { PAKN: 2.5, KN: 14, TC: 14, DIALOGUE: 2 },
  decided: { KN: 1.5, TC: 2 },
  met: { DIALOGUE: 4 },
  suspended: { KN: 8, TC: 8 },
}

/** One in so many cases is laid aside at each of its stages, for months or for ever. */
const forgotten = 25
const forEver = 5

/** How long until somebody gets to it again, ms. */
export function nextPause(matter: Matter, moved: boolean): number {
  const { kind, status, random } = matter
  if (!moved) return random.wait(0.7 * DAY)
  if (random.chance(1 / forgotten))
    return random.chance(1 / forEver) ? Number.POSITIVE_INFINITY : (15 + random.wait(30)) * DAY
  return random.wait((pace[status]?.[kind] ?? 1) * DAY)
}
