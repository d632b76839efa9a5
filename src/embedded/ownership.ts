import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from './cluster.ts'
import { livingPostmaster, type Postmaster } from './postmaster.ts'
import { isAlive, processIdentity } from './process-identity.mjs'

/** `passing`: it ends with a short command, so whoever needs a server for longer waits for that. */
type Owner = { readonly server: number; readonly starter: string; readonly passing: boolean }

const SETTLE_WITHIN_MS = 120_000

/** Notes that this process started the server. */
export function own(places: Places, server: number, passing = false): void {
  const starter = processIdentity(process.pid) ?? `${process.pid}-0`
  const owner: Owner = { server, starter, passing }
  writeFileSync(places.owner, JSON.stringify(owner))
}

export const disown = (places: Places): void => rmSync(places.owner, { force: true })

/** Undefined when the server was not started by a process of ours. */
function ownerOf(places: Places, server: Postmaster): Owner | undefined {
  if (!existsSync(places.owner)) return undefined
  const owner = JSON.parse(readFileSync(places.owner, 'utf8')) as Owner
  return owner.server === server.pid ? owner : undefined
}

/**
 * Waits until the data folder has either a ready server with a living owner, which is returned, or
 * no server at all, as with one that only a short command started: it ends with the command. A
 * server whose starter died is going down with it; where the machine could not
 * tie it to its starter (macOS), it is told to. So every running server has an owner who stops it.
 * @throws {Error} when a server neither becomes ready nor ends within two minutes
 */
export async function settledServer(places: Places): Promise<Postmaster | undefined> {
  const deadline = Date.now() + SETTLE_WITHIN_MS
  for (;;) {
    const server = livingPostmaster(places.data)
    if (server === undefined) return undefined
    const owner = ownerOf(places, server)
    const orphan = owner !== undefined && !isAlive(owner.starter)
    if (server.ready && !orphan && !owner?.passing) return server
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
