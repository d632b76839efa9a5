import { describe, expect, test } from 'vitest'
import { png } from '../common/tools.ts'
import type { TelegramEmulator } from './index.ts'
import { answerOf, call, messages, start } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }

async function started() {
  const tg = await start({ waitScale: 0.001 })
  const lan = tg.user(lanSpec)
  const say = (params: object, method = 'sendMessage') =>
    call(tg, method, { chat_id: lanSpec.id, ...params })
  return { tg, lan, say }
}

describe('files', () => {
  test('getFile leads to the bytes for an hour', async () => {
    const { tg, lan } = await started()
    lan.document(Buffer.from('đơn kiến nghị'), { name: 'don.pdf' })
    const [message] = await messages(tg)
    const file_id = message?.document?.file_id
    const { file_path } = (await call(tg, 'getFile', { file_id })).result
    const url = `${tg.root}/file/bot${tg.token}/${file_path}`
    expect(await (await fetch(url)).text()).toBe('đơn kiến nghị')
    tg.advance(3_600_000)
    expect((await fetch(url)).status).toBe(404)
  })

  test('a file above 20 MiB or of nobody is refused', async () => {
    const { tg, lan } = await started()
    lan.document(Buffer.from('x'), { size: 20_971_521 })
    lan.document(Buffer.from('x'), { size: 20_971_520 })
    const [big, fits] = await messages(tg)
    const get = (file_id?: string) => call(tg, 'getFile', { file_id })
    expect((await get(big?.document?.file_id)).description).toBe('Bad Request: file is too big')
    expect((await get(fits?.document?.file_id)).ok).toBe(true)
    expect((await get('AgAC')).description).toMatch(/wrong file_id/)
  })

  const upload = (tg: TelegramEmulator, method: string, fields: Record<string, string | Blob>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ chat_id: '700001', ...fields })) {
      form.set(name, value)
    }
    return answerOf(fetch(`${tg.root}/bot${tg.token}/${method}`, { method: 'POST', body: form }))
  }

  test('the bot sends by upload, by id and by URL', async () => {
    const { tg, lan, say } = await started()
    lan.starts()
    const sent = await upload(tg, 'sendPhoto', { photo: new Blob([png()]), caption: 'ảnh' })
    expect(sent.result.photo.at(-1)).toMatchObject({ width: 640, height: 480, file_size: 40 })
    expect(lan.inbox[0]?.file?.bytes).toEqual(png())
    const { file_id } = sent.result.photo.at(-1)
    expect((await say({ photo: file_id }, 'sendPhoto')).ok).toBe(true)
    expect((await say({ document: file_id }, 'sendDocument')).status).toBe(400)
    const path = (await call(tg, 'getFile', { file_id })).result.file_path
    const photo = `${tg.root}/file/bot${tg.token}/${path}`
    expect((await say({ photo }, 'sendPhoto')).ok).toBe(true)
    expect((await say({ photo: 'https://a.vn/x.png' }, 'sendPhoto')).description).toBe(
      'Bad Request: failed to get HTTP URL content',
    )
  })

  test('an album holds 2 to 10 items, attached by name', async () => {
    const { tg, lan } = await started()
    lan.starts()
    const album = (n: number) => {
      const names = Array.from({ length: n }, (_, at) => `f${at}`)
      const media = names.map((name) => ({ type: 'photo', media: `attach://${name}` }))
      const files = Object.fromEntries(names.map((name) => [name, new Blob([png()])]))
      return upload(tg, 'sendMediaGroup', { media: JSON.stringify(media), ...files })
    }
    expect((await album(2)).result).toHaveLength(2)
    expect(new Set(lan.inbox.map((message) => message.album)).size).toBe(1)
    expect((await album(1)).status).toBe(400)
    expect((await album(11)).status).toBe(400)
  })

  test('uploads have limits and photos must be pictures', async () => {
    const { tg, lan } = await started()
    lan.starts()
    const photo = async (bytes: Buffer) =>
      (await upload(tg, 'sendPhoto', { photo: new Blob([bytes]) })).description
    expect(await photo(Buffer.from('not a picture'))).toBe('Bad Request: IMAGE_PROCESS_FAILED')
    expect(await photo(png(9000, 1001))).toBe('Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await photo(png(2100, 100))).toBe('Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await photo(Buffer.concat([png(), Buffer.alloc(10_485_760)]))).toMatch(/too big/)
    const document = new Blob([Buffer.alloc(51 * 1024 * 1024)])
    expect((await upload(tg, 'sendDocument', { document })).status).toBe(413)
    const caption = 'x'.repeat(1025)
    const long = await upload(tg, 'sendPhoto', { photo: new Blob([png()]), caption })
    expect(long.description).toBe('Bad Request: message caption is too long')
  })
})
