import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/persistence/database.ts'
import { keyFiles, openKeys } from '../../src/persistence/keys/open.ts'
import { addKey } from '../../src/persistence/keys/ring.ts'
import { keyStatus, rotate } from '../../src/persistence/keys/rotate.ts'
import { KeysError } from '../../src/ports/keys.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { openTestKeys } from '../support/keys.ts'

let fresh: FreshDatabase
let database: Database
let pool: pg.Pool
let home: string

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, { max: 4 })
  pool = database.pool
})
beforeEach(async () => {
  await pool.query('DELETE FROM data_keys')
  home = await mkdtemp(join(tmpdir(), 'nghedan-keys-'))
  return () => rm(home, { recursive: true })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const words = { text: 'CHIM HOÀNG YẾN', at: 1 }

describe('the vault', () => {
  it('opens what it sealed, and only with the same key, for the same purpose, unchanged', async () => {
    const { vault } = await openTestKeys(pool)
    const key = vault.newKey()
    const { sealed } = vault.seal(key, 'case', words)
    expect(vault.open(key, 'case', { sealed })).toEqual(words)
    const odd = vault.seal(key, 'case', { text: 'a\u0000b\ud800' })
    expect(vault.open(key, 'case', odd)).toEqual({ text: 'ab\ufffd' })
    expect(sealed).not.toBe(vault.seal(key, 'case', words).sealed)
    for (const form of ['utf8', 'latin1', 'base64'] as const)
      expect(Buffer.from(sealed, form).includes('CHIM')).toBe(false)
    expect(() => vault.open(vault.newKey(), 'case', { sealed })).toThrow()
    expect(() => vault.open(vault.talk, 'case', { sealed })).toThrow()
    expect(() => vault.open(key, 'letter', { sealed })).toThrow()
    const bytes = Buffer.from(sealed, 'base64')
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => vault.open(key, 'case', { sealed: changed.toString('base64') })).toThrow()
    }
    expect(() => vault.open(key, 'case', { sealed: '' })).toThrow()
  })

  it('tags the same text alike, in every process, and lets nobody guess it', async () => {
    const [one, two] = await Promise.all([openTestKeys(pool), openTestKeys(pool)])
    expect(one.vault.tag('chat 7')).toBe(two.vault.tag('chat 7'))
    expect(one.vault.tag('chat 7')).not.toBe(one.vault.tag('chat 8'))
    expect(two.vault.open(two.vault.talk, 'x', one.vault.seal(one.vault.talk, 'x', 1))).toBe(1)
    await pool.query('DELETE FROM data_keys')
    expect((await openTestKeys(pool)).vault.tag('chat 7')).not.toBe(one.vault.tag('chat 7'))
  })
})

describe('the signer', () => {
  it('signs what anybody can check and nobody can change', async () => {
    const { signer } = await openTestKeys(pool)
    const it = signer.sign('gốc 1')
    expect(signer.verify('gốc 1', it)).toBe(true)
    expect(signer.verify('gốc 2', it)).toBe(false)
    expect(signer.verify('gốc 1', { ...it, keyId: 'another' })).toBe(false)
    expect(signer.verify('gốc 1', { ...it, signature: '' })).toBe(false)
    expect(it.keyId).toMatch(/^[0-9a-f]{32}$/)
    expect(signer.publicKey).toContain('BEGIN PUBLIC KEY')
  })
})

