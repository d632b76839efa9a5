import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { files } from '../../queues/files.ts'
import { createWeb } from '../../src/channels/web/web.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import type { Channel, FetchOutcome } from '../../src/ports/channel.ts'
import type { FileStore } from '../../src/ports/files.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { openTown, pothole, type Town } from './town.ts'

let town: Town
let lan: Person
let folder: string
let store: FileStore
let photo: Buffer

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  folder = await mkdtemp(join(tmpdir(), 'nghedan-files-'))
  store = openFileStore(folder, town.keys.vault)
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await town.close()
})

/** The file job, with the platform's answer in our hands. */
async function fetchWith(attachmentId: string, answer: Channel['fetchFile']) {
  const channel: Channel = { ...createWeb(store), fetchFile: answer }
  const { transact, world } = town
  const deps: Pick<Deps, 'transact' | 'world' | 'channels' | 'files'> = {
    transact,
    world,
    channels: new Map([['web', channel]]),
    files: store,
  }
  return files.process({ attachmentId }, deps as Deps)
}
const fetched = (): FetchOutcome => ({ outcome: 'fetched', bytes: photo })

async function send(bytes = photo) {
  const id = await store.hold(bytes)
  const file = { kind: 'photo', ref: id, id, name: 'anh.jpg' } as const
  await town.say(lan, { type: 'file', file })
  return id
}
const onDisk = async (id: string) =>
  (await readdir(folder, { recursive: true })).some((name) => name.endsWith(id))
const rowOf = async (id: string) =>
  (await town.rows('SELECT status, case_id FROM attachments WHERE id = $1', [id]))[0]
const cardJobs = async (code: string) =>
  (
    await town.rows(
      "SELECT 1 FROM outbox o JOIN cases c ON o.payload->>'caseId' = c.id::text WHERE c.code = $1",
      [code],
    )
  ).length

describe('a file', () => {
  it('that is a voice as a phone records it is kept', async () => {
    const opus = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead')])
    const id = await store.hold(opus)
    const file = { kind: 'voice', ref: id, id, name: 'ghi-am.ogg' } as const
    await town.say(lan, { type: 'file', file })
    await fetchWith(id, async () => ({ outcome: 'fetched', bytes: opus }))
    expect(await rowOf(id)).toMatchObject({ status: 'stored' })
    await town.say(lan, { type: 'text', text: '/huy' })
  })

  it('that is still being fetched when its report is filed comes to the officers all the same', async () => {
    const id = await send()
    let code = ''
    await fetchWith(id, async () => {
      code = await town.file(lan, { ...pothole, attachments: [id] })
      return fetched()
    })
    expect(await rowOf(id)).toMatchObject({ status: 'stored', case_id: expect.any(String) })
    expect(await cardJobs(code)).toBe(2)
  })

  it('that is dropped while it is being fetched leaves no trace', async () => {
    const id = await send()
    await fetchWith(id, async () => {
      await town.act(lan, { do: 'drop-files', attachments: [id] })
      await fetchWith(id, async () => fetched())
      return fetched()
    })
    expect(await rowOf(id)).toBeUndefined()
    expect(await onDisk(id)).toBe(false)
  })

  it('of somebody who does not agree leaves no trace, fetched or not', async () => {
    const [early, late] = [await send(), await send()]
    await fetchWith(early, async () => fetched())
    expect(await onDisk(early)).toBe(true)
    await town.act(lan, { do: 'forget', attachments: [early, late] })
    for (const id of [early, late]) {
      await fetchWith(id, async () => fetched())
      expect(await rowOf(id)).toBeUndefined()
      expect(await onDisk(id)).toBe(false)
    }
  })

  it('is kept once, cleaned, under its own id; the upload as it came is gone', async () => {
    const tagged = await sharp(photo)
      .withExif({ IFD0: { Copyright: 'CHIMHOANGYEN' } })
      .jpeg()
      .toBuffer()
    expect(tagged.includes('CHIMHOANGYEN')).toBe(true)
    const before = (await readdir(folder, { recursive: true })).length
    const id = await send(tagged)
    const { fetchFile } = createWeb(store)
    await fetchWith(id, fetchFile)
    await fetchWith(id, fetchFile)
    expect((await store.read(id)).includes('CHIMHOANGYEN')).toBe(false)
    expect((await readdir(folder, { recursive: true })).length - before).toBeLessThanOrEqual(2)
  })

  it.each([
    [
      'torn',
      async () => ({ outcome: 'fetched', bytes: photo.subarray(0, 200) }) as const,
      'file.corrupt',
    ],
    ['gone', async () => ({ outcome: 'gone' }) as const, 'file.failed'],
    [
      'too big',
      async () => ({ outcome: 'too-big', limitBytes: 20 * 2 ** 20 }) as const,
      'file.too-big',
    ],
  ])('that is %s is refused, its sender told once, and nothing kept', async (_, answer, key) => {
    const id = await send()
    await fetchWith(id, answer)
    await fetchWith(id, answer)
    const told = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1',
      [lan.chat.id],
    )
    expect(told.filter(({ message }) => message.key === key)).toHaveLength(1)
    expect(await onDisk(id)).toBe(false)
  })

  it('that the platform does not give now is asked for again', async () => {
    const id = await send()
    const failed = async () => ({ outcome: 'failed', reason: 'timeout' }) as const
    await expect(fetchWith(id, failed)).rejects.toThrow('timeout')
    await fetchWith(id, async () => fetched())
    expect(await rowOf(id)).toMatchObject({ status: 'stored' })
  })
})

describe('a smaller copy, for a platform that takes no larger one', () => {
  const keep = async (bytes: Buffer) => {
    const id = randomUUID()
    await store.keepOwn(id, 'image/png', bytes)
    return id
  }

  it('is a JPEG within the limit, and what is kept stays as it was', async () => {
    // Noise hardly lets itself be packed: about 3 MB.
    const raw = { width: 1_000, height: 1_000, channels: 3 } as const
    const noisy = await sharp(randomBytes(3_000_000), { raw }).png().toBuffer()
    expect(noisy.length).toBeGreaterThan(2 ** 20)
    const id = await keep(noisy)
    const small = (await store.smaller(id, 2 ** 20)) ?? Buffer.alloc(0)
    expect((await sharp(small).metadata()).format).toBe('jpeg')
    expect(small.length).toBeLessThanOrEqual(2 ** 20)
    expect((await store.read(id)).equals(noisy)).toBe(true)
  })

  it('cannot be had of what is no picture, nor in no room at all', async () => {
    expect(await store.smaller(await keep(Buffer.from('%PDF-1.7')), 2 ** 20)).toBeUndefined()
    expect(await store.smaller(await keep(photo), 100)).toBeUndefined()
  })
})
