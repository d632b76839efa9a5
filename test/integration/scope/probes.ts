import type { Command } from '../../../handlers/commands.ts'
import { beginnings } from '../../../src/actions/citizen/begin.ts'
import { toggles } from '../../../src/actions/officer/mark.ts'
import { formVerbs } from '../../../src/domain/case/forms.ts'
import type { Random } from '../../../src/simulation/random.ts'
import { step } from '../town.ts'

/** Every command of a conversation, aimed at one case: who may not know of it gets nowhere with any. */

type Aim = { code: string; unit: string; officerId: string; slot: number; random: Random }
type Probes = { [Name in Command['do']]: (aim: Aim) => Extract<Command, { do: Name }>[] }

/** Whose command it is: an officer's, the sender's, or somebody's own and about no case. */
const officers = {
  step: ({ code, unit }) =>
    formVerbs.map((verb) =>
      step(code, verb, {
        words: 'Đã làm xong ngoài hiện trường',
        ground: 'other',
        unit,
        agency: 'Sở Xây dựng',
      }),
    ) as Extract<Command, { do: 'step' }>[],
  menu: ({ code }) => [{ do: 'menu', code }],
  mark: ({ code, random }) => [{ do: 'mark', code, toggle: random.pick(toggles) }],
  reclassify: ({ code }) => [
    { do: 'reclassify', code, sure: true },
    { do: 'reclassify', code, aspect: 'topic', value: 'noise', sure: true },
  ],
  reassign: ({ code, officerId }) => [
    { do: 'reassign', code },
    { do: 'reassign', code, to: officerId },
  ],
  open: ({ code }) => [{ do: 'open', code }],
  whole: ({ code }) => [{ do: 'whole', code }],
  offer: ({ code }) => [{ do: 'offer', code }],
  'begin-plan': ({ code }) => [{ do: 'begin-plan', code }],
  acknowledge: ({ code, slot }) => [{ do: 'acknowledge', code, plan: 'mai làm', until: slot }],
} satisfies Partial<Probes>

const senders = {
  track: ({ code }) => [{ do: 'track', code }],
  begin: ({ code }) => beginnings.map((what) => ({ do: 'begin', what, code }) as const),
  answer: ({ code }) => [{ do: 'answer', code, text: 'dạ', attachments: [] }],
  supplement: ({ code }) => [{ do: 'supplement', code, text: 'thêm', attachments: [] }],
  'begin-withdraw': ({ code }) => [{ do: 'begin-withdraw', code }],
  withdraw: ({ code }) => [{ do: 'withdraw', code }],
  rate: ({ code }) => [{ do: 'rate', code, rating: 3 }],
  reopen: ({ code }) => [{ do: 'reopen', code, reason: 'chưa xong', attachments: [] }],
  'begin-sign': ({ code }) => [{ do: 'begin-sign', code }],
  sign: ({ code }) => [{ do: 'sign', code, attachments: [] }],
  'show-hours': ({ code }) => [{ do: 'show-hours', code }],
  book: ({ code, slot }) => [{ do: 'book', code, at: slot }],
  'begin-complaint': ({ code }) => [{ do: 'begin-complaint', code }],
  'complain-again': ({ code }) => [
    { do: 'complain-again', code, reason: 'chưa đúng', attachments: [] },
  ],
} satisfies Partial<Probes>

const anybodys = {
  'list-work': () => [{ do: 'list-work' }],
  'list-overdue': () => [{ do: 'list-overdue' }],
  'list-cases': () => [{ do: 'list-cases' }],
  'list-hotspots': () => [{ do: 'list-hotspots' }],
  'list-difficulties': () => [{ do: 'list-difficulties' }],
  'ask-deputy': ({ slot }) => [{ do: 'ask-deputy', until: slot }],
} satisfies Partial<Probes>

/** They change what somebody is or begin something new, and can name no case. */
export type Apart =
  | 'set-language'
  | 'set-reachable'
  | 'move-chat'
  | 'drop-files'
  | 'forget'
  | 'join'
  | 'submit'
  | 'ask-leave'
  | 'leave'
  | 'begin-difficulty'
  | 'report-difficulty'
  | 'begin-answer'
  | 'answer-difficulty'
  | 'own-data'
  | 'restrict'
  | 'withdraw-consent'
  | 'show-correct'
  | 'begin-correct'
  | 'correct'
  | 'begin-delete'
  | 'delete'
  | 'begin-settle'
  | 'settle'
  | 'invite-officer'
  | 'confirm'
  | 'disown'
  | 'unit-page'
  | 'explain-groups'
  | 'show-group'
  | 'choose-unit'
  | 'bind-group'
  | 'set-group'
  | 'unbind-group'

/** A command that stands in none of the lists does not compile. */
type Listed = keyof typeof officers | keyof typeof senders | keyof typeof anybodys | Apart
const everyCommandIsListed: Exclude<Command['do'], Listed> extends never ? true : never = true

export const probes = { officers, senders, anybodys, everyCommandIsListed }

export const aimed = (list: Partial<Probes>, aim: Aim): Command[] =>
  Object.values(list).flatMap((make) => (make as (aim: Aim) => Command[])(aim))
