import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { letters } from '../../queues/letters.ts'
import { openQueues } from '../../queues/open.ts'
import type { QueueStore } from '../../queues/store.ts'
import { startWorkers } from '../../queues/work-off.ts'
import { issuePetition } from '../../src/actions/letters/letters.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { ChatSignals } from '../../src/persistence/chat-signals.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { historyOn } from '../../src/persistence/history.ts'
import { jobDone, relayOutbox } from '../../src/persistence/outbox.ts'
import type { Work } from '../../src/ports/work.ts'
import { documents } from '../../src/start/documents.ts'
import { hasPdfText, noon, openDesk, planted } from './letter-desk.ts'
import { inspectorate, xuanAn, xuanBinh } from './town.ts'

const desk = await openDesk()
const { town, deps, lan, at, petitioned, step, jobsOf, orderOf, make, filesOf, told, textOf } = desk
afterAll(() => desk.close())

describe('the files of a letter', () => {
  it('are made once, however often the job runs, and each is told once', async () => {
    const chief = await town.officer(xuanAn, 'head')
    const other = await town.officer(xuanAn)
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    const order = await orderOf(it)
    expect((await filesOf(it)).map(({ status }) => status)).toEqual(['pending', 'pending'])
    await make(order)
    const bytes = await Promise.all([order.docx, order.pdf].map((id) => deps.files.read(id)))
    await make(order)
    const again = openFileStore(desk.folder, town.keys.vault)
    expect(await Promise.all([order.docx, order.pdf].map((id) => again.read(id)))).toEqual(bytes)
    const shown = `LK-${it.code.slice(0, 4)}-${it.code.slice(4)}`
    expect(await filesOf(it)).toMatchObject([
      { id: order.docx, name: `Bien-nhan_${shown}.docx`, status: 'stored', purpose: 'letter' },
      { id: order.pdf, name: `Bien-nhan_${shown}.pdf`, mime: 'application/pdf', status: 'stored' },
    ])
    const files = [order.docx, order.pdf]
    expect(await told(it)).toEqual([
      {
        chat_id: lan.chat.id,
        message: expect.objectContaining({ key: 'letter.receipt', attachments: files }),
      },
      {
        chat_id: chief.chat.id,
        message: expect.objectContaining({ key: 'letter.to-sign', attachments: files }),
      },
    ])
    expect(other.chat.id).not.toBe(chief.chat.id)
    if (hasPdfText) expect(await textOf(order.pdf)).toContain(planted.name)
    expect(await textOf(order.docx)).toContain(planted.name)
  })

  it('come whole when the first try ended half way', async () => {
    const it = await petitioned('KN', xuanBinh)
    await step(it.code, 'lodge')
    const order = await orderOf(it)
    const torn = { ...documents, pdf: () => Promise.reject(new Error('killed')) }
    await expect(letters.process(order, { ...deps, documents: torn })).rejects.toThrow('killed')
    expect(await told(it)).toEqual([])
    await make(order)
    expect((await filesOf(it)).map(({ status }) => status)).toEqual(['stored', 'stored'])
    expect((await told(it)).filter(({ chat_id }) => chat_id === lan.chat.id)).toHaveLength(1)
  })

  it('can be fetched on the web by those they were sent to alone', async () => {
    const stranger = await town.newcomer()
    const it = await petitioned('KN', xuanBinh)
    await step(it.code, 'lodge')
    const order = await orderOf(it)
    await make(order)
    const history = historyOn(town.pool, town.keys.vault, new ChatSignals(town.url))
    expect(await history.file(lan.chat.externalId, order.pdf)).toMatchObject({
      id: order.pdf,
      name: expect.stringMatching(/^Bien-nhan_LK-.*\.pdf$/),
    })
    expect(await history.file(stranger.chat.externalId, order.pdf)).toBeUndefined()
  })
})

