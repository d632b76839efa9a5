import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../integration/town.ts'
import { keySettings } from '../support/keys.ts'
import { answerOf, nghedan } from './support.ts'

let town: Town
let env: Record<string, string>
beforeAll(async () => {
  town = await openTown()
  env = { DATABASE_URL: town.url }
})
afterAll(() => town.close())

const other = Buffer.alloc(32, 'other').toString('base64')

test('status tells what wraps what; rotate wraps by the key that was put first, and shows no key', async () => {
  const status = await answerOf(['keys', 'status'], { env })
  const master = { id: expect.stringMatching(/^[0-9a-f]{16}$/), wraps: 3 }
  expect(status).toMatchObject({ from: 'environment', masters: [master], lost: 0 })

  const alone = await nghedan(['keys', 'rotate'], { env })
  expect(alone).toMatchObject({ code: 1, out: '' })
  expect(alone.err).toContain('NGHEDAN_MASTER_KEY')

  const both = { ...env, NGHEDAN_MASTER_KEY: `${other},${keySettings.NGHEDAN_MASTER_KEY}` }
  const rotated = await nghedan(['keys', 'rotate', '--json'], { env: both })
  expect(rotated).toMatchObject({ code: 0, out: '{"rewrapped":3}\n' })

  const lost = await nghedan(['keys', 'status'], { env })
  expect(lost).toMatchObject({ code: 1, out: '' })
  for (const { out, err } of [alone, rotated, lost])
    for (const key of [other, ...Object.values(keySettings)]) expect(out + err).not.toContain(key)
})
