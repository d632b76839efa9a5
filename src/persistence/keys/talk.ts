import type { Sealed, Vault } from '../../ports/keys.ts'

/** What is said in chats, by the column it lies in. */
type Talk = 'turn' | 'state' | 'message'

/** Nobody knows while it is typed whether it will be a denunciation, so all of it is sealed. */
export const sealTalk = (vault: Vault, what: Talk, value: unknown): Sealed =>
  vault.seal(vault.talk, what, value)

/** What lay in the database before anything was sealed is read as it is, until it is sealed too. */
export const openTalk = <T extends object>(vault: Vault, what: Talk, it: Sealed | T): T =>
  'sealed' in it ? vault.open(vault.talk, what, it) : it
