import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../../../src/embedded/postgres.ts'
import {
  emptyHome,
  endsWithin,
  killAndWait,
  lives,
  pathWithout,
  STARTER,
  startFromChild,
} from '../../../embedded/support.ts'
import { withClient } from '../../../support/database.ts'

const settings = { fsync: 'off' }
const onLinux = process.platform === 'linux'

describe('after a kill', () => {
  test.skipIf(!onLinux)('nothing is left over, and the next start recovers', async () => {
    const home = emptyHome()
    const killed = await startFromChild(home)
    await withClient(killed.url, async (client) => {
      await client.query('CREATE TABLE kept AS SELECT 7 AS number')
    })
    await killAndWait(killed.starter)
    expect(await endsWithin(10_000, killed.pid)).toBe(true)

    const next = await startPostgres({ home, settings })
    const { rows } = await withClient(next.url, (client) => client.query('SELECT * FROM kept'))
    await next.stop()
    expect(next.adopted).toBe(false)
    expect(rows).toEqual([{ number: 7 }])
  })

  test('a start in the same moment does not adopt the dying server', async () => {
    const home = emptyHome()
    const killed = await startFromChild(home)
    await killAndWait(killed.starter)
    const next = await startPostgres({ home, settings })
    expect(next.adopted).toBe(false)
    expect(next.pid).not.toBe(killed.pid)
    await sleep(300) // a late signal for the old server must not reach the new one
    const { rows } = await withClient(next.url, (client) => client.query('SELECT 1 AS one'))
    await next.stop()
    expect(rows).toEqual([{ one: 1 }])
  })

  test('a server that outlived its starter is ended by the next start', async () => {
    const home = emptyHome()
    const killed = await startFromChild(home, { env: pathWithout('setpriv') })
    await killAndWait(killed.starter)
    await sleep(300)
    expect(lives(killed.pid)).toBe(true) // nothing tied it to its starter

    const next = await startPostgres({ home, settings })
    expect(lives(killed.pid)).toBe(false)
    expect(next.adopted).toBe(false)
    await next.stop()
  })

  test('a killed server leaves a pid file that is seen through', async () => {
    const home = emptyHome()
    const server = await startPostgres({ home, settings })
    process.kill(server.pid, 'SIGKILL')
    expect(await endsWithin(10_000, server.pid)).toBe(true)
    const pidFile = join(home, 'postgres/data/postmaster.pid')
    const left = readFileSync(pidFile, 'utf8')

    await sleep(500) // its backends notice that it is gone
    const second = await startPostgres({ home, settings })
    await second.stop()
    expect(second.adopted).toBe(false)

    const foreign = spawn('sleep', ['60'])
    onTestFinished(() => void foreign.kill())
    writeFileSync(pidFile, left.replace(/^\d+/, String(foreign.pid)))
    const third = await startPostgres({ home, settings })
    await third.stop()
    expect(third.adopted).toBe(false)
    expect(lives(foreign.pid ?? 0)).toBe(true)
  })
})

describe('a half-done first start', () => {
  test('is thrown away', async () => {
    const home = emptyHome()
    const unfinished = join(home, 'postgres/data.unfinished')
    mkdirSync(join(unfinished, 'base'), { recursive: true })
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n')
    const server = await startPostgres({ home, settings })
    await server.stop()
    expect(existsSync(unfinished)).toBe(false)
  })

  test('killed in the middle of initdb, it is repaired', async () => {
    const home = emptyHome()
    const starter = spawn(process.execPath, ['--import', 'tsx', STARTER, home])
    const version = join(home, 'postgres/data.unfinished/PG_VERSION')
    while (!existsSync(version)) await sleep(5)
    await killAndWait(starter)
    expect(existsSync(join(home, 'postgres/data'))).toBe(false)

    const server = await startPostgres({ home, settings })
    const { rows } = await withClient(server.url, (client) => client.query('SELECT 1 AS one'))
    await server.stop()
    expect(rows).toEqual([{ one: 1 }])
  })
})
