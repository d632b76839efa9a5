import { createHmac } from 'node:crypto'
import type { Vault, WrappedKey } from '../../ports/keys.ts'
import { toJson } from '../sql.ts'
import { addedBytes, decrypt, encrypt, keyBytes } from './cipher.ts'
import { newKey, type Ring } from './ring.ts'

/** What a sealed file begins with; no file people send does. */
const mark = Buffer.from('nghedan sealed 1\n')
const headBytes = keyBytes + addedBytes

/** Keys of cases kept unwrapped at a time. */
const mostUnwrapped = 1_000

/** The data keys of the installation: of what is said in chats, of files, and of the tags things are found by. */
export const ownKeys = ['talk', 'files', 'tags'] as const
export type OwnKeys = Record<(typeof ownKeys)[number], WrappedKey>

/** The installation's own keys stay unwrapped, whatever the master key becomes. */
export function createVault(ring: Ring, { talk, files, tags }: OwnKeys): Vault {
  const tagKey = ring.unwrap(tags)
  const fileKey = ring.unwrap(files)
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
    sealFile(id, bytes) {
      const key = newKey()
      const head = encrypt(fileKey, `key of ${id}`, key)
      return Buffer.concat([mark, head, encrypt(key, `file ${id}`, bytes)])
    },
    openFile(id, bytes) {
      if (!bytes.subarray(0, mark.length).equals(mark)) return bytes
      const head = bytes.subarray(mark.length, mark.length + headBytes)
      const key = decrypt(fileKey, `key of ${id}`, head)
      return decrypt(key, `file ${id}`, bytes.subarray(mark.length + headBytes))
    },
    tag: (text) => createHmac('sha256', tagKey).update(text).digest('base64'),
  }
}
