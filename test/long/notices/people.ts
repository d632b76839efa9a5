import type { ZaloOaEmulator } from '../../emulators/zalo-oa/index.ts'
import type { Person } from '../../emulators/zalo-oa/people.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How a notice may end: as recorded here, and as Zalo saw it. */
type End =
  | 'sent free'
  | 'sent paid'
  | 'knocked template-user'
  | 'knocked template-phone'
  | 'unreachable'

/** People of one kind: how long ago they were heard of, what Zalo knows of them, what may come of it. */
type Kind = {
  /** Of a thousand. */
  share: number
  /** Between these, ms; absent: nobody here knows. */
  heardAgo?: [number, number]
  phone?: true
  /** What Zalo knows better. */
  truth?: (person: Person) => void
  ends: End[]
}

const isFree: [number, number] = [60_000, 46 * hourMs]
const isPaid: [number, number] = [49 * hourMs, 6 * dayMs]
const isLong: [number, number] = [8 * dayMs, 60 * dayMs]
const leaves = ({ member }: Person) => Object.assign(member, { left: true, follows: false })

export const kinds = {
  'heard of lately': { share: 460, heardAgo: isFree, ends: ['sent free'] },
  'heard of this week': { share: 200, heardAgo: isPaid, ends: ['sent paid'] },
  'nearly two days ago': {
    share: 20,
    heardAgo: [48 * hourMs - 300_000, 48 * hourMs],
    ends: ['sent free', 'sent paid'],
  },
  'nearly seven days ago': {
    share: 20,
    heardAgo: [7 * dayMs - 300_000, 7 * dayMs],
    ends: ['sent paid', 'knocked template-user'],
  },
  'silent for long': { share: 120, heardAgo: isLong, ends: ['knocked template-user'] },
  'never heard of': {
    share: 30,
    truth: ({ member }) => Object.assign(member, { lastInteraction: undefined }),
    ends: ['knocked template-user'],
  },
  'heard of lately, says our clock': {
    share: 20,
    heardAgo: isFree,
    truth: ({ member }) => Object.assign(member, { lastInteraction: 0 }),
    ends: ['knocked template-user'],
  },
  'silent and gone, with a number': {
    share: 40,
    heardAgo: isLong,
    phone: true,
    truth: leaves,
    ends: ['knocked template-phone'],
  },
  'silent and gone': { share: 30, heardAgo: isLong, truth: leaves, ends: ['unreachable'] },
  gone: { share: 20, heardAgo: isFree, truth: leaves, ends: ['unreachable'] },
  'refusing us': {
    share: 20,
    heardAgo: isFree,
    phone: true,
    truth: (person) => person.refuses(-244),
    ends: ['unreachable'],
  },
  'silent and refusing': {
    share: 20,
    heardAgo: isLong,
    phone: true,
    truth: (person) => person.refuses(-217),
    ends: ['unreachable'],
  },
} satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

/** A person of the town in their Zalo, with what is known of them here. */
export type Townsman = {
  kind: KindName
  person: Person
  phone?: string
  /** Epoch ms. */
  heardAt?: number
}

/** So many people in their kinds, everybody's age spread over what it may be. */
export function populate(zalo: ZaloOaEmulator, count: number, now: number): Townsman[] {
  return Object.entries(kinds as Record<string, Kind>).flatMap(([name, kind], nth) => {
    const many = Math.round((count * kind.share) / 1_000)
    return Array.from({ length: many }, (_, at): Townsman => {
      const phone = kind.phone && `849${String(nth).padStart(2, '0')}${String(at).padStart(6, '0')}`
      const [from, to] = kind.heardAgo ?? [0, 0]
      const heardAt = kind.heardAgo && now - Math.round(from + ((to - from) * at) / many)
      const person = zalo.user({ ...(phone && { phone }) })
      person.member.lastInteraction = heardAt
      kind.truth?.(person)
      return {
        kind: name as KindName,
        person,
        ...(phone && { phone }),
        ...(heardAt && { heardAt }),
      }
    })
  })
}
