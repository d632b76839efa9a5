import type { Membership, Role } from '../domain/people/permissions.ts'
import type { ChannelName, Language } from './turn.ts'

export type { Membership, Role }

export type ChatRef = {
  id: number
  channel: ChannelName
  externalId: string
  kind: 'private' | 'group'
  language: Language
}

/** Who is behind a chat: always a possible citizen, sometimes an officer too. */
export type Person = {
  chat: ChatRef
  citizen?: { id: string }
  officer?: { id: string; name: string; memberships: Membership[] }
  /** Code of a case of theirs with an officer's question still open. */
  openQuestion?: string
}
