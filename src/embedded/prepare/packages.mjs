import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrepareError, ROOT, read, run, say, sha256 } from './shell.mjs'

const STAMP = 'node_modules/.nghedan-installed'

// Under NODE_ENV=production npm leaves the development packages out.
const production = process.env.NODE_ENV === 'production'

/** What the stamp says when these packages were installed for this machine. */
const stamp = (extent) =>
  `${sha256(read('package-lock.json'))} ${process.platform}-${process.arch} ${extent}`

export function isCurrent() {
  const found = read(STAMP)
  return found === stamp('all') || (production && found === stamp('production'))
}

export function make() {
  if (!wereInstalledByHand()) install()
  writeFileSync(join(ROOT, STAMP), stamp(production ? 'production' : 'all'))
}

/**
 * True when somebody's own `npm ci` has installed just what the lockfile says. npm keeps its own
 * account of what it installed, and writes it last. Optional packages are for other machines.
 */
function wereInstalledByHand() {
  const account = read('node_modules/.package-lock.json')
  if (account === '' || read(STAMP) !== '') return false
  const installed = JSON.parse(account).packages
  const wanted = JSON.parse(read('package-lock.json')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional) return true
    if (production && entry.dev) return true
    return installed[path]?.integrity === entry.integrity
  })
}

function install() {
  say('Đang cài các thư viện (vài phút ở lần đầu)', 'Installing packages (first time: minutes)')
  const cache = isWritable(homedir()) ? undefined : mkdtempSync(join(tmpdir(), 'npm-cache-'))
  try {
    const env = cache === undefined ? {} : { npm_config_cache: cache }
    const done = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      show: true,
      env,
    })
    if (!done) throw new PrepareError(INSTALL_FAILED)
  } finally {
    if (cache !== undefined) rmSync(cache, { recursive: true, force: true })
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false // missing or not ours: npm could not keep its cache there
  }
}

const INSTALL_FAILED =
  'Không cài được các thư viện (lý do ở ngay trên). Xin kiểm tra mạng tới registry.npmjs.org, ' +
  'dung lượng đĩa và quyền ghi vào thư mục này, rồi chạy lại.\n' +
  'The packages could not be installed (npm says why above). Check the network to ' +
  'registry.npmjs.org, the disk space and the right to write here, then run it again.'
