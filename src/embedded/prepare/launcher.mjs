import {
  chmodSync,
  constants,
  lstatSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './shell.mjs'

// npm links the programs of installed packages only; this one is our own.
const LINK = join(ROOT, 'node_modules/.bin/nghedan')
const LAUNCHER = join(ROOT, 'src/cli/nghedan.mjs')
const TARGET = '../../src/cli/nghedan.mjs'

export function isCurrent() {
  const link = lstatSync(LINK, { throwIfNoEntry: false })
  return Boolean(link?.isSymbolicLink()) && readlinkSync(LINK) === TARGET && isExecutable()
}

export function make() {
  rmSync(LINK, { force: true })
  symlinkSync(TARGET, LINK)
  if (!isExecutable()) chmodSync(LAUNCHER, 0o755)
}

const isExecutable = () => (statSync(LAUNCHER).mode & constants.S_IXUSR) !== 0
