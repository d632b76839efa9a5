import type { Kind } from '../../src/domain/organisation.ts'
import {
  isCrowd,
  mostRepresentatives,
  peopleIn,
  peopleSaid,
} from '../../src/domain/reception/people.ts'
import type { Draft, Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { type Setting, type Step, stay } from '../step.ts'

type Drafting = Extract<Position, { at: 'draft' }>

/** Longest list of names, UTF-16 units. */
const longest = 300

const justMe = { key: 'button.just-me', data: 'just-me' } as const
const nameLater = { key: 'button.name-later', data: 'representatives' } as const

/** For how many people it was asked, as far as it was said. */
export const peopleOf = ({ people, texts }: Draft): number | undefined =>
  people ?? texts.map(({ text }) => peopleIn(text)).find((found) => found !== undefined)

/** A dialogue is asked for alone or for a group; a crowd (đông người) speaks through a few. */
export function groupQuestion(
  draft: Draft,
  { kind }: { kind: Kind },
  { world }: Setting,
): Step | undefined {
  if (kind !== 'DIALOGUE') return undefined
  const { groups } = world.oversight
  const people = peopleOf(draft)
  // Only one button: a number that is typed must be the number of people.
  if (people === undefined)
    return stay(
      { at: 'draft', step: 'people', draft },
      { key: 'draft.people', buttons: [[justMe]] },
    )
  if (!isCrowd(people, groups) || draft.representatives !== undefined) return undefined
  return stay(
    { at: 'draft', step: 'representatives', draft: { ...draft, people } },
    {
      key: 'draft.representatives',
      params: { from: groups.from, most: mostRepresentatives(people, groups) },
      buttons: [[nameLater]],
    },
  )
}

/** What was answered to it, or the question once more; undefined: it was no answer to one of these. */
export function groupAnswer(state: Drafting, said: Said): { draft: Draft } | Step | undefined {
  const { draft, step } = state
  const pressed = said.say === 'press' ? said.verb : undefined
  if (pressed === 'just-me') return { draft: { ...draft, people: 1 } }
  if (step === 'people' && said.say === 'text') {
    const people = peopleSaid(said.text)
    if (people !== undefined) return { draft: { ...draft, people } }
    return stay(state, { key: 'draft.people-again', buttons: [[justMe]] })
  }
  if (step !== 'representatives') return undefined
  if (pressed === 'representatives') return { draft: { ...draft, representatives: '' } }
  if (said.say !== 'text') return undefined
  return { draft: { ...draft, representatives: said.text.trim().slice(0, longest) } }
}
