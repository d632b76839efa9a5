import type { ChannelName } from './turn.ts'

/** A consent as it is kept: to which notice, by the SHA-256 of its words (hex), given where. */
export type Consent = { citizenId: string; version: number; digest: string; channel: ChannelName }

/** The part of the work that concerns people's own data. */
export interface RightsWork {
  addConsent(consent: Consent): void
}
