import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from './cluster.ts'
import { livingPostmaster, type Postmaster } from './postmaster.ts'
import { isAlive, processIdentity } from './process-identity.mjs'

type Owner = { readonly server: number; readonly starter: string }

const SETTLE_WITHIN_MS = 120_000

/** Notes that this process started the server. */
export function own(places: Places, server: number): void {
  const owner: Owner = { server, starter: processIdentity(process.pid) ?? `${process.pid}-0` }
  writeFileSync(places.owner, JSON.stringify(owner))
}

export const disown = (places: Places): void => rmSync(places.owner, { force: true })

/** True when the server was started by a process of ours that has died since. */
function isOrphan(places: Places, server: Postmaster): boolean {
  if (!existsSync(places.owner)) return false
  const owner = JSON.parse(readFileSync(places.owner, 'utf8')) as Owner
  return owner.server === server.pid && !isAlive(owner.starter)
}

/**
 * Waits until the data folder has either a ready server with a living owner, which is returned, or
 * no server at all. A server whose starter died is going down with it; where the machine could not
 * tie it to its starter (macOS), it is told to. So every running server has an owner who stops it.
 * @throws {Error} when a server neither becomes ready nor ends within two minutes
 */
export async function settledServer(places: Places): Promise<Postmaster | undefined> {
  const deadline = Date.now() + SETTLE_WITHIN_MS
  for (;;) {
    const server = livingPostmaster(places.data)
    if (server === undefined) return undefined
    const orphan = isOrphan(places, server)
    if (server.ready && !orphan) return server
    if (orphan) askToEnd(server.pid)
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL (process ${server.pid}) neither starts nor ends: ${places.log}`)
    }
    await sleep(30)
  }
}

/** Fast shutdown; asking twice does no harm. */
function askToEnd(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it has just ended
  }
}
