import type { Sealed, Vault } from '../../ports/keys.ts'

/** What is said in chats, by the column it lies in. */
type Talk = 'turn' | 'state' | 'message'

/** Nobody knows while it is typed whether it will be a denunciation, so all of it is sealed. */
export const sealTalk = (vault: Vault, what: Talk, value: unknown): Sealed =>
  vault.seal(vault.talk, what, value)

/** What lay in the database before anything was sealed is read as it is, until it is sealed too. */
export const openTalk = <T extends object>(vault: Vault, what: Talk, it: Sealed | T): T =>
  'sealed' in it ? vault.open(vault.talk, what, it) : it

/** The number somebody wants to be told by. */
export const sealPhone = (vault: Vault, phone: string): Sealed =>
  vault.seal(vault.talk, 'phone', phone)

export const openPhone = (vault: Vault, phone: Sealed): string =>
  vault.open<string>(vault.talk, 'phone', phone)

const mark = 'sealed:'

/** The name somebody gave a file says as much as their words; one of ours (`Don_LK-….pdf`) lies in the clear. */
export const sealName = (vault: Vault, name: string): string =>
  mark + vault.seal(vault.talk, 'name', name).sealed

export const openName = (vault: Vault, name: string): string =>
  name.startsWith(mark)
    ? vault.open<string>(vault.talk, 'name', { sealed: name.slice(mark.length) })
    : name

/** Rows whose `name` is a file's, the names opened. */
export const withNames = <Row extends { name: string }>(vault: Vault, rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, name: openName(vault, row.name) }))
