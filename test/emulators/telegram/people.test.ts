import { describe, expect, test } from 'vitest'
import { png } from '../common/tools.ts'
import { call, messages, start, updates } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }

async function started() {
  const tg = await start({ waitScale: 0.001 })
  const lan = tg.user(lanSpec)
  const say = (params: object, method = 'sendMessage') =>
    call(tg, method, { chat_id: lanSpec.id, ...params })
  return { tg, lan, say }
}

describe('what a person sends', () => {
  test('every kind has the shape of the platform', async () => {
    const { tg, lan } = await started()
    lan.starts('hs_7Qk2-9')
    lan.photo(png(4000, 3000), { caption: 'ổ gà' })
    lan.document(Buffer.from('%PDF'), { name: 'don.pdf', mime: 'application/pdf' })
    lan.voice(Buffer.from('Ogg'), { duration: 7 })
    lan.place(10.77, 106.7)
    lan.contact({ own: true })
    lan.contact({ own: false })
    lan.sticker()
    lan.poll()
    const [start, photo, document, voice, place, own, other, sticker, poll] = await messages(tg)
    expect(start).toMatchObject({
      text: '/start hs_7Qk2-9',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      from: { id: 700001, is_bot: false, language_code: 'vi' },
      chat: { id: 700001, type: 'private', first_name: 'Lan' },
    })
    expect(photo?.caption).toBe('ổ gà')
    expect(photo?.photo?.map(({ width, height }) => [width, height])).toEqual([
      [90, 68],
      [320, 240],
      [800, 600],
      [1280, 960],
    ])
    expect(document?.document).toMatchObject({ file_name: 'don.pdf', file_size: 4 })
    expect(voice?.voice).toMatchObject({ duration: 7, mime_type: 'audio/ogg' })
    expect(place?.location?.latitude).toBe(10.77)
    expect(own?.contact?.user_id).toBe(700001)
    expect(other?.contact?.user_id).toBeUndefined()
    expect(sticker?.sticker?.type).toBe('regular')
    expect(poll?.poll?.options).toHaveLength(2)
  })

  test('an album is separate updates of one group, the caption on the first', async () => {
    const { tg, lan } = await started()
    lan.album([png(), png()], { caption: 'hai ảnh' })
    const [first, second] = await messages(tg)
    expect(first?.media_group_id).toBe(second?.media_group_id)
    expect([first?.caption, second?.caption]).toEqual(['hai ảnh', undefined])
  })

  test('an edit carries its date, and a block tells the bot', async () => {
    const { tg, lan } = await started()
    const { messageId } = lan.says('hẻm 12')
    lan.edits(messageId, 'hẻm 12/3')
    lan.blocks()
    const [, edited, blocked] = await updates(tg)
    expect(edited?.edited_message).toMatchObject({
      message_id: messageId,
      text: 'hẻm 12/3',
      edit_date: expect.any(Number),
    })
    expect(blocked?.my_chat_member).toMatchObject({
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked', user: { is_bot: true } },
    })
    expect(() => lan.says('vẫn nói')).toThrow(/unblock/)
  })
})

describe('taps', () => {
  const markup = { inline_keyboard: [[{ text: 'Gửi', callback_data: 'c:ok' }]] }

  test('a tap reaches the bot, which answers once', async () => {
    const { tg, lan, say } = await started()
    lan.starts()
    await say({ text: 'Xác nhận?', reply_markup: markup })
    const tap = lan.taps(await lan.waitFor('Xác nhận?'), 'Gửi')
    const [, update] = await updates(tg)
    expect(update?.callback_query).toMatchObject({ data: 'c:ok', message: { text: 'Xác nhận?' } })
    const answer = { callback_query_id: tap.queryId, text: 'Đã gửi' }
    expect((await call(tg, 'answerCallbackQuery', answer)).result).toBe(true)
    expect(await tap.answer()).toEqual({ text: 'Đã gửi' })
    const again = await call(tg, 'answerCallbackQuery', answer)
    expect(again.description).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
  })

  test('an old query or a long text is refused', async () => {
    const { tg, lan } = await started()
    const long = lan.taps(1, { data: 'x' })
    const text = 'x'.repeat(201)
    const tooLong = { callback_query_id: long.queryId, text }
    expect((await call(tg, 'answerCallbackQuery', tooLong)).status).toBe(400)
    const old = lan.taps(1, { data: 'x' })
    tg.advance(150_000)
    const late = await call(tg, 'answerCallbackQuery', { callback_query_id: old.queryId })
    expect(late.description).toMatch(/query is too old/)
  })

  test('a button of a message that is gone comes with its address alone', async () => {
    const { tg, lan } = await started()
    lan.taps(12, { data: 'c:ok' })
    const [update] = await updates(tg)
    expect(update?.callback_query).toMatchObject({ message: { message_id: 12, date: 0 } })
  })

  test('a button of the keyboard types its label', async () => {
    const { tg, lan, say } = await started()
    lan.starts()
    const keyboard = [[{ text: 'Phản ánh' }, { text: 'Vị trí', request_location: true }]]
    const { message_id } = (await say({ text: 'Chọn', reply_markup: { keyboard } })).result
    lan.taps(message_id, 'Phản ánh')
    expect((await messages(tg)).at(-1)?.text).toBe('Phản ánh')
    expect(() => lan.taps(message_id, 'Vị trí')).toThrow(/place/)
    expect(() => lan.taps(message_id, 'Không có')).toThrow(/"Phản ánh"/)
    await say({ text: 'Xong', reply_markup: { remove_keyboard: true } })
    expect(() => lan.taps(message_id, 'Phản ánh')).toThrow(/none/)
  })
})

describe('what a person sees', () => {
  test('waitFor takes messages in order, edits too, and says what came instead', async () => {
    const { lan, say } = await started()
    lan.starts()
    const { message_id } = (await say({ text: 'một' })).result
    await say({ text: 'hai' })
    expect((await lan.waitFor(/^m/)).text).toBe('một')
    const later = lan.waitFor(({ edits }) => edits === 1)
    await say({ message_id, text: 'một sửa' }, 'editMessageText')
    expect((await later).text).toBe('một sửa')
    await expect(lan.waitFor('hai', 20)).rejects.toThrow(/came: nothing/)
    await say({ text: 'ba' })
    await expect(lan.waitFor('bốn', 20)).rejects.toThrow(/came: "ba"/)
  })
})
