import { readFileSync } from 'node:fs'

/**
 * Who a process is, beyond its number, which the system gives out again: `pid-start`, where start
 * is the kernel's start time (Linux) or 0 where that cannot be read. Undefined when no such process
 * lives; a zombie does not live.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') return linuxIdentity(pid)
  try {
    process.kill(pid, 0)
    return `${pid}-0`
  } catch (error) {
    return error.code === 'EPERM' ? `${pid}-0` : undefined
  }
}

function linuxIdentity(pid) {
  let stat
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined // nobody has this number
  }
  // The name in parentheses may hold anything; the fields after it are fixed, see proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const dead = fields[0] === 'Z' || fields[0] === 'X'
  return dead ? undefined : `${pid}-${fields[19]}`
}

/**
 * True while the process that this identity was taken from lives.
 * @param {string} identity
 * @returns {boolean}
 */
export function isAlive(identity) {
  return processIdentity(Number.parseInt(identity, 10)) === identity
}
