import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAtLeast, oldestNode } from '../../embedded/prepare/node-version.mjs'
import { broken, type Finding, ok, warning } from './finding.ts'

export function checkNode(): Finding {
  const { node } = process.versions
  const oldest = oldestNode()
  if (isAtLeast(node, oldest)) return ok('node', node)
  return broken('node', node, `cài Node.js ${oldest} trở lên (install ${oldest} or newer)`)
}

/** NGHEDAN_HOME: ours to write, and nobody else's to read. */
export function checkHome(home: string): Finding {
  if (!existsSync(home)) return checkParent(home)
  if (!isWritable(home))
    return broken('home', `${home}: không ghi được (not writable)`, `chown/chmod u+rwx ${home}`)
  if (allows(home, 0o022))
    return warning('home', `${home}: người khác ghi được (others may write)`, `chmod go-w ${home}`)
  const secret = secrets
    .map((path) => join(home, ...path))
    .find((path) => existsSync(path) && allows(path, 0o077))
  if (secret !== undefined)
    return broken('home', `${secret}: người khác đọc được (others may read)`, `chmod 600 ${secret}`)
  return ok('home', home)
}

const secrets = [
  ['postgres', 'password'],
  ['keys', 'master'],
  ['keys', 'signing'],
]

function checkParent(home: string): Finding {
  const parent = nearest(home)
  if (isWritable(parent))
    return warning('home', `${home}: chưa có (not there yet)`, 'npm start sẽ tạo (will make it)')
  return broken(
    'home',
    `${parent}: không ghi được (not writable)`,
    'đặt NGHEDAN_HOME ở nơi ghi được (set NGHEDAN_HOME to a folder of yours)',
  )
}

const GiB = 2 ** 30
const little = 2 * GiB
const tooLittle = GiB / 4

export async function checkDisk(home: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(home))
  const free = bavail * bsize
  const detail = `còn ${(free / GiB).toFixed(1)} GiB (free)`
  const advice = 'dọn hoặc thêm ổ đĩa (free or add space)'
  if (free < tooLittle) return broken('disk', detail, advice)
  return free < little ? warning('disk', detail, advice) : ok('disk', detail)
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)))

const allows = (path: string, bits: number) => (statSync(path).mode & bits) !== 0

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    // Whatever forbids it, writing there will not work.
    return false
  }
}
