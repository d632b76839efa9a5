import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { letters } from '../../queues/letters.ts'
import { openQueues } from '../../queues/open.ts'
import type { QueueStore } from '../../queues/store.ts'
import { startWorkers } from '../../queues/work-off.ts'
import type { ToDeliver } from '../../src/actions/deliver-letter.ts'
import { extendClock, extensionOf } from '../../src/actions/extend.ts'
import { issuePetition } from '../../src/actions/letters.ts'
import { type By, moved, record } from '../../src/actions/move.ts'
import { newCase } from '../../src/actions/submit.ts'
import type { Case } from '../../src/domain/case/case.ts'
import type { Verb } from '../../src/domain/case/steps.ts'
import type { LetterFacts } from '../../src/domain/letters/facts.ts'
import { localDate } from '../../src/domain/time/calendar.ts'
import { ChatSignals } from '../../src/persistence/chat-signals.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { historyOn } from '../../src/persistence/history.ts'
import { jobDone, relayOutbox } from '../../src/persistence/outbox.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Work } from '../../src/ports/work.ts'
import { documents } from '../../src/start/documents.ts'
import { inspectorate, openTown, type Town, xuanAn, xuanBinh } from './town.ts'

const planted = ['Nguyễn Thị Lành', 'hẻm 99 Quang Trung', 'CHIMHOANGYEN', 'ông Trần Bị Kiện']
const [name = '', address = '', words = '', against = ''] = planted

let town: Town
let folder: string
let deps: Deps
let lan: Person

beforeAll(async () => {
  town = await openTown()
  folder = await mkdtemp(join(tmpdir(), 'nghedan-letters-'))
  deps = {
    transact: town.transact,
    world: town.world,
    files: openFileStore(folder),
    documents,
  } as Partial<Deps> as Deps
  lan = await town.newcomer()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await town.close()
})

const noon = Date.parse('2024-08-12T12:00:00+07:00')
const at = (ms: number) => transactOn(town.pool, () => ms)
const head: By = { actor: 'officer', may: ['officer', 'head'] }

/** A formal case of Lan's that lies with a unit; its words and petition hold what is planted. */
const petitioned = (kind: 'KN' | 'TC', unit: string, now = noon): Promise<Case> =>
  at(now)(async (work) => {
    const { units } = town.world.organisation
    const validFrom = units.find(({ code }) => code === unit)?.validFrom ?? ''
    const it = newCase({ work, world: town.world }, lan, {
      kind,
      topic: 'land',
      urgency: 'normal',
      unit: { code: unit, validFrom },
      text: `${words}: ${against} lấn đất của tôi`,
      petition: { name, address, against, wish: 'trả lại đất' },
    })
    lan.citizen = { id: it.citizenId ?? '' }
    work.addCase(it)
    return it
  })

async function stepIn(
  work: Work,
  code: string,
  verb: Verb,
  data: Record<string, unknown> = {},
  changes: Partial<Case> = {},
) {
  const context = { work, world: town.world }
  const before = await work.findCase(code)
  if (before === undefined) throw new Error(`no case ${code}`)
  const after = moved(before, verb, head, town.world, work.now)
  if (verb === 'extend') await extendClock(context, await extensionOf(context, before))
  const lodged = verb === 'lodge' ? { lodgedAt: work.now } : {}
  await record(context, before, { ...after, ...lodged, ...changes }, verb, head, data)
}
const step = (code: string, verb: Verb, data = {}, now = noon, changes: Partial<Case> = {}) =>
  at(now)((work) => stepIn(work, code, verb, data, changes))

type Issued = { id: string; facts: LetterFacts }
const lettersOf = ({ id }: Case) =>
  town.rows<Issued>('SELECT id, facts FROM letters WHERE case_id = $1 ORDER BY created_at, id', [
    id,
  ])
const jobsOf = async ({ id }: Case): Promise<ToDeliver[]> =>
  (
    await town.rows<{ payload: ToDeliver }>(
      `SELECT o.payload FROM outbox o WHERE o.queue = 'letters' AND
         (o.payload->>'petitionOf' = $1 OR o.payload->>'letterId' IN (SELECT l.id::text FROM letters l WHERE l.case_id = $1::uuid))
       ORDER BY o.seq`,
      [id],
    )
  ).map(({ payload }) => payload)
const make = (order: ToDeliver) => letters.process(order, deps)
const filesOf = ({ id }: Case) =>
  town.rows<{ id: string; name: string; mime: string; status: string; purpose: string }>(
    'SELECT id, name, mime, status, purpose FROM attachments WHERE case_id = $1 ORDER BY name, id',
    [id],
  )
