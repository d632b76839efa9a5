import { recogniseText } from '../../handlers/recognise.ts'
import { reply } from '../../handlers/reply.ts'
import type { Said } from '../../handlers/said.ts'
import type { Setting, Step } from '../../handlers/step.ts'
import type { Report } from '../../src/actions/citizen/submit.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Person } from '../../src/ports/person.ts'
import type { ConversationState, Draft, Position } from '../../src/ports/state.ts'

export const world = loadWorld('long-khanh-2024')

const chat = {
  id: 1,
  channel: 'web',
  externalId: 'a'.repeat(64),
  kind: 'private',
  language: 'vi',
} as const

export const stranger: Person = { chat }
export const citizen: Person = {
  chat,
  citizen: {
    id: '018f0000-0000-7000-8000-00000000c171',
    consent: world.personalData.notice.version,
  },
}
export const asked: Person = { ...citizen, openQuestion: { code: '7K2M9QXD' } }
export const officer: Person = {
  chat,
  officer: {
    id: '018f0000-0000-7000-8000-0000000000ff',
    name: 'Lê Văn Tâm',
    memberships: [{ unit: { code: '26080', validFrom: '2019-06-01' }, role: 'officer' }],
  },
}

/** A Monday at ten in Vietnam. */
export const now = Date.parse('2026-11-23T10:00:00+07:00')

export const settingOf = (person: Person): Setting => ({ person, world, now })

export const draft = (fields: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  texts: [],
  attachments: [],
  placeAsked: 0,
  warned: false,
  ...fields,
})

/** A talk by words and presses, from the beginning; only what a conversation itself decides. */
export function talk(person: Person = stranger, from: Position = { at: 'idle' }) {
  let step: Step = { state: from, replies: [], commands: [] }
  const say = (said: Said): Step => {
    step = reply(step.state, said, settingOf(person))
    return step
  }
  return {
    say,
    write: (text: string, state: ConversationState = step.state) => say(recogniseText(text, state)),
    press: (verb: string, ...args: string[]) => say({ say: 'press', verb, args }),
    last: () => step,
  }
}

export const keysOf = ({ replies }: Step) => replies.map(({ key }) => key)
export const dataOf = ({ replies }: Step) =>
  replies.flatMap(({ buttons = [] }) =>
    buttons.flat().flatMap((button) => ('data' in button ? [button.data] : [])),
  )

/** The last thing that is asked or shown. */
export const asks = (step: Step) => keysOf(step).at(-1)

/** What a step hands in; fails when it hands in nothing. */
export function reported({ commands }: Step): Report {
  const [command] = commands
  if (command?.do !== 'submit') throw new Error(`not submitted: ${JSON.stringify(commands)}`)
  const { do: _, ...report } = command
  return report
}
