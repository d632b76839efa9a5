import { createHmac } from 'node:crypto'
import type { Vault, WrappedKey } from '../../ports/keys.ts'
import { toJson } from '../sql.ts'
import { decrypt, encrypt } from './cipher.ts'
import { newKey, type Ring } from './ring.ts'

/** Keys of cases kept unwrapped at a time. */
const mostUnwrapped = 1_000

/** @param talk and tags: the data keys of the installation; they stay unwrapped, whatever the master key becomes */
export function createVault(ring: Ring, talk: WrappedKey, tags: WrappedKey): Vault {
  const tagKey = ring.unwrap(tags)
  const talkKey = ring.unwrap(talk)
  const unwrapped = new Map<WrappedKey, Buffer>()
  const keyOf = (wrapped: WrappedKey): Buffer => {
    if (wrapped === talk) return talkKey
    const known = unwrapped.get(wrapped)
    if (known !== undefined) return known
    const key = ring.unwrap(wrapped)
    if (unwrapped.size >= mostUnwrapped) unwrapped.clear()
    unwrapped.set(wrapped, key)
    return key
  }
  return {
    talk,
    newKey: () => ring.wrap(newKey()),
    seal: (key, purpose, value) => ({
      sealed: encrypt(keyOf(key), purpose, Buffer.from(toJson(value))).toString('base64'),
    }),
    open: (key, purpose, { sealed }) =>
      JSON.parse(decrypt(keyOf(key), purpose, Buffer.from(sealed, 'base64')).toString('utf8')),
    tag: (text) => createHmac('sha256', tagKey).update(text).digest('base64'),
  }
}
