import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../lock.mjs'
import * as client from './client.mjs'
import * as launcher from './launcher.mjs'
import * as packages from './packages.mjs'
import { PrepareError, ROOT, say } from './shell.mjs'

// In this order: each needs the one before it.
const STEPS = [packages, client, launcher]

// Not in node_modules, which `npm ci` empties.
const LOCK_FOLDER = join(ROOT, '.nghedan')

/**
 * Does what is missing, one process at a time.
 * @returns {Promise<boolean>} false when it could not, after telling the person why
 */
export async function prepare() {
  if (STEPS.every((step) => step.isCurrent())) return true
  try {
    mkdirSync(LOCK_FOLDER, { recursive: true, mode: 0o711 })
    await withLock(join(LOCK_FOLDER, 'prepare.lock'), doMissing, {
      onWait: () => say('Đang chờ một lần cài khác xong', 'Waiting for another run to finish'),
    })
    say('Đã sẵn sàng', 'Ready')
    return true
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    process.stderr.write(`\n${error.message}\n`)
    return false
  } finally {
    removeIfEmpty(LOCK_FOLDER)
  }
}

async function doMissing() {
  for (const step of STEPS) if (!step.isCurrent()) step.make()
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code)) throw error
  }
}
