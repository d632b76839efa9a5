import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { withClient } from '../support/database.ts'
import { emptyHome, endsWithin, lives } from './support.ts'

const settings = { fsync: 'off' }

describe('the embedded PostgreSQL', () => {
  test('starts on an empty home, and the next start finds the data', async () => {
    const home = emptyHome()
    const steps: string[] = []
    const first = await startPostgres({ home, settings, onProgress: (step) => steps.push(step) })
    await withClient(first.url, async (client) => {
      await client.query('CREATE TABLE word (text TEXT)')
      await client.query("INSERT INTO word VALUES ('Long Khánh')")
    })
    await first.stop()
    expect(lives(first.pid)).toBe(false)

    const began = performance.now()
    const second = await startPostgres({ home, settings })
    const ms = Math.round(performance.now() - began)
    console.info(`second start: ${ms} ms`)
    const { rows } = await withClient(second.url, (client) => client.query('SELECT text FROM word'))
    await second.stop()

    expect(steps).toEqual(['creating', 'starting', 'ready'])
    expect(rows).toEqual([{ text: 'Long Khánh' }])
    expect(ms).toBeLessThan(5000)
  })

  test('keeps its password to itself and speaks Vietnamese', async () => {
    const home = emptyHome()
    const server = await startPostgres({ home, settings })
    const wrong = new URL(server.url)
    wrong.password = 'guess'
    const refusal = withClient(wrong.href, (client) => client.query('SELECT 1'))
    await expect(refusal).rejects.toThrow('password authentication failed')
    const database = await withClient(server.url, async (client) => {
      await client.query('CREATE EXTENSION pg_trgm')
      const { rows } = await client.query(
        `SELECT current_database() AS name, lower('ĐƯỜNG') AS lower, show_trgm('đê') <> '{}' AS trigrams`,
      )
      return rows[0]
    })
    await server.stop()

    expect(statSync(join(home, 'postgres/password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(home, 'postgres/data')).mode & 0o777).toBe(0o700)
    expect(database).toEqual({ name: 'nghedan', lower: 'đường', trigrams: true })
  })

  test('is adopted, not started twice, and ends with its starter only', async () => {
    const home = emptyHome()
    const [one, two] = await Promise.all([
      startPostgres({ home, settings }),
      startPostgres({ home, settings }),
    ])
    const [owner, guest] = one.adopted ? [two, one] : [one, two]
    expect([owner.adopted, guest.adopted]).toEqual([false, true])
    expect(guest.pid).toBe(owner.pid)

    await guest.stop()
    expect(lives(owner.pid)).toBe(true)
    await Promise.all([owner.stop(), owner.stop()])
    expect(await endsWithin(1000, owner.pid)).toBe(true)
  })

  test('says what is wrong with a setting', async () => {
    const start = startPostgres({ home: emptyHome(), settings: { shared_buffers: 'plenty' } })
    await expect(start).rejects.toThrow(/did not start: .*shared_buffers/)
  })
})
