import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { letters } from '../../queues/letters.ts'
import { readReceipt, receiptLine, signedText } from '../../src/domain/evidence/receipt.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { documents } from '../../src/start/documents.ts'
import { nghedan } from '../cli/support.ts'
import { keySettings } from '../support/keys.ts'
import { dataOf, denunciation, openTown, petitioned, pothole, type Town } from './town.ts'

let town: Town
let lan: Person
let folder: string
beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  folder = await mkdtemp(join(tmpdir(), 'nghedan-receipts-'))
})
afterAll(async () => {
  await town.close()
  await rm(folder, { recursive: true })
})

const ask = async (code: string, person = lan): Promise<Reply> => {
  const { replies } = await town.act(person, { do: 'receipt', code })
  return replies[0] as Reply
}
const lineOf = ({ params }: Reply) => String(params?.line)
const check = (args: string[], env: Record<string, string> = { DATABASE_URL: town.url }) =>
  nghedan(['receipt', 'check', ...args, '--json'], { env: { ...keySettings, ...env } })

/** Works off the jobs of the queue `letters`, as a worker would. */
async function makeFiles() {
  const deps = {
    transact: town.transact,
    world: town.world,
    files: openFileStore(folder, town.keys.vault),
    documents,
  } as Partial<Deps> as Deps
  const jobs = await town.rows<{ payload: Record<string, string> }>(
    "SELECT payload FROM outbox WHERE queue = 'letters' AND payload ? 'receiptOf'",
  )
  // Twice: a job may come again.
  for (const { payload } of [...jobs, ...jobs])
    await letters.process(letters.payload.parse(payload), deps)
  return jobs
}

describe('the receipt a citizen asks for', () => {
  test('says when, which case and what digest, signed; always the same, and no word of the content', async () => {
    const code = await town.file(lan, pothole)
    const reply = await ask(code)
    const receipt = readReceipt(lineOf(reply))
    const it = await town.caseOf(code)
    expect(receipt?.filedAt).toBe(it.createdAt)
    expect(receipt?.code.replaceAll('-', '')).toBe(`LK${code}`)
    expect(receipt && town.keys.signer.verify(signedText(receipt), receipt)).toBe(true)
    expect(lineOf(await ask(code))).toBe(lineOf(reply))
    expect(JSON.stringify(reply)).not.toMatch(/ổ gà|Hùng Vương/)
    expect(reply.buttons?.flat()).toEqual([{ key: 'button.copy-line', copy: lineOf(reply) }])
    expect(lineOf(reply).length).toBeLessThanOrEqual(256)
  })

  test('is offered with the first message, and to nobody else', async () => {
    const code = await town.file(lan, pothole)
    const stranger = await town.newcomer()
    expect(await town.refusal(stranger, { do: 'receipt', code })).toMatchObject({
      key: 'refusal.not-your-case',
    })
    const { replies } = await town.act(lan, { do: 'submit', ...pothole })
    expect(dataOf(replies)).toEqual([expect.stringMatching(/^receipt:/)])
  })

  test('comes as a file, made once; of a denunciation with generic words', async () => {
    const minh = await town.newcomer()
    const code = await town.file(minh, denunciation)
    expect((await ask(code, minh)).params?.file).toEqual({ text: 'receipt.file-soon' })
    await ask(code, minh)
    const jobs = await makeFiles()
    const mine = jobs.filter(({ payload }) => Object.keys(payload).length === 2)
    expect(mine).toHaveLength(jobs.length)
    const { rows } = await town.pool.query(
      'SELECT e.data FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.code = $1 AND seq = 1',
      [code],
    )
    expect(Object.keys(rows[0].data).sort()).toEqual(['kind', 'sealed', 'under'])
    const again = await ask(code, minh)
    expect(again.params?.file).toEqual({ text: 'receipt.file-here' })
    expect(again.attachments).toHaveLength(1)
    expect(JSON.stringify(again)).not.toMatch(/tố cáo|TC|Thanh tra/)
    const bytes = await openFileStore(folder, town.keys.vault).read(again.attachments?.[0] ?? '')
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('nghedan receipt check', () => {
  test('by this installation: the signature, and whether the stored content is what was filed', async () => {
    const code = await town.file(lan, petitioned)
    const line = lineOf(await ask(code))
    const good = await check([line])
    expect({ ...good, out: JSON.parse(good.out) }).toMatchObject({
      code: 0,
      out: { signature: true, content: 'same' },
    })
    await town.rows(`UPDATE cases SET text = text || '!' WHERE code = $1`, [code])
    const changed = await check([line])
    expect({ ...changed, out: JSON.parse(changed.out) }).toMatchObject({
      code: 1,
      out: { signature: true, content: 'changed' },
    })
  })

  test('offline by a public key: one character that differs is found', async () => {
    const key = join(folder, 'key.pem')
    await writeFile(key, town.keys.signer.publicKey)
    const line = lineOf(await ask(await town.file(lan, pothole)))
    const offline = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }
    const good = await check([line, '--key', key], offline)
    expect({ ...good, out: JSON.parse(good.out) }).toMatchObject({
      code: 0,
      out: { signature: true, content: 'unasked' },
    })
    const receipt = readReceipt(line)
    if (receipt === undefined) throw new Error('no receipt')
    const later = receiptLine({ ...receipt, filedAt: receipt.filedAt - 86_400_000 })
    const bad = await check([later, '--key', key], offline)
    expect({ ...bad, out: JSON.parse(bad.out) }).toMatchObject({
      code: 1,
      out: { signature: false },
    })
  })

  test.each([
    ['a piece of a line', 'NGHEDAN1|LK-7K2M-9QXD', 1],
    ['nothing', '', 2],
  ])('%s is refused', async (_, line, code) => {
    expect((await check([line])).code).toBe(code)
  })
})
