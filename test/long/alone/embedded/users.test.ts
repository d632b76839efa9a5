import { spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyHome, pathWithout, STARTER, startFromChild } from '../../../embedded/support.ts'
import { withClient } from '../../../support/database.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']

const [program = '', ...rest] = AS_NOBODY
const nobodyReads = isRoot && spawnSync(program, [...rest, 'test', '-r', STARTER]).status === 0
const unshares = spawnSync('unshare', ['--user', '--map-user=1', 'true']).status === 0

const ownerOfData = (home: string) => statSync(join(home, 'postgres/data')).uid

async function works(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) => client.query('SELECT 1 AS one'))
  expect(rows).toEqual([{ one: 1 }])
}

describe('as root', () => {
  test.skipIf(!isRoot || !unshares)('the data stays root’s, in a user namespace', async () => {
    const home = emptyHome()
    const server = await startFromChild(home)
    await works(server.url)
    await server.end()
    expect(ownerOfData(home)).toBe(0)
  })

  test.skipIf(!isRoot || !nobodyReads)(
    'without user namespaces another user runs the server, and keeps its data',
    async () => {
      const home = emptyHome()
      const first = await startFromChild(home, { env: pathWithout('unshare') })
      await works(first.url)
      await first.end()
      const owner = ownerOfData(home)
      expect(owner).not.toBe(0)

      const second = await startFromChild(home)
      await works(second.url)
      await second.end()
      expect(ownerOfData(home)).toBe(owner)
    },
  )

  test.skipIf(!isRoot || !unshares || !nobodyReads)(
    'data made in a user namespace still serves where there is none',
    async () => {
      const home = emptyHome()
      const first = await startFromChild(home)
      await first.end()
      const second = await startFromChild(home, { env: pathWithout('unshare') })
      await works(second.url)
      await second.end()
    },
  )
})

describe('as an ordinary user', () => {
  // Needs root to become another user, and a project folder that the other user can read.
  test.skipIf(!nobodyReads)('it starts', async () => {
    const home = emptyHome()
    chownSync(home, NOBODY, NOBODY)
    const server = await startFromChild(home, { prefix: AS_NOBODY, env: { HOME: home } })
    await works(server.url)
    await server.end()
    expect(ownerOfData(home)).toBe(NOBODY)
  })

  test.skipIf(!nobodyReads)('data of another user is refused in words', async () => {
    const home = emptyHome()
    const first = await startFromChild(home)
    await first.end()
    chownSync(home, NOBODY, NOBODY)
    chownSync(join(home, 'postgres'), NOBODY, NOBODY)
    const second = startFromChild(home, { prefix: AS_NOBODY, env: { HOME: home } })
    await expect(second).rejects.toThrow('belongs to user 0 and this process is user 65534')
  })
})