type Told = { chat_id: number; message: { key: string; attachments: string[] } }
const told = ({ id }: Case) =>
  town.rows<Told>(
    "SELECT chat_id, message FROM notifications WHERE case_id = $1 AND message->>'key' LIKE 'letter.%' ORDER BY seq",
    [id],
  )
const numbers = async (unit: string, year: number) =>
  (
    await town.rows<{ number: number }>(
      'SELECT number FROM letters WHERE unit_code = $1 AND year = $2 ORDER BY number',
      [unit, year],
    )
  ).map(({ number }) => number)
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined
async function textOf(id: string): Promise<string> {
  const bytes = await deps.files.read(id)
  const path = join(folder, `look-${id}`)
  await writeFile(path, bytes)
  if (bytes.subarray(0, 4).toString() === '%PDF')
    return hasPdfText ? execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }) : ''
  const parts = execFileSync('unzip', ['-p', path], { encoding: 'utf8' })
  return parts.replace(/<[^>]+>/g, '')
}

describe('the number of a letter', () => {
  it('has no gap under twenty steps at once and one that is taken back', async () => {
    const cases = await Promise.all(upTo(20).map(() => petitioned('KN', xuanBinh)))
    const lost = await petitioned('KN', xuanBinh)
    const takenBack = at(noon)(async (work) => {
      await stepIn(work, lost.code, 'lodge')
      throw new Error('changed my mind')
    })
    const lodged = cases.map(({ code }) => step(code, 'lodge'))
    await expect(takenBack).rejects.toThrow('changed my mind')
    await Promise.all(lodged)
    await step(lost.code, 'lodge')
    expect(await numbers(xuanBinh, 2024)).toEqual(upTo(21))
    expect((await lettersOf(lost)).map(({ facts }) => facts.number)).toEqual([21])
  })

  it('begins at 1 in each unit, and again with the new year of the place', async () => {
    const lateAt = Date.parse('2024-12-31T23:59:59+07:00')
    const cases = await Promise.all(upTo(3).map(() => petitioned('KN', xuanAn, lateAt - 60_000)))
    const [first, second, third] = cases.map(({ code }) => code)
    await step(first ?? '', 'lodge', {}, lateAt)
    await step(second ?? '', 'lodge', {}, lateAt + 1_000)
    await step(third ?? '', 'lodge', {}, lateAt + 2_000)
    expect(await numbers(xuanAn, 2024)).toEqual([1])
    expect(await numbers(xuanAn, 2025)).toEqual([1, 2])
  })
})

describe('what a letter says', () => {
  it('are the facts of the case and the step, and stays as it was', async () => {
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    await step(it.code, 'accept')
    await step(it.code, 'extend', { words: 'cần đo đạc lại' })
    const [receipt, acceptance, extension] = (await lettersOf(it)).map(({ facts }) => facts)
    expect(receipt).toMatchObject({
      type: 'receipt',
      unit: { name: 'UBND phường Xuân An', superior: 'UBND thành phố Long Khánh' },
      place: 'Xuân An',
      filedAt: noon,
      addressee: { name, address },
      subject: expect.stringContaining('Đất đai'),
      due: { citation: expect.stringContaining('Điều 27') },
    })
    const day = (facts: LetterFacts | undefined) => localDate((facts?.due?.at ?? 0) - 1)
    // 30 days from 12 August; 45 where it is complex: the fifteenth day, 26 September.
    expect(acceptance).toMatchObject({
      type: 'acceptance',
      due: { citation: expect.stringContaining('Điều 28') },
    })
    expect(day(acceptance)).toBe('2024-09-11')
    expect(extension).toMatchObject({
      type: 'extension',
      words: 'cần đo đạc lại',
      ground: { name: 'Vụ việc phức tạp', source: expect.stringContaining('Điều 28') },
      oldDue: acceptance?.due?.at,
    })
    expect(day(extension)).toBe('2024-09-26')
  })

  it('tells the ground by name and article, and the agency', async () => {
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    await step(it.code, 'refuse', { ground: 'time-barred', words: 'đã quá 90 ngày' })
    const [, refusal] = await lettersOf(it)
    expect(refusal?.facts).toMatchObject({
      ground: {
        name: expect.stringMatching(/^Thời hiệu/),
        source: expect.stringContaining('Điều 11'),
      },
    })
    expect(refusal?.facts.due).toBeUndefined()
    const other = await petitioned('KN', xuanAn)
    await step(other.code, 'lodge')
    await step(other.code, 'transfer', { agency: 'Công ty Điện lực Long Khánh', words: 'chuyển' })
    const [, transfer] = await lettersOf(other)
    expect(transfer?.facts.to).toBe('Công ty Điện lực Long Khánh')
  })
})

