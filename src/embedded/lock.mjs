import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, processIdentity } from './process-identity.mjs'

/**
 * Runs `work` while holding a lock that other processes respect; waits for a living holder, takes
 * over from a dead one. `onWait` is called once if there is someone to wait for.
 *
 * The lock is a folder holding one folder named after its holder. It appears by one rename, so it
 * is never seen without a holder, and a dead holder is removed by its exact name, so that a living
 * lock is never removed by mistake, however many processes clear up at once.
 * @template T
 * @param {string} folder absolute path; its parent must exist
 * @param {() => Promise<T>} work
 * @param {{ timeoutMs?: number, onWait?: () => void }} [options]
 * @returns {Promise<T>}
 * @throws {Error} when the holder keeps the lock longer than timeoutMs (ten minutes)
 */
export async function withLock(folder, work, { timeoutMs = 600_000, onWait } = {}) {
  const deadline = Date.now() + timeoutMs
  let waited = false
  while (!tryLock(folder)) {
    if (!waited) onWait?.()
    waited = true
    if (Date.now() > deadline) throw new Error(`The lock ${folder} is held by another process.`)
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function tryLock(folder) {
  const holders = entriesOf(folder)
  if (holders.some(isAlive)) return false
  for (const dead of holders) removeFolder(join(folder, dead))

  const candidate = `${folder}.${randomBytes(6).toString('hex')}`
  mkdirSync(join(candidate, processIdentity(process.pid) ?? `${process.pid}-0`), {
    recursive: true,
  })
  try {
    renameSync(candidate, folder) // succeeds when there is no folder, or an empty one
    return true
  } catch (error) {
    rmSync(candidate, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false
    throw error
  }
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** @param {string} folder */
function removeFolder(folder) {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error // another process was quicker
  }
}
