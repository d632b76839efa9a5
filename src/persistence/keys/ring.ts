import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { KeysError, type WrappedKey } from '../../ports/keys.ts'
import { decrypt, encrypt, keyBytes } from './cipher.ts'

type MasterKey = { id: string; bytes: Buffer }

/** The master keys, the newest first; they wrap data keys and nothing else. */
export type Ring = {
  wrap(key: Buffer): WrappedKey
  /** Throws `KeysError` when the master key it was wrapped by is not here. */
  unwrap(wrapped: WrappedKey): Buffer
  /** Of the master keys, the newest first. */
  ids(): string[]
}

/** @param read the master keys as they are now: another process may have added one */
export function ringOf(read: () => Buffer[]): Ring {
  let masters = read().map(named)
  const find = (id: string) => masters.find((one) => one.id === id)
  const again = () => {
    masters = read().map(named)
  }
  return {
    wrap(key) {
      again()
      const [newest] = masters
      if (newest === undefined) throw new KeysError(missing)
      return `${newest.id}.${encrypt(newest.bytes, 'data key', key).toString('base64')}`
    },
    unwrap(wrapped) {
      const [id = '', text = ''] = wrapped.split('.')
      if (find(id) === undefined) again()
      const master = find(id)
      if (master === undefined) throw new KeysError(other)
      return decrypt(master.bytes, 'data key', Buffer.from(text, 'base64'))
    },
    ids: () => masters.map(({ id }) => id),
  }
}

const named = (bytes: Buffer): MasterKey => ({
  id: createHash('sha256').update('master').update(bytes).digest('hex').slice(0, 16),
  bytes,
})

/** Keys in a file, base64, a line each. Throws `KeysError` when it is not there or holds something else. */
export function readKeyFile(path: string): Buffer[] {
  if (!existsSync(path)) throw new KeysError(`${path}: ${missing}`)
  const keys = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(fromText)
  if (keys.length === 0 || keys.some(({ length }) => length !== keyBytes))
    throw new KeysError(`${path}: không phải tệp khóa (is not a file of keys)`)
  return keys
}

/** A file with one new key, unless there is one already: of two that make it at once, both use the same. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  chmodSync(dirname(path), 0o700)
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, `${newKey().toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(beside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(beside)
  }
}

/** Puts a new key before those of the file, which is whole at every moment. */
export function addKey(path: string): void {
  const lines = [newKey(), ...readKeyFile(path)].map((key) => `${key.toString('base64')}\n`)
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, lines.join(''), { mode: 0o600, flush: true })
  renameSync(beside, path)
}

export const newKey = () => randomBytes(keyBytes)
const fromText = (line: string) => Buffer.from(line, 'base64')

const missing = 'không có khóa; hãy khôi phục từ bản sao lưu (no key; restore it from the backup)'
const other =
  'dữ liệu được niêm phong bằng khóa khác; hãy đưa lại khóa cũ (the data was sealed with another key; bring that key back)'
