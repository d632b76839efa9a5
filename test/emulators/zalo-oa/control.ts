import { type Control, setFault } from '../common/control.ts'
import type { Instead } from './answers.ts'
import type { PersonSpec, Shown } from './member.ts'
import type { OaWorld } from './oa-world.ts'
import type { Person } from './people.ts'
import type { Template } from './templates.ts'
import type { Platform } from './world.ts'

/** Arguments of a control request; every verb names those it reads. */
type Args = {
  oa?: string
  text?: string
  caption?: string
  base64?: string
  shots?: string[]
  name?: string
  mime?: string
  phone?: string
  latitude?: number
  longitude?: number
  url?: string
  label?: string
  message?: string
  icon?: string
  code?: number
  pattern?: string
  ms?: number
  all?: boolean
  challenge?: string
}
type Verb = (person: Person, args: Args) => unknown

const bytes = (base64 = '') => Buffer.from(base64, 'base64')

const verbs: Record<string, Verb> = {
  says: (person, { text = '' }) => person.says(text),
  photo: (person, { base64, shots = [base64 ?? ''], ...about }) =>
    person.photo(shots.map(bytes), about),
  file: (person, { base64, ...about }) => person.file(bytes(base64), about),
  voice: (person, { base64 }) => person.voice(bytes(base64)),
  video: (person, { base64, ...about }) => person.video(bytes(base64), about),
  place: (person, { latitude = 0, longitude = 0, name }) => person.place(latitude, longitude, name),
  link: (person, { url = '', text }) => person.link(url, text),
  sticker: (person) => person.sticker(),
  card: (person, { phone }) => person.businessCard(phone),
  presses: (person, { label = '' }) => person.presses(label),
  submits: (person, about) => done(person.submitsInfo(about)),
  follows: (person) => done(person.follows()),
  unfollows: (person) => done(person.unfollows()),
  opens: (person) => done(person.opensChat()),
  reacts: (person, { message = '', icon }) => done(person.reacts(message, icon)),
  sees: (person, { message = '' }) => done(person.sees(message)),
  withdraws: (person, { message = '' }) => done(person.withdraws(message)),
  refuses: (person, { code }) => done(person.refuses(code)),
  inbox: (person) => person.inbox.map(portable),
  reactions: (person) => person.reactions,
  wait: async (person, { text = '', pattern, ms }) =>
    portable(await person.waitFor(pattern === undefined ? text : new RegExp(pattern), ms)),
}

const done = (_: unknown) => ({ done: true })

/** A message whose files travel as base64. */
const portable = ({ files, ...message }: Shown) => ({
  ...message,
  files: files.map(({ bytes: held, ...about }) => ({ ...about, base64: held.toString('base64') })),
})

type Wiring = {
  platform: Platform
  oa(id: string | undefined): OaWorld
}

/**
 * The control API, JSON in and out:
 * - `POST user` {id, name, phone}; `POST user/<id>/<verb>` with the arguments of `Person`
 * - `POST tokens`, `POST consent` {challenge}, `POST revoke` {all}, `POST template`, `POST webhook` {url}
 * - `POST event`: any event; `POST instead`: another answer; `POST instead/clear`
 * - `POST faults/fail|slow|drop|duplicate|shuffle|clear`, `POST advance` {ms}
 * - `GET calls`, `GET sent`, `GET state`
 * Every request may name an OA by `oa`; the first one is meant otherwise.
 */
export function createControl({ platform, oa }: Wiring): Control {
  const people = new Map<string, Person>()
  return async (method, path, body) => {
    const args = body as Args
    const world = oa(args.oa)
    const [topic = '', id = '', verb = ''] = path.split('/')
    switch (`${method} ${topic}`) {
      case 'POST user':
      case 'GET user': {
        const person = people.get(`${world.oaId} ${id}`)
        if (verb !== '') return person && verbs[verb]?.(person, args)
        const { id: newId, ...spec } = body as PersonSpec
        const made = world.user({ ...spec, ...(newId && { id: newId }) })
        people.set(`${world.oaId} ${made.id}`, made)
        return { id: made.id }
      }
      case 'POST tokens':
        return world.pair()
      case 'POST consent':
        return { code: world.consents(args.challenge) }
      case 'POST revoke':
        return done(world.revokes(args.all))
      case 'POST template':
        return done(world.registers(body as Template))
      case 'POST webhook':
        return { verified: await world.webhook.save(args.url ?? '') }
      case 'POST event':
        return done(world.tells(body as { event_name: string }))
      case 'POST instead':
        return done(
          id === 'clear' ? platform.answers.clear() : platform.answers.give(body as Instead),
        )
      case 'POST faults':
        return setFault(platform.faults, id, body as never)
      case 'POST advance':
        platform.clock.advance(args.ms ?? 0)
        return { advanced: args.ms }
      case 'GET calls':
        return platform.calls
      case 'GET sent':
        return world.sent
      case 'GET state':
        return stateOf(platform, world)
    }
    return undefined
  }
}

const stateOf = ({ violations, tokens, apps }: Platform, world: OaWorld) => ({
  violations,
  counts: world.counts,
  refreshes: tokens.refreshes,
  mostAtOnce: tokens.mostAtOnce,
  busiestMinute: apps.get(world.appId)?.rate.busiest,
  pending: world.webhook.pending,
  lost: world.webhook.lost,
})