it('a letter that passes a complaint on is of the unit that gives it away', async () => {
  const chief = await town.officer(xuanBinh, 'head')
  const it = await petitioned('KN', xuanBinh)
  await step(it.code, 'lodge')
  const { unit } = await petitioned('KN', xuanAn)
  const data = { agency: 'UBND phường Xuân An', words: 'thuộc địa bàn phường Xuân An' }
  await step(it.code, 'forward', data, noon, { unit })
  const [, issued] = await lettersOf(it)
  expect(issued?.facts).toMatchObject({
    type: 'transfer',
    unit: { name: 'UBND phường Xuân Bình' },
    to: 'UBND phường Xuân An',
  })
  const [, order] = await jobsOf(it)
  if (order === undefined) throw new Error('no job')
  await make(order)
  expect((await told(it)).map(({ chat_id }) => chat_id)).toEqual([lan.chat.id, chief.chat.id])
})

describe('the files of a letter', () => {
  it('are made once, however often the job runs, and each is told once', async () => {
    const chief = await town.officer(xuanAn, 'head')
    const other = await town.officer(xuanAn)
    const it = await petitioned('KN', xuanAn)
    await step(it.code, 'lodge')
    const [order] = await jobsOf(it)
    if (order === undefined) throw new Error('no job')
    expect((await filesOf(it)).map(({ status }) => status)).toEqual(['pending', 'pending'])
    await make(order)
    const bytes = await Promise.all([order.docx, order.pdf].map((id) => deps.files.read(id)))
    await make(order)
    const again = openFileStore(folder)
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
    if (hasPdfText) expect(await textOf(order.pdf)).toContain(name)
    expect(await textOf(order.docx)).toContain(name)
  })

  it('come whole when the first try ended half way', async () => {
    const it = await petitioned('KN', xuanBinh)
    await step(it.code, 'lodge')
    const [order] = await jobsOf(it)
    if (order === undefined) throw new Error('no job')
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
    const [order] = await jobsOf(it)
    if (order === undefined) throw new Error('no job')
    await make(order)
    const history = historyOn(town.pool, new ChatSignals(town.url))
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
    await step(it.code, 'lodge', { words })
    await step(it.code, 'accept', { words })
    await step(it.code, 'notify', { words })
    await step(it.code, 'extend', { words })
    await step(it.code, 'decide', { words })
    await step(it.code, 'resolve', { words })
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
    for (const secret of [...planted, 'Đất đai']) expect(everything).not.toContain(secret)
    expect(texts.join('')).toContain(`${it.code.slice(0, 4)}-${it.code.slice(4)}`)
    expect(files.map((file) => file.name).join()).toMatch(/^(LK-[0-9A-Z-]{9}\.(docx|pdf),?){8}$/)
  })
})

describe('the form of a petition', () => {
  const formOf = async (it: Case) => {
    await at(noon)((work) => issue(work, it))
    const [order] = await jobsOf(it)
    if (order === undefined) throw new Error('no job')
    await make(order)
    await make(order)
    return order
  }
  const issue = async (work: Work, it: Case) => issuePetition({ work, world: town.world }, it)

  it('of a complaint has all that was said, and goes to the citizen alone', async () => {
    const it = await petitioned('KN', xuanAn)
    const order = await formOf(it)
    const text = await textOf(order.docx)
    for (const said of [...planted, 'trả lại đất']) expect(text).toContain(said)
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
    expect(text).toContain(words)
    expect(text).not.toContain(name)
    expect(text).not.toContain(address)
    expect((await told(it)).map(({ message }) => message.key)).toEqual(['letter.sealed-form'])
    expect((await filesOf(it)).map((file) => file.name).join()).not.toMatch(/to-cao/i)
  })

  it('is not made for what has meanwhile become feedback', async () => {
    const it = await petitioned('KN', xuanAn)
    await at(noon)((work) => issue(work, it))
    await town.rows("UPDATE cases SET kind = 'PAKN' WHERE id = $1", [it.id])
    const [order] = await jobsOf(it)
    if (order === undefined) throw new Error('no job')
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
