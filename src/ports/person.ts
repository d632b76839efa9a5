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
  /**
   * `consent`: the version of the notice they agreed to last and did not take back; `restricted`: they
   * want what is known of them used for their cases alone.
   */
  citizen?: { id: string; consent?: number; restricted?: boolean }
  officer?: { id: string; name: string; memberships: Membership[] }
  /** A case of theirs with an officer's question still open. */
  openQuestion?: { code: string; sealed?: true }
  /** Nothing can be sent to their chat: they never came, or left. */
  unreachable?: true
  /** They were to write before anything more could be sent: what waits goes out once they do. */
  awaited?: true
}
