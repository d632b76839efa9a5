import type { Kind } from '../organisation.ts'
import type { Verb } from './steps.ts'

/** What an officer has to say for a step: data, so that one conversation asks for all of them. */

/** The steps an officer takes by filling in a form; the others have a way of their own. */
export const formVerbs = [
  'take',
  'accept',
  'ask',
  'tell',
  'lodge',
  'notify',
  'meet',
  'decide',
  'announce',
  'resolve',
  'refuse',
  'return',
  'guide',
  'forward',
  'transfer',
  'file',
  'use',
  'extend',
  'suspend',
  'resume',
  'discontinue',
] as const satisfies readonly Verb[]
export type FormVerb = (typeof formVerbs)[number]

/**
 * In the order they are asked for: a ground of a list, a unit of the city, an agency outside it, how many
 * came to a meeting, what was said there, words.
 */
export const needs = ['ground', 'unit', 'agency', 'present', 'said', 'words'] as const
export type Need = (typeof needs)[number]

/** What the officer has given so far. */
export type Given = {
  /** Code of a ground. */
  ground?: string
  /** Code of a unit. */
  unit?: string
  agency?: string
  /** In numbers, without names. */
  present?: string
  said?: string
  /** Read by the citizen. */
  words?: string
  /** Ids of the attachments that go with the words. */
  files?: string[]
  /** More than a word or two was asked for once; never twice. */
  askedAgain?: true
}

export type Form = {
  needs: readonly Need[]
  /** The officer sees what goes out before it does. */
  check: boolean
  /** Pictures may go with the words. */
  files?: true
  /** A word or two is too little. */
  full?: true
}

const atOnce: Form = { needs: [], check: false }
const sure: Form = { needs: [], check: true }
const words: Form = { needs: ['words'], check: true }
const ground: Form = { needs: ['ground', 'words'], check: true }

const forms: Record<FormVerb, Form> = {
  take: atOnce,
  accept: atOnce,
  ask: { needs: ['words'], check: false, files: true },
  tell: { needs: ['words'], check: false, files: true },
  lodge: { needs: ['ground'], check: true },
  notify: sure,
  meet: words,
  decide: words,
  announce: { needs: ['words'], check: true, full: true },
  resolve: { needs: ['words'], check: true, files: true, full: true },
  refuse: ground,
  return: words,
  guide: words,
  forward: { needs: ['unit', 'words'], check: false },
  transfer: { needs: ['agency', 'words'], check: true },
  file: words,
  use: sure,
  extend: words,
  suspend: ground,
  resume: sure,
  discontinue: words,
}

/** Where thụ lý starts the law's clock, nobody does it by a slip of the finger. */
const formal: Partial<Record<FormVerb, Form>> = { accept: sure }

/** Of a denunciation nothing is written that could tell what it is about. */
const sealed: Partial<Record<FormVerb, Form>> = { ...formal, decide: sure }

const byKind: Record<Kind, Partial<Record<FormVerb, Form>>> = {
  PAKN: {},
  DIALOGUE: { meet: { needs: ['present', 'said', 'words'], check: true } },
  KN: formal,
  TC: sealed,
}

export const formOf = (kind: Kind, verb: FormVerb): Form => byKind[kind][verb] ?? forms[verb]

/** What is still to be said, if anything. */
export const missing = ({ needs }: Form, given: Given): Need | undefined =>
  needs.find((need) => given[need] === undefined)
