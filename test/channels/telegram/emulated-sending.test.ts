import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OutgoingFile } from '../../../src/ports/channel.ts'
import { lan, message, png, startWorld, type World } from './emulated.ts'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const photo = (name: string): OutgoingFile => ({
  id: name,
  kind: 'photo',
  name,
  mime: 'image/png',
  read: async () => png,
})

describe('sending', () => {
  const rows = [[{ label: 'Gửi', data: 'c:1' }], [{ label: 'Chép mã', copy: 'LK-7Q' }]]

  test('text, bold and buttons', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    await telegram().send('700001', message({ buttons: rows }))
    const got = await person.waitFor('LK-7Q')
    expect(got.entities).toEqual([{ type: 'bold', offset: 17, length: 5 }])
    expect(got.buttons).toEqual(rows)
  })

  test('markup a person wrote stays text', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const text = '<b>x</b> *y* [z](http://a.vn) &amp;'
    await telegram().send('700001', message({ spans: [{ text }] }))
    expect((await person.waitFor('<b>')).text).toBe(text)
  })

  test('a photo carries its words, an album is followed by them', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const channel = telegram()
    await channel.send('700001', message({ buttons: rows, files: [photo('đường.png')] }))
    const one = await person.waitFor((got) => got.photo !== undefined)
    expect([one.text, one.buttons, one.file?.bytes.equals(png)]).toEqual([
      'Đã nhận phản ánh LK-7Q',
      rows,
      true,
    ])
    const files = [photo('1.png'), photo('2.png'), photo('3.png')]
    const sent = await channel.send('700001', message({ buttons: rows, files }))
    const last = await person.waitFor((got) => got.photo === undefined)
    expect(sent).toEqual({ outcome: 'sent', messageId: String(last.message_id) })
    expect(last.buttons).toEqual(rows)
    const album = person.inbox.filter((got) => got.album !== undefined)
    expect([album.length, new Set(album.map((got) => got.album)).size]).toEqual([3, 1])
  })

  test('asks for the place with keys', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const buttons = [
      [{ label: 'Vị trí', askPlace: true } as const],
      [{ label: 'Bỏ qua', data: 's' }],
    ]
    await telegram().send('700001', message({ buttons }))
    const got = await person.waitFor('LK-7Q')
    expect(got.keyboard).toEqual([[{ label: 'Vị trí', asks: 'location' }], [{ label: 'Bỏ qua' }]])
  })

  test('a text of 10 000 units arrives whole', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const text = 'Ổ gà sâu ở hẻm 12 😡. '.repeat(460).trim()
    await telegram().send('700001', message({ spans: [{ text }] }))
    const got = person.inbox.map((one) => one.text)
    expect(got.length).toBeGreaterThan(2)
    expect(got.join(' ')).toBe(text)
  })

  test('edits in place, text and caption, changed or not', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const channel = telegram()
    for (const files of [[], [photo('a.png')]]) {
      const sent = await channel.send('700001', message({ buttons: rows, files }))
      if (sent.outcome !== 'sent') throw new Error(sent.outcome)
      const done = message({ spans: [{ text: 'Xong' }] })
      expect(await channel.edit('700001', sent.messageId, done)).toEqual(sent)
      expect(await channel.edit('700001', sent.messageId, done)).toEqual(sent)
      const got = person.inbox.find((one) => String(one.message_id) === sent.messageId)
      expect([got?.text, got?.buttons]).toEqual(['Xong', []])
    }
    expect(await channel.edit('700001', '99999', message())).toMatchObject({ outcome: 'sent' })
    expect(person.inbox.at(-1)?.text).toBe('Đã nhận phản ánh LK-7Q')
  })

  test('tells who cannot be reached, and where a group went', async () => {
    const { emulator, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const channel = telegram()
    person.blocks()
    const unreachable = (reason: string) => ({ outcome: 'unreachable', reason })
    expect(await channel.send('700001', message())).toEqual(unreachable('blocked'))
    person.unblocks()
    person.deactivates()
    expect(await channel.send('700001', message())).toEqual(unreachable('deactivated'))
    expect(await channel.send('4242', message())).toEqual(unreachable('chat-not-found'))
    const group = emulator.group({
      id: -17,
      title: 'Tổ 5',
      members: [emulator.user({ ...lan, id: 5 })],
    })
    group.migrate(-1001700000009)
    expect(await channel.send('-17', message())).toEqual({ outcome: 'moved', to: '-1001700000009' })
  })

  test('tells when to come again', async () => {
    const { emulator, telegram } = world
    emulator.user(lan).starts()
    const channel = telegram()
    emulator.faults.fail({ status: 429, retryAfter: 3 })
    expect(await channel.send('700001', message())).toEqual({
      outcome: 'slow-down',
      retryAfterMs: 3000,
    })
    emulator.faults.fail({ status: 500 })
    expect(await channel.send('700001', message())).toMatchObject({ outcome: 'failed' })
    emulator.faults.drop()
    expect(await channel.send('700001', message())).toMatchObject({ outcome: 'failed' })
    expect(await channel.send('700001', message())).toMatchObject({ outcome: 'sent' })
  })
})

describe('fetching', () => {
  test('gives the bytes of a photo, and stops at 20 MiB', async () => {
    const { emulator, turns, store, telegram } = world
    const person = emulator.user(lan)
    const channel = telegram()
    await channel.start(store)
    person.photo(png)
    person.document(png, { size: 20 * 1024 * 1024 + 1 })
    await vi.waitFor(() => expect(turns).toHaveLength(2))
    const files = turns.map(({ body }) => (body.type === 'file' ? body.file : undefined))
    const [small, large] = files
    if (small === undefined || large === undefined) throw new Error('no files')
    const outcome = await channel.fetchFile(small, 1024)
    expect(outcome.outcome === 'fetched' && outcome.bytes.equals(png)).toBe(true)
    expect(await channel.fetchFile(small, 10)).toEqual({ outcome: 'too-big', limitBytes: 10 })
    // Without the claimed size, Telegram itself has to refuse.
    const unsized = { kind: large.kind, ref: large.ref }
    const limitBytes = 20 * 1024 * 1024
    expect(await channel.fetchFile(unsized, 1e9)).toEqual({ outcome: 'too-big', limitBytes })
  })
})
