import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReceipt, receiptLine, signedText } from '../../src/domain/evidence/receipt.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { readVerifier } from '../../src/persistence/keys/signer.ts'
import type { Signer } from '../../src/ports/keys.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { openTestKeys } from '../support/keys.ts'
import { startTestService, type TestService } from '../support/service.ts'

let fresh: FreshDatabase
let service: TestService
let signer: Signer
beforeAll(async () => {
  fresh = await freshDatabase()
  const database = openDatabase(fresh.url, { max: 1 })
  signer = (await openTestKeys(database.pool)).signer
  await database.close()
  service = await startTestService({ databaseUrl: fresh.url })
})
afterAll(async () => {
  await service.stop()
  await fresh.drop()
})

/** Of a case nobody knows here: what the page says does not depend on that. */
function signed(): string {
  const unsigned = {
    code: 'LK-7K2M-9QXD',
    filedAt: Date.parse('2026-11-23T09:35:12.345Z'),
    digest: 'a3'.repeat(32),
    keyId: signer.keyId,
  }
  return receiptLine({ ...unsigned, signature: signer.sign(signedText(unsigned)).signature })
}

async function checked(line: string, query = '') {
  const answer = await fetch(`${service.url}/bien-nhan${query}`, {
    method: 'POST',
    body: new URLSearchParams({ line }),
  })
  const html = await answer.text()
  const [, is, words] = /<p id="answer" class="(\w+)" role="status">([^<]*)<\/p>/.exec(html) ?? []
  return { status: answer.status, is, words, html }
}

test('the page has a field, sets no cookie and keeps to the policy of all pages', async () => {
  const answer = await fetch(`${service.url}/bien-nhan`)
  const html = await answer.text()
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(html).toContain('<title>Kiểm tra biên nhận · Nghe Dân</title>')
  expect(html).not.toMatch(/\{\{|id="answer"/)
})

test('what was signed here holds, however it was copied; one other character does not', async () => {
  const line = signed()
  expect(await checked(line)).toMatchObject({ status: 200, is: 'good' })
  expect((await checked(line)).words).toMatch(/LK-7K2M-9QXD.*a3a3/)
  expect((await checked(line.replace(/(.{40})/g, '$1\n '))).is).toBe('good')
  expect((await checked(line.replace('12.345Z', '13.345Z'))).is).toBe('bad')
  expect((await checked(line.replace('|a3', '|b3'))).is).toBe('bad')
  expect((await checked(line, '?lang=en')).words).toContain('The signature is right')
})

test.each(['', 'NGHEDAN1', 'LK-7K2M-9QXD', '"><script>alert(1)</script>', '\u0000'.repeat(50)])(
  'what is no receipt is said so, and comes back as text: %j',
  async (line) => {
    const { status, is, html } = await checked(line)
    expect({ status, is }).toEqual({ status: 200, is: 'unread' })
    expect(html).not.toContain('<script')
  },
)

test('a body that is too long or of another form is refused', async () => {
  const post = (body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${service.url}/bien-nhan`, { method: 'POST', headers: { 'content-type': type }, body })
  expect((await post(`line=${'x'.repeat(10_000)}`)).status).toBe(413)
  expect((await post('<line/>', 'text/xml')).status).toBe(415)
})

test('the public key is given out, and checks a receipt without us', async () => {
  const pem = await (await fetch(`${service.url}/bien-nhan/khoa.pem`)).text()
  const receipt = readReceipt(signed())
  expect(receipt && readVerifier(pem).verify(signedText(receipt), receipt)).toBe(true)
  expect(pem).not.toContain('PRIVATE')
})

test('a script that tries too often is told to wait', async () => {
  const answers: number[] = []
  for (let n = 0; n < 40; n += 1) answers.push((await checked('x')).status)
  expect(answers.at(-1)).toBe(429)
})