describe('key files', () => {
  it('are made on the first start for nobody but us, and used from then on, by all at once', async () => {
    const [one, two] = await Promise.all([openKeys(pool, { home }), openKeys(pool, { home })])
    const sealed = one.vault.seal(one.vault.talk, 'turn', words)
    const three = await openKeys(pool, { home })
    for (const { vault, signer } of [two, three]) {
      expect(vault.open(vault.talk, 'turn', sealed)).toEqual(words)
      expect(signer.keyId).toBe(one.signer.keyId)
    }
    expect((await stat(join(home, 'keys'))).mode & 0o777).toBe(0o700)
    for (const name of ['master', 'signing'])
      expect((await stat(join(home, 'keys', name))).mode & 0o777).toBe(0o600)
  })

  it.each(['master', 'signing'])('are never made anew for a lost %s', async (name) => {
    await openKeys(pool, { home })
    await rm(join(home, 'keys', name))
    await expect(openKeys(pool, { home })).rejects.toThrow(KeysError)
    await expect(stat(join(home, 'keys', name))).rejects.toThrow('ENOENT')
  })

  it('that are not those the data was sealed with stop the start', async () => {
    await openTestKeys(pool)
    const other = Buffer.alloc(32, 'other')
    await expect(openKeys(pool, { home, masterKeys: [other], signingKey: other })).rejects.toThrow(
      /khóa khác/,
    )
  })

  it('that hold no key are refused without telling what they hold', async () => {
    await openKeys(pool, { home })
    const path = join(home, 'keys', 'master')
    await writeFile(path, 'hunter2\n')
    const told = await openKeys(pool, { home }).catch((error: Error) => error.message)
    expect(told).toContain(path)
    expect(told).not.toContain('hunter2')
  })

  it('may hold older keys after the newest', async () => {
    const old = await openKeys(pool, { home })
    const path = join(home, 'keys', 'master')
    const key = old.vault.newKey()
    await writeFile(path, `${Buffer.alloc(32, 7).toString('base64')}\n${await readFile(path)}`)
    const { vault } = await openKeys(pool, { home })
    expect(vault.open(key, 'x', old.vault.seal(key, 'x', words))).toEqual(words)
    const [before, after] = [key, vault.newKey()].map((one) => one.split('.')[0])
    expect(after).not.toBe(before)
    // A process that still runs reads the new key when it meets it.
    const newer = vault.newKey()
    expect(old.vault.open(newer, 'x', vault.seal(newer, 'x', words))).toEqual(words)
    expect(old.vault.newKey().split('.')[0]).toBe(after)
  })
})

describe('a rotation', () => {
  const wrapsOf = async () => (await keyStatus(pool, { home })).masters.map(({ wraps }) => wraps)

  it('wraps every data key anew, finishes what was interrupted, and the running service goes on', async () => {
    const running = await openKeys(pool, { home })
    const sealed = running.vault.seal(running.vault.talk, 'turn', words)
    expect(await wrapsOf()).toEqual([3])
    expect(await rotate(pool, { home })).toEqual({ rewrapped: 3 })
    expect(await wrapsOf()).toEqual([3, 0])
    // Killed after the new key was made and before all was wrapped by it.
    addKey(keyFiles(home).master)
    await pool.query("DELETE FROM data_keys WHERE name = 'files'")
    expect(await rotate(pool, { home })).toEqual({ rewrapped: 2 })
    expect(await wrapsOf()).toEqual([2, 0, 0])
    const { vault } = await openKeys(pool, { home })
    expect(vault.open(vault.talk, 'turn', sealed)).toEqual(words)
    const key = vault.newKey()
    expect(running.vault.open(key, 'x', vault.seal(key, 'x', 1))).toBe(1)
  })

  it('with keys from the environment needs the new one first', async () => {
    const [old, fresh, signingKey] = ['old', 'new', 'sign'].map((fill) => Buffer.alloc(32, fill))
    if (old === undefined || fresh === undefined || signingKey === undefined) throw new Error('?')
    await openKeys(pool, { home, masterKeys: [old], signingKey })
    await expect(rotate(pool, { home, masterKeys: [old] })).rejects.toThrow('NGHEDAN_MASTER_KEY')
    expect(await rotate(pool, { home, masterKeys: [fresh, old] })).toEqual({ rewrapped: 3 })
    await expect(openKeys(pool, { home, masterKeys: [old], signingKey })).rejects.toThrow(KeysError)
    await openKeys(pool, { home, masterKeys: [fresh], signingKey })
  })
})

describe('a file', () => {
  it('opens under its own id alone, unchanged; one from before comes as it is', async () => {
    const { vault } = await openTestKeys(pool)
    const bytes = Buffer.from('CHIM HOÀNG YẾN')
    const sealed = vault.sealFile('a', bytes)
    expect(vault.openFile('a', sealed)).toEqual(bytes)
    expect(vault.openFile('a', bytes)).toEqual(bytes)
    expect(sealed.includes('CHIM')).toBe(false)
    expect(() => vault.openFile('b', sealed)).toThrow()
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1)
    expect(() => vault.openFile('a', sealed)).toThrow()
  })
})