describe('a denunciation', () => {
  it('is not told by any letter, its name, its row, its job or its message', async () => {
    const chief = await town.officer(inspectorate, 'chief-inspector')
    await town.officer(inspectorate, 'inspector')
    const it = await petitioned('TC', inspectorate)
    await step(it.code, 'lodge', { words: planted.words })
    await step(it.code, 'accept', { words: planted.words })
    await step(it.code, 'notify', { words: planted.words })
    await step(it.code, 'extend', { words: planted.words })
    await step(it.code, 'decide', { words: planted.words })
    await step(it.code, 'resolve', { words: planted.words })
    const orders = await jobsOf(it)
    expect(orders).toHaveLength(4)
    for (const order of orders) await make(order)
    const files = await filesOf(it)
    const texts = await Promise.all(files.map(({ id }) => textOf(id)))
    const said = await told(it)
    expect([...new Set(said.map(({ message }) => message.key))]).toEqual([
      'letter.sealed',
      'letter.to-sign',
    ])
    expect([...new Set(said.map(({ chat_id }) => chat_id))]).toEqual([lan.chat.id, chief.chat.id])
    const rows = await town.rows('SELECT l::text FROM letters l WHERE case_id = $1', [it.id])
    const everything = JSON.stringify([texts, files, said, rows, orders])
    for (const secret of [...Object.values(planted), 'Đất đai'])
      expect(everything).not.toContain(secret)
    expect(rows).toMatchObject(Array(4).fill({ l: expect.stringContaining('sealed') }))
    expect(texts.join('')).toContain(`${it.code.slice(0, 4)}-${it.code.slice(4)}`)
    expect(files.map((file) => file.name).join()).toMatch(/^(LK-[0-9A-Z-]{9}\.(docx|pdf),?){8}$/)
  })
})

describe('the form of a petition', () => {
  const formOf = async (it: Case) => {
    await at(noon)((work) => issue(work, it))
    const order = await orderOf(it)
    await make(order)
    await make(order)
    return order
  }
  const issue = async (work: Work, it: Case) => issuePetition({ work, world: town.world }, it)

  it('of a complaint has all that was said, and goes to the citizen alone', async () => {
    const it = await petitioned('KN', xuanAn)
    const order = await formOf(it)
    const text = await textOf(order.docx)
    for (const said of [...Object.values(planted), 'trả lại đất']) expect(text).toContain(said)
    expect(text).toContain('Ủy ban nhân dân phường Xuân An')
    expect((await filesOf(it)).map((file) => [file.purpose, file.name.slice(0, 14)])).toEqual([
      ['form', 'Don-khieu-nai_'],
      ['form', 'Don-khieu-nai_'],
    ])
    expect((await told(it)).map(({ chat_id, message }) => [chat_id, message.key])).toEqual([
      [lan.chat.id, 'letter.form'],
    ])
  })

  it('of a denunciation leaves name and address to the hand', async () => {
    const it = await petitioned('TC', inspectorate)
    const order = await formOf(it)
    const text = await textOf(order.docx)
    expect(text).toContain(planted.words)
    expect(text).not.toContain(planted.name)
    expect(text).not.toContain(planted.address)
    expect((await told(it)).map(({ message }) => message.key)).toEqual(['letter.sealed-form'])
    expect((await filesOf(it)).map((file) => file.name).join()).not.toMatch(/to-cao/i)
  })

  it('is not made for what has meanwhile become feedback', async () => {
    const it = await petitioned('KN', xuanAn)
    await at(noon)((work) => issue(work, it))
    await town.rows("UPDATE cases SET kind = 'PAKN' WHERE id = $1", [it.id])
    const order = await orderOf(it)
    expect(await make(order)).toBe('done')
    expect(await told(it)).toEqual([])
  })
})

const redisUrl = inject('redisUrl')
const stores: { name: string; store: () => QueueStore }[] = [
  { name: 'postgres', store: () => ({ kind: 'postgres', url: town.url }) },
  { name: 'redis', store: () => ({ kind: 'redis', url: redisUrl }) },
]

it.each(stores)('letters come through the queue on $name', async ({ name, store }) => {
  if (name === 'redis' && redisUrl === '') return expect(redisUrl, 'no redis-server here').toBe('')
  const it = await petitioned('KN', xuanBinh)
  await step(it.code, 'lodge')
  await town.rows(
    "UPDATE outbox SET relayed_at = now() WHERE payload->>'letterId' NOT IN (SELECT id::text FROM letters WHERE case_id = $1)",
    [it.id],
  )
  const queues = await openQueues([letters], store(), () => {})
  const workers = await startWorkers([letters], deps, store(), {
    done: (id) => jobDone(town.pool, id),
    failed: async () => {},
    trouble: () => {},
  })
  try {
    await relayOutbox(town.pool, queues.add)
    await vi.waitUntil(async () => (await told(it)).length > 0, { timeout: 10_000, interval: 30 })
    expect((await filesOf(it)).map(({ status }) => status)).toEqual(['stored', 'stored'])
  } finally {
    await workers.close()
    await queues.close()
  }
})
