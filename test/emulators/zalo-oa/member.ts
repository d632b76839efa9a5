import { OaError, wrong } from './errors.ts'
import type { Means, Oa, Platform } from './world.ts'

const hourMs = 3_600_000
const freeMs = 48 * hourMs
const paidMs = 7 * 24 * hourMs

export type PersonSpec = {
  /** Digits, beyond 2^53; made up when absent. */
  id?: string
  name?: string
  /** `84…` */
  phone?: string
}

/** A person as the OA's side of the platform knows them. */
export type Member = {
  id: string
  name: string
  phone: string | undefined
  follows: boolean
  /** They left, and have not written since. */
  left: boolean
  lastInteraction: number | undefined
  /** The code every message to them is refused with. */
  refuses: number | undefined
  shown: Shown[]
  listeners: Set<() => void>
  said: Set<string>
  reactions: { messageId: string; icon: string }[]
}

/** A message of the OA as it arrived. */
export type Shown = {
  id: string
  text: string
  /** `data` comes back as a text; nothing comes of the others. */
  buttons: { label: string; type: string; data?: string; url?: string; phone?: string }[]
  files: { name: string; mime: string; bytes: Buffer }[]
  /** It asks for name, number and address. */
  asksInfo: boolean
  template?: { id: string; data: Record<string, string> }
  quotes?: string
  means: Means
  at: number
  raw: unknown
}

/** The member a user_id means. Throws -201 when the OA never met them. */
export function findMember(oa: Oa, userId: string): Member {
  const member = oa.people.get(userId)
  if (!member) throw wrong('user_id')
  return member
}

/** Whether a message costs nothing, or something, now. Throws when the platform lets nothing through. */
export function windowOf({ clock }: Platform, member: Member): 'free' | 'paid' {
  requireOpen(member)
  if (member.lastInteraction === undefined) throw new OaError(-232)
  const since = clock.now() - member.lastInteraction
  if (since > paidMs) throw new OaError(-230)
  return since <= freeMs ? 'free' : 'paid'
}

export function requireOpen({ refuses, left }: Member): void {
  if (refuses !== undefined) throw new OaError(refuses)
  if (left) throw new OaError(-213)
}

export function show(oa: Oa, member: Member, shown: Shown): void {
  member.shown.push(shown)
  const { id, at, means, text } = shown
  oa.sent.push({ id, userId: member.id, at, means, text })
  oa.counts[means] += 1
  for (const listener of [...member.listeners]) listener()
}
