import type { Command } from '../../../handlers/commands.ts'
import { beginnings } from '../../../src/actions/citizen/begin.ts'
import { toggles } from '../../../src/actions/officer/mark.ts'
import { formVerbs } from '../../../src/domain/case/forms.ts'
import { filters } from '../../../src/ports/work-pages.ts'
import type { Random } from '../../../src/simulation/random.ts'
import { step } from '../town.ts'

/** Commands of a conversation, aimed at one case: who may not know of it gets nowhere with any. */

/** An id of nothing there is. */
const nothing = '00000000-0000-7000-8000-000000000000'

type Aim = { code: string; unit: string; officerId: string; soon: number; random: Random }
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
  accuse: ({ code, unit }) => [
    { do: 'accuse', code },
    { do: 'accuse', code, unit, who: 'all' },
  ],
  grab: ({ code }) => [{ do: 'grab', code }],
  'show-notes': ({ code }) => [{ do: 'show-notes', code }],
  'begin-note': ({ code }) => [{ do: 'begin-note', code }],
  'add-note': ({ code }) => [{ do: 'add-note', code, text: 'đã gọi', files: [] }],
  'begin-pledge': ({ code }) => [{ do: 'begin-pledge', code }],
  pledge: ({ code, soon }) => [
    { do: 'pledge', code, what: 'sửa cống', who: 'phường', until: soon },
  ],
  'show-promises': ({ code }) => [{ do: 'show-promises', code }],
  'check-in': ({ code }) => [{ do: 'check-in', code, came: true }],
  acknowledge: ({ code, soon }) => [{ do: 'acknowledge', code, plan: 'mai làm', until: soon }],
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
  book: ({ code }) => [{ do: 'book', code, slot: nothing }],
  unbook: ({ code }) => [{ do: 'unbook', code }],
  'show-links': ({ code }) => [{ do: 'show-links', code }],
  'link-case': ({ code }) => [{ do: 'link-case', code, other: code }],
  receipt: ({ code }) => [{ do: 'receipt', code }],
  'begin-complaint': ({ code }) => [{ do: 'begin-complaint', code }],
  'complain-again': ({ code }) => [
    { do: 'complain-again', code, reason: 'chưa đúng', attachments: [] },
  ],
} satisfies Partial<Probes>

const anybodys = {
  'list-work': () => [
    { do: 'list-work' },
    ...filters.map((filter) => ({ do: 'list-work', filter }) as const),
  ],
  'choose-many': () => [{ do: 'choose-many', chosen: [] }],
  'list-overdue': () => [{ do: 'list-overdue' }],
  'list-cases': () => [{ do: 'list-cases' }],
  'list-slots': () => [{ do: 'list-slots' }],
  'list-hotspots': () => [{ do: 'list-hotspots' }],
  'list-difficulties': () => [{ do: 'list-difficulties' }],
  'ask-deputy': ({ soon }) => [{ do: 'ask-deputy', until: soon }],
} satisfies Partial<Probes>

export const probes = { officers, senders, anybodys }

export const aimed = (list: Partial<Probes>, aim: Aim): Command[] =>
  Object.values(list).flatMap((make) => (make as (aim: Aim) => Command[])(aim))
