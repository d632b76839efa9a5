import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startHook, until } from '../common/tools.ts'
import { call, hooked, settled, start, texts } from './tools.ts'
import type { Update } from './types.ts'

describe('lanes', () => {
  test('one chat goes strictly one after another, chats go side by side', async () => {
    const open: string[] = []
    let most = 0
    const { tg, hook, lan } = await hooked(async (update) => {
      const { id } = (update.message as { chat: { id: number } }).chat
      expect(open).not.toContain(String(id))
      open.push(String(id))
      most = Math.max(most, open.length)
      await sleep(15)
      open.splice(open.indexOf(String(id)), 1)
      return 200
    })
    const minh = tg.user({ id: 700002, first_name: 'Minh' })
    for (const text of ['1', '2', '3']) {
      lan.says(text)
      minh.says(`m${text}`)
    }
    await settled(tg)
    expect(texts(hook).filter((text) => !text.startsWith('m'))).toEqual(['1', '2', '3'])
    expect(most).toBe(2)
  })

  test('an edit waits for the message, a tap does not', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { tg, hook, lan } = await hooked(async (update) => {
      if (update.message) await held
      return 200
    })
    const { messageId } = lan.says('tin')
    lan.edits(messageId, 'tin sửa')
    lan.taps(messageId, { data: 'x' })
    lan.blocks()
    await until(() => hook.seen.length === 3)
    await sleep(20)
    const kinds = () => hook.seen.map(({ update }) => Object.keys(update)[1])
    expect(kinds().sort()).toEqual(['callback_query', 'message', 'my_chat_member'])
    release()
    await settled(tg)
    expect(kinds().at(-1)).toBe('edited_message')
  })

  test('max_connections bounds what is under way', async () => {
    let open = 0
    let most = 0
    const hook = await startHook<Update>(async () => {
      most = Math.max(most, ++open)
      await sleep(5)
      open -= 1
      return 200
    })
    const tg = await start()
    await call(tg, 'setWebhook', { url: hook.url, max_connections: 2 })
    for (let id = 1; id <= 12; id++) tg.user({ id, first_name: 'A' }).says('tin')
    await settled(tg)
    expect(most).toBe(2)
  })
})

describe('faults of delivery', () => {
  test('duplicate: an acknowledged update comes again', async () => {
    const { tg, hook, lan } = await hooked()
    tg.faults.duplicate()
    lan.says('một')
    lan.says('hai')
    await settled(tg)
    expect(texts(hook)).toEqual(['một', 'một', 'hai'])
  })

  test('shuffle: chats overtake one another, no chat itself', async () => {
    const hook = await startHook<Update>()
    const tg = await start()
    tg.faults.shuffle(20)
    const people = Array.from({ length: 12 }, (_, n) => tg.user({ id: n + 1, first_name: 'A' }))
    for (const turn of ['a', 'b']) for (const one of people) one.says(`${turn}${one.user.id}`)
    await call(tg, 'setWebhook', { url: hook.url })
    await settled(tg)
    const came = texts(hook)
    for (const { user } of people) {
      expect(came.indexOf(`a${user.id}`)).toBeLessThan(came.indexOf(`b${user.id}`))
    }
    const inOrder = ['a', 'b'].flatMap((turn) => people.map(({ user }) => `${turn}${user.id}`))
    expect(came).not.toEqual(inOrder)
  })
})
