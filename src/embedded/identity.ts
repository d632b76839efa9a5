import { spawnSync } from 'node:child_process'
import { existsSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * As whom PostgreSQL runs, which refuses to run as root: what its command line starts with, and the
 * user and group to become (absent: our own).
 */
export type Identity = {
  readonly prefix: readonly string[]
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** A user namespace: to PostgreSQL we are user 1, to the file system we stay root. */
const UNSHARE = ['unshare', '--user', '--map-user=1', '--map-group=1']

/**
 * Chooses as whom to run the server for the data folder (which may not exist yet). An existing
 * folder keeps its owner. For root, a user namespace needs no other user and no change of
 * ownership, and works under /root; where the kernel forbids it, the user postgres or nobody.
 * @throws {Error} when the folder belongs to someone we cannot become
 */
export function chooseIdentity(dataFolder: string): Identity {
  const uid = process.getuid?.()
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  if (uid !== 0) {
    if (owner === undefined || uid === undefined || owner.uid === uid) return { prefix: [] }
    throw new Error(
      `${dataFolder} belongs to user ${owner.uid} and this process is user ${uid}. ` +
        'Start as that user, or give the folder to this one with chown -R.',
    )
  }
  if (owner !== undefined && owner.uid !== 0) {
    return { prefix: [], user: { uid: owner.uid, gid: owner.gid } }
  }
  if (succeeds([...UNSHARE, 'true'])) return { prefix: UNSHARE }
  return { prefix: [], user: unprivilegedUser() }
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
    )
    if (uid && gid) return { uid, gid }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run ' +
      'it. Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Gives a file, or a folder and all that is in it, to the identity's user if that is not us. */
export function giveTo(identity: Identity, path: string): void {
  if (identity.user === undefined) return
  lchownSync(path, identity.user.uid, identity.user.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) giveTo(identity, join(path, entry))
}

/**
 * Makes sure the identity's user can run the program and reach the folder.
 * @throws {Error} that names the one it cannot
 */
export function checkReach({ user }: Identity, program: string, folder: string): void {
  if (user === undefined) return
  const unreachable =
    (!succeeds([program, '--version'], user) && program) ||
    (!succeeds(['test', '-x', folder], user) && folder)
  if (!unreachable) return
  throw new Error(
    `PostgreSQL does not run as root, and user ${user.uid} cannot reach ${unreachable}. ` +
      'Start as an ordinary user, move it to where that user can, or set DATABASE_URL.',
  )
}

/**
 * What makes a child stop when we stop, even when we are killed: the kernel sends it the signal.
 * Empty where the machine has no such means; see `startPostgres` for what happens then.
 */
export function diesWithUs(signal: 'INT' | 'TERM' | 'KILL'): string[] {
  const prefix = ['setpriv', '--pdeathsig', signal]
  return succeeds([...prefix, 'true']) ? prefix : []
}

function succeeds(command: readonly string[], user: Identity['user'] = undefined): boolean {
  const [program = '', ...args] = command
  return spawnSync(program, args, { stdio: 'ignore', ...user }).status === 0
}
