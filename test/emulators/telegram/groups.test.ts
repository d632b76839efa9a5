import { describe, expect, test } from 'vitest'
import { call, messages, start } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }
const minhSpec = { id: 700002, first_name: 'Minh' }

describe('groups', () => {
  test('in privacy mode the bot reads commands, mentions and replies', async () => {
    const tg = await start()
    const minh = tg.user(minhSpec)
    const group = tg.group({ id: -1001700000009, title: 'Tổ 5', members: [minh] })
    const seat = minh.in(group)
    expect(seat.says('chuyện riêng').updateId).toBeUndefined()
    expect(seat.says('/viec@other_bot').updateId).toBeUndefined()
    expect(seat.says('/viec').updateId).toBeDefined()
    expect(seat.says('@demo_bot ơi').updateId).toBeDefined()
    const sent = await call(tg, 'sendMessage', { chat_id: group.id, text: 'Hồ sơ mới' })
    expect(seat.says('đã nhận', { replyTo: sent.result.message_id }).updateId).toBeDefined()
    expect((await group.waitFor('Hồ sơ')).text).toBe('Hồ sơ mới')
  })

  test('a group that migrates refuses with its new id and sends the pair of notices', async () => {
    const tg = await start()
    const minh = tg.user(minhSpec)
    const group = tg.group({ id: -1700000009, title: 'Tổ 5', members: [minh] })
    group.migrate(-1001700000009)
    const refused = await call(tg, 'sendMessage', { chat_id: -1700000009, text: 'x' })
    expect(refused).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1001700000009 },
    })
    const [to, from] = await messages(tg)
    expect(to).toMatchObject({
      chat: { id: -1700000009, type: 'group' },
      migrate_to_chat_id: -1001700000009,
    })
    expect(from).toMatchObject({
      chat: { id: -1001700000009, type: 'supergroup' },
      migrate_from_chat_id: -1700000009,
    })
    expect((await call(tg, 'sendMessage', { chat_id: group.id, text: 'x' })).ok).toBe(true)
  })

  test('joining, leaving and being removed', async () => {
    const tg = await start()
    const minh = tg.user(minhSpec)
    const group = tg.group({ id: -1001700000009, title: 'Tổ 5', members: [minh], bot: 'left' })
    const send = async () =>
      (await call(tg, 'sendMessage', { chat_id: group.id, text: 'x' })).description
    expect(await send()).toBe('Forbidden: bot is not a member of the supergroup chat')
    expect(group.setsBot(minh, 'member')).toBeDefined()
    group.adds(tg.user(lanSpec))
    expect((await call(tg, 'leaveChat', { chat_id: group.id })).result).toBe(true)
    group.setsBot(minh, 'member')
    group.setsBot(minh, 'kicked')
    expect(await send()).toBe('Forbidden: bot was kicked from the supergroup chat')
    expect((await call(tg, 'getChat', { chat_id: group.id })).result.title).toBe('Tổ 5')
  })
})
