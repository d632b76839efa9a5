import { readConfig } from '../../src/config/config.ts'
import { openData } from '../../src/persistence/case-seals.ts'
import { openKeys } from '../../src/persistence/keys/open.ts'
import type { Sealed, Vault } from '../../src/ports/keys.ts'

/** The same keys in every test, so that a test opens what the service sealed. */
export const keySettings = {
  NGHEDAN_MASTER_KEY: Buffer.alloc(32, 'master').toString('base64'),
  NGHEDAN_SIGNING_KEY: Buffer.alloc(32, 'signing').toString('base64'),
}

export const openTestKeys = (client: Parameters<typeof openKeys>[0]) =>
  openKeys(client, readConfig(keySettings))

/** A row with what is sealed in it opened, by the name of its column: turn, state, message, detail; data beside its seal_key. */
export const opened = <Row extends object>(row: Row, vault: Vault): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isSealed(value) ? openColumn(column, value, row, vault) : value,
    ]),
  ) as Row

function openColumn(column: string, value: Sealed, row: object, vault: Vault): unknown {
  const key = (row as { seal_key?: string | null }).seal_key ?? null
  if (column === 'data')
    return key === null && 'under' in value && value.under === 'case'
      ? value
      : openData(value, key, vault)
  return talk.includes(column) ? vault.open(vault.talk, column, value) : value
}

const talk = ['turn', 'state', 'message', 'detail']

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value
