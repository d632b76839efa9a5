import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, nghedan } from './support.ts'

test('without DATABASE_URL a command brings its own database and takes it away again', async () => {
  const env = { NGHEDAN_HOME: emptyFolder() }
  const before = await nghedan(['doctor', '--json'], { env })
  expect(JSON.parse(before.out).checks).toContainEqual(
    expect.objectContaining({ name: 'database', state: 'warning' }),
  )
  expect(existsSync(join(env.NGHEDAN_HOME, 'postgres'))).toBe(false)

  // Two at once: the second waits for the first's server to end and starts its own.
  const [units, cases] = await Promise.all([
    nghedan(['units', '--json'], { env }),
    nghedan(['cases', '--json'], { env }),
  ])
  expect([units.code, cases.code, cases.out]).toEqual([0, 0, '[]\n'])
  expect(JSON.parse(units.out)).toHaveLength(22)
  expect(existsSync(join(env.NGHEDAN_HOME, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  expect(existsSync(join(env.NGHEDAN_HOME, 'postgres', 'owner.json'))).toBe(false)

  const password = readFileSync(join(env.NGHEDAN_HOME, 'postgres', 'password'), 'utf8').trim()
  expect(units.err + cases.err).toContain('database')
  for (const { out, err } of [units, cases]) expect(out + err).not.toContain(password)
})
