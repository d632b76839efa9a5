import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a PostgreSQL server tells in its postmaster.pid; `ready` means that it takes connections. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

/**
 * The living server of this data folder (absolute, resolved path): starting, ready or stopping.
 * A postmaster.pid left by a killed server names a process that is gone, or a number that now
 * belongs to another program; PostgreSQL itself would take the latter for a running server.
 */
export function livingPostmaster(dataFolder: string): Postmaster | undefined {
  const file = pidFile(dataFolder)
  if (!existsSync(file)) return undefined
  // The lines as PostgreSQL's miscadmin.h fixes them: 1 pid, 4 port, 8 status.
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!commandLine(pid).includes(`postgres -D ${dataFolder} `)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Removes what a dead server left behind; to be called only when none lives. */
export function clearStalePidFile(dataFolder: string): void {
  rmSync(pidFile(dataFolder), { force: true })
}

const pidFile = (dataFolder: string) => join(dataFolder, 'postmaster.pid')

/** The words of a process's command line, each followed by a space; empty for a dead process. */
function commandLine(pid: number): string {
  if (!Number.isSafeInteger(pid) || pid <= 0) return ''
  if (process.platform !== 'linux') {
    const ps = spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' })
    return `${ps.stdout.trim()} `
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return '' // nobody has this number
  }
}
