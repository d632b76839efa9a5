import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { files } from '../../queues/files.ts'
import { createWeb } from '../../src/channels/web/web.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import type { FileStore } from '../../src/ports/files.ts'
import type { Person } from '../../src/ports/person.ts'
import { findIn } from '../support/canaries.ts'
import { denunciation, inspectorate, openTown, pothole, step, type Town } from './town.ts'

/** Planted in everything that is said of a denunciation, by both sides. */
const canaries = [
  'CHIMHOANGYEN-noi-dung',
  'CHIMHOANGYEN-khi-nao',
  'CHIMHOANGYEN-chung-cu',
  'CHIMHOANGYEN-tra-loi',
  'CHIMHOANGYEN-bo-sung',
  'CHIMHOANGYEN-cau-hoi',
  'CHIMHOANGYEN-ly-do',
  'CHIMHOANGYEN-ten-tep',
  'CHIMHOANGYEN-exif',
]
const [told, when, proof, answer, added, question, reason, fileName, exif] = canaries as string[]

let town: Town
let lan: Person
let chief: Person
let folder: string
let store: FileStore

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  chief = await town.officer(inspectorate, 'chief-inspector')
  folder = await mkdtemp(join(tmpdir(), 'nghedan-canaries-'))
  store = openFileStore(folder, town.keys.vault)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await town.close()
})

async function photo(): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Copyright: exif ?? '' } })
    .jpeg()
    .toBuffer()
  expect(bytes.includes(exif ?? '')).toBe(true)
  const id = await store.hold(bytes)
  const file = { kind: 'photo', ref: id, id, name: `${fileName}.jpg` } as const
  await town.say(lan, { type: 'file', file })
  return id
}

const fetch = (attachmentId: string) =>
  files.process({ attachmentId }, {
    transact: town.transact,
    world: town.world,
    channels: new Map([['web', createWeb(store)]]),
    files: store,
  } as unknown as Deps)

async function everywhere(): Promise<Record<string, string | Buffer>> {
  const onDisk = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(onDisk.map(async (path) => [path, await readFile(path)]))
  return { ...(await town.everything()), ...Object.fromEntries(contents) }
}

it('nothing that is said of a denunciation lies anywhere in the clear, nor leads to who said it', async () => {
  await town.say(lan, { type: 'text', text: `tôi tố cáo ông B nhận tiền ${told}` })
  await town.say(lan, { type: 'text', text: 'tiếp tục' })
  const [early, late] = [await photo(), await photo()]
  await fetch(early)
  let code: string | undefined
  for (const text of [when, proof, 'bỏ qua', 'bỏ qua', 'gửi luôn', 'gửi đi', 'đồng ý', 'gửi đi']) {
    const [reply] = await town.say(lan, { type: 'text', text: text ?? '' })
    expect(findIn(await everywhere(), canaries)).toEqual([])
    const shown = reply?.params?.code
    if (reply?.key.startsWith('receipt') && typeof shown === 'string') {
      code = shown.replace('LK-', '').replace('-', '')
      break
    }
  }
  if (code === undefined) throw new Error('never filed')
  await fetch(late)
  const it = await town.caseOf(code)
  expect(it).toMatchObject({ kind: 'TC', chatId: lan.chat.id })
  expect(it.text).toContain(told)

  await town.act(chief, step(code, 'ask', { words: `${question} mời bạn cho biết` }))
  await town.act(lan, { do: 'answer', code, text: `${answer} có`, attachments: [] })
  await town.act(lan, { do: 'supplement', code, text: `${added} nữa`, attachments: [] })
  for (const [verb, given] of [
    ['lodge', { ground: 'signed' }],
    ['accept', {}],
    ['notify', {}],
    ['suspend', { ground: 'other-result', words: `${reason} tạm dừng` }],
  ] as const)
    await town.act(chief, step(code, verb, given))
  expect(findIn(await everywhere(), canaries)).toEqual([])

  // What was said while it was told is gone, not only sealed.
  const kept = JSON.stringify([
    await town.rows('SELECT turn FROM inbox WHERE chat = $1', [lan.chat.externalId]),
    await town.rows('SELECT state FROM conversations WHERE chat_id = $1', [lan.chat.id]),
  ])
  expect(findIn({ kept }, canaries)).toEqual([])
  // No row ties the case, its files or its messages to the chat.
  expect(
    await town.rows(
      `SELECT id FROM cases WHERE id = $1 AND (chat_id IS NOT NULL OR citizen_id IS NOT NULL)
       UNION ALL SELECT id FROM attachments WHERE case_id = $1 AND (chat_id IS NOT NULL OR purpose = 'report' AND ref <> '')
       UNION ALL SELECT id FROM notifications WHERE case_id = $1 OR dedupe LIKE '%' || $1::text || '%' AND card_of IS NULL`,
      [it.id],
    ),
  ).toEqual([])
  // And still it is theirs: they find it, and a photo of it opens for who may see it.
  const mine = await town.transact((work) => work.casesOfPerson(lan.chat.id, 5))
  expect(mine.map((line) => line.it.code)).toEqual([code])
  expect((await sharp(await store.read(late)).metadata()).width).toBe(40)
})

it('what was said of other cases stays, and what turns out to be a denunciation is sealed then', async () => {
  const mai = await town.newcomer()
  const words = 'CHIMHOANGYEN-doi-loai'
  const code = await town.file(mai, { ...pothole, text: words, unit: inspectorate })
  await town.act(mai, { do: 'supplement', code, text: `${words} thêm`, attachments: [] })
  const { id } = await town.caseOf(code)
  expect(findIn({ cases: (await town.everything()).cases ?? '' }, [words])).toHaveLength(1)
  await town.transact(async (work) => {
    const it = await work.getCase(id)
    await work.saveCase({ ...it, kind: 'TC' })
  })
  expect(findIn(await town.everything(), [words])).toEqual([])
  expect((await town.caseOf(code)).text).toBe(words)
  expect(await town.transact((work) => work.wordsOf(id))).toEqual([`${words} thêm`])
})

it('the denunciations of a chat are found by nobody who has no key', async () => {
  const code = await town.file(lan, { ...denunciation, text: 'x' })
  const [row] = await town.rows<{ owner_tag: string }>(
    'SELECT owner_tag FROM cases WHERE code = $1',
    [code],
  )
  expect(row?.owner_tag).toBe(town.keys.vault.tag(`chat ${lan.chat.id}`))
  expect(JSON.stringify(await town.everything(['cases']))).not.toContain(row?.owner_tag)
})
