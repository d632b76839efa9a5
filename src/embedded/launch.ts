import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Places } from './cluster.ts'
import { freePort } from './free-port.ts'
import { diesWithUs, giveTo, type Identity } from './identity.ts'
import { lastWords, rotateLog, sizeOf } from './log-file.ts'
import { own } from './ownership.ts'
import { clearStalePidFile, livingPostmaster } from './postmaster.ts'
import { endServer, type Running, run } from './server-process.ts'

type Settings = Readonly<Record<string, string>>
type Launched = { readonly server: Running; readonly port: number }

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  jit: 'off',
  // A failed statement and its details may hold a citizen's words: the log gets neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Recovery after a crash may take a while; a server that ended well needs 30-200 ms. */
const READY_WITHIN_MS = 120_000

/** Between our choice of a free port and the server's use of it, another program may take it. */
const ATTEMPTS = 3

/**
 * Starts the server for a complete data folder that no living server uses, and waits until it takes
 * connections. `settings` replace or add to ours.
 * @throws {Error} with the last words of the server's log
 */
export async function launch(
  places: Places,
  binaries: Binaries,
  identity: Identity,
  settings: Settings,
): Promise<Launched> {
  clearStalePidFile(places.data)
  rotateLog(places.log)
  giveTo(identity, places.data)
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const command = [...diesWithUs('INT'), binaries.postgres, '-D', places.data, ...options]
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const before = sizeOf(places.log)
    const server = await run([...command, '-p', String(port)], identity, places.log)
    own(places, server.pid)
    if (await becomesReady(server, places)) {
      server.letGo()
      return { server, port }
    }
    const reason = lastWords(places.log, before)
    if (attempt === ATTEMPTS || !reason.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start: ${reason}`)
    }
  }
}

/** False when the server ends instead. */
async function becomesReady(server: Running, places: Places): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (!server.hasExited()) {
    const postmaster = livingPostmaster(places.data)
    if (postmaster?.pid === server.pid && postmaster.ready) return true
    if (Date.now() > deadline) {
      await endServer(server)
      throw new Error(`PostgreSQL did not become ready in time; see ${places.log}`)
    }
    await sleep(15)
  }
  return false
}
