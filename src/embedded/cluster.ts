import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Binaries } from './binaries.ts'
import { diesWithUs, giveTo, type Identity } from './identity.ts'
import { lastWords, sizeOf } from './log-file.ts'
import { run } from './server-process.ts'

/** The superuser of the embedded server, which listens on 127.0.0.1 and asks for the password. */
export const USER = 'nghedan'

/** Where the embedded PostgreSQL keeps its things (absolute paths, links resolved). */
export type Places = {
  readonly base: string
  readonly data: string
  readonly password: string
  readonly log: string
  readonly owner: string
  readonly lock: string
}

/** Where the server's data is, or will be: complete as soon as it is there. */
export const placeOfData = (home: string) => resolve(home, 'postgres', 'data')

/** Makes `home/postgres` if need be. Passing through stays open to the user the server runs as. */
export function placesIn(home: string): Places {
  const wanted = resolve(home, 'postgres')
  mkdirSync(wanted, { recursive: true, mode: 0o711 })
  const base = realpathSync(wanted)
  const at = (name: string) => join(base, name)
  return {
    base,
    data: at('data'),
    password: at('password'),
    log: at('server.log'),
    owner: at('owner.json'),
    lock: at('lock'),
  }
}

export const readPassword = (places: Places) => readFileSync(places.password, 'utf8').trim()

/**
 * Creates the data folder with a fresh password. It is built beside its place and moved there when
 * complete: a folder under its final name is never half done, and what an interrupted attempt left
 * is thrown away.
 * @throws {Error} with what initdb said
 */
export async function createCluster(
  places: Places,
  binaries: Binaries,
  identity: Identity,
): Promise<void> {
  const unfinished = `${places.data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 })
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(identity, unfinished)
  writePassword(places, identity)
  await initdb([...diesWithUs('KILL'), binaries.initdb, '-D', unfinished], places, identity)
  renameSync(unfinished, places.data)
}

function writePassword(places: Places, identity: Identity): void {
  rmSync(places.password, { force: true })
  writeFileSync(places.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  giveTo(identity, places.password)
}

async function initdb(start: readonly string[], places: Places, identity: Identity): Promise<void> {
  // Never the locale C: in it pg_trgm drops every Vietnamese letter.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const options = [
    `--username=${USER}`,
    `--pwfile=${places.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--no-instructions',
  ]
  const before = sizeOf(places.log)
  const program = await run([...start, ...options], identity, places.log)
  const { code } = await program.exited
  if (code !== 0) throw new Error(`initdb failed: ${lastWords(places.log, before)}`)
}
