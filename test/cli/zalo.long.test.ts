import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, withClient } from '../support/database.ts'
import { answerOf, nghedan } from './support.ts'

const app = '360846524940903967'
let fresh: Awaited<ReturnType<typeof freshDatabase>>
let env: Record<string, string>

beforeAll(async () => {
  fresh = await freshDatabase()
  env = {
    DATABASE_URL: fresh.url,
    ZALO_OA_APP_ID: app,
    ZALO_OA_APP_SECRET: 'app-secret-demo',
    ZALO_OA_SECRET_KEY: 'oa-secret-key-demo',
  }
})
afterAll(() => fresh.drop())

const run = (text: string) => withClient(fresh.url, (client) => client.query(text))

/** What `doctor` finds of the OA. */
async function found() {
  const { out } = await nghedan(['doctor', '--json'], { env })
  const { checks } = JSON.parse(out) as { checks: { name: string; state: string }[] }
  return checks.find(({ name }) => name === 'zalo-oa')
}

test('the tokens through their life, as the command line and doctor tell it', async () => {
  expect(await nghedan(['zalo', 'status'], { env })).toMatchObject({
    code: 1,
    out: 'state: none\n',
  })
  expect(await found()).toMatchObject({ state: 'warning' })

  await run(`INSERT INTO oa_tokens (app_id, tokens, bought_at, access_until, refresh_until)
    VALUES ('${app}', '{"sealed":"x"}', now(), now() + interval '25 hours', now() + interval '90 days')`)
  expect(await answerOf(['zalo', 'status'], { env })).toMatchObject({ state: 'good' })
  expect(await found()).toMatchObject({ state: 'ok' })

  await run('UPDATE oa_tokens SET begun_at = now()')
  expect(await answerOf(['zalo', 'status'], { env })).toMatchObject({ state: 'uncertain' })
  expect(await found()).toMatchObject({ state: 'warning', advice: 'npx nghedan zalo consent' })

  await run("UPDATE oa_tokens SET begun_at = NULL, refused_at = now(), refused_for = 'answer-lost'")
  const { code, out } = await nghedan(['zalo', 'status', '--json'], { env })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ state: 'refused', reason: 'answer-lost' })
  expect(await found()).toMatchObject({ state: 'broken' })
})

test('the link to consent is made under the public address, and otherwise told how to do without', async () => {
  const { link } = (await answerOf(['zalo', 'consent'], {
    env: { ...env, NGHEDAN_PUBLIC_URL: 'https://nghedan.example' },
  })) as { link: string }
  expect(link).toMatch(/^https:\/\/nghedan\.example\/zalo\/consent\/\d{13}\/[\w-]{43}$/)
  const without = await nghedan(['zalo', 'consent'], { env })
  expect(without).toMatchObject({ code: 1, out: '' })
  expect(without.err).toContain('ZALO_OA_REFRESH_TOKEN')
  const none = await nghedan(['zalo', 'status'], { env: { DATABASE_URL: fresh.url } })
  expect(none).toMatchObject({ code: 1, out: '' })
  expect(none.err).toContain('ZALO_OA_APP_ID')
})
