import { describe, expect, test } from 'vitest'
import { call, start } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }

async function withLan() {
  const tg = await start()
  const lan = tg.user(lanSpec)
  lan.starts()
  const send = (params: object, method = 'sendMessage') =>
    call(tg, method, { chat_id: lanSpec.id, ...params })
  return { tg, lan, send }
}

const button = (extra: object) => ({ inline_keyboard: [[{ text: 'Gửi', ...extra }]] })

describe('edits and deletions', () => {
  test('an edit replaces text and buttons; an unmodified one is refused', async () => {
    const { send, lan } = await withLan()
    const { message_id } = (
      await send({ text: 'một', reply_markup: button({ callback_data: 'x' }) })
    ).result
    const edited = await send({ message_id, text: 'hai' }, 'editMessageText')
    expect(edited.result).toMatchObject({ message_id, text: 'hai' })
    expect(lan.inbox).toHaveLength(1)
    expect(lan.inbox[0]).toMatchObject({ text: 'hai', buttons: [], edits: 1 })
    const again = await send({ message_id, text: 'hai' }, 'editMessageText')
    expect(again.description).toMatch(/^Bad Request: message is not modified: /)
    const buttons = { message_id, reply_markup: button({ callback_data: 'y' }) }
    expect((await send(buttons, 'editMessageReplyMarkup')).ok).toBe(true)
    expect(lan.inbox[0]?.buttons[0]?.[0]?.data).toBe('y')
    expect((await send(buttons, 'editMessageReplyMarkup')).ok).toBe(false)
  })

  test("a bot edits only its own messages and no strangers'", async () => {
    const { send, lan } = await withLan()
    const { messageId } = lan.says('của tôi')
    const foreign = await send({ message_id: messageId, text: 'x' }, 'editMessageText')
    expect(foreign.description).toBe("Bad Request: message can't be edited")
    const none = await send({ message_id: 999, text: 'x' }, 'editMessageText')
    expect(none.description).toBe('Bad Request: message to edit not found')
  })

  test('messages can be deleted for 48 hours', async () => {
    const { send, lan, tg } = await withLan()
    const { message_id } = (await send({ text: 'x' })).result
    expect((await send({ message_id }, 'deleteMessage')).result).toBe(true)
    expect(lan.inbox).toEqual([])
    const old = (await send({ text: 'y' })).result
    tg.advance(48 * 3_600_000)
    const late = await send({ message_id: old.message_id }, 'deleteMessage')
    expect(late.description).toBe("Bad Request: message can't be deleted")
  })
})
