import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { emptyHome, lives } from './support.ts'

const settings = { fsync: 'off' }

test('nobody adopts the server of a short command: whoever comes waits and starts another', async () => {
  const home = emptyHome()
  const passing = await startPostgres({ home, settings, passing: true })
  let started = false
  const lasting = startPostgres({ home, settings }).finally(() => {
    started = true
  })
  await sleep(500)
  expect(started).toBe(false)
  await passing.stop()

  const server = await lasting
  expect(server).toMatchObject({ adopted: false })
  expect(server.pid).not.toBe(passing.pid)
  const command = await startPostgres({ home, settings, passing: true })
  expect(command).toMatchObject({ adopted: true, pid: server.pid })
  await command.stop()
  expect(lives(server.pid)).toBe(true)
  await server.stop()
})
