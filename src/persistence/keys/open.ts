import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys, WrappedKey } from '../../ports/keys.ts'
import type { Queryable } from '../sql.ts'
import { makeKeyFile, newKey, type Ring, readKeyFile, ringOf } from './ring.ts'
import { createSigner } from './signer.ts'
import { createVault, type OwnKeys, ownKeys } from './vault.ts'

/** Where the keys come from: given (from the environment), else files below `home`. */
export type KeySource = { home: string; masterKeys?: Buffer[]; signingKey?: Buffer }

/**
 * The keys of this installation. Files are made when nothing was sealed yet, and never again: a new
 * key in the place of a lost one would hide the loss until somebody needs what cannot be opened any
 * more. Throws `KeysError`.
 */
export async function openKeys(client: Queryable, source: KeySource): Promise<Keys> {
  const known = await readDataKeys(client)
  const files = keyFiles(source.home)
  if (known.size === 0) {
    if (!source.masterKeys && !existsSync(files.master)) makeKeyFile(files.master)
    if (!source.signingKey && !existsSync(files.signing)) makeKeyFile(files.signing)
  }
  const ring = ringOf(() => source.masterKeys ?? readKeyFile(files.master))
  const [seed] = source.signingKey ? [source.signingKey] : readKeyFile(files.signing)
  const keys = await complete(client, ring, known)
  const own = Object.fromEntries(keys) as OwnKeys
  return {
    vault: createVault(ring, own),
    signer: createSigner(seed as Buffer),
  }
}

export const keyFiles = (home: string) => ({
  master: join(home, 'keys', 'master'),
  signing: join(home, 'keys', 'signing'),
})

/** Of two processes that make a key at once, both use the one that was written first. */
async function complete(client: Queryable, ring: Ring, known: Map<string, WrappedKey>) {
  const lacking = ownKeys.filter((name) => !known.has(name))
  if (lacking.length === 0) return known
  await client.query(
    `INSERT INTO data_keys (name, wrapped) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT DO NOTHING`,
    [lacking, lacking.map(() => ring.wrap(newKey()))],
  )
  return readDataKeys(client)
}

export async function readDataKeys(client: Queryable): Promise<Map<string, WrappedKey>> {
  const { rows } = await client.query<{ name: string; wrapped: WrappedKey }>(
    'SELECT name, wrapped FROM data_keys',
  )
  return new Map(rows.map(({ name, wrapped }) => [name, wrapped]))
}
