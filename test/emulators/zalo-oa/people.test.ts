import { expect, test } from 'vitest'
import { png, startHook, until } from '../common/tools.ts'
import { start, talking } from './tools.ts'
import type { Event } from './webhook.ts'

test('everything a person does becomes its event', async () => {
  const hook = await startHook<Event>()
  const zalo = await start()
  await zalo.webhook.save(hook.url)
  const lan = zalo.user({ name: 'Lan', phone: '84901234567' })
  lan.follows()
  lan.opensChat()
  const { messageId } = lan.says('Rác hẻm 12')
  lan.photo([png(), png(2, 2)], { caption: 'ổ gà' })
  lan.file(Buffer.from('PK'), { name: 'don.docx' })
  lan.voice(Buffer.from('aac'))
  lan.video(Buffer.from('mp4'))
  lan.place(10.9314, 107.2468, 'Chợ')
  lan.link('https://bao.example/a')
  lan.sticker()
  lan.businessCard()
  lan.submitsInfo()
  lan.reacts(messageId)
  lan.sees(messageId)
  lan.withdraws(messageId)
  zalo.tells({ event_name: 'anonymous_send_text', message: { text: 'a', msg_id: 'b' } })
  lan.unfollows()
  await until(() => zalo.webhook.pending === 0)
  const events = hook.seen.slice(1).map(({ update }) => update)
  expect(events.map(({ event_name }) => event_name).sort()).toEqual(
    [
      'follow',
      'user_click_chatnow',
      'user_send_text',
      'user_send_image',
      'user_send_file',
      'user_send_audio',
      'user_send_video',
      'user_send_location',
      'user_send_link',
      'user_send_sticker',
      'user_send_business_card',
      'user_submit_info',
      'user_reacted_message',
      'user_seen_message',
      'user_withdraw',
      'anonymous_send_text',
      'unfollow',
    ].sort(),
  )
  const of = (name: string) => events.find(({ event_name }) => event_name === name)
  expect(of('follow')).toMatchObject({ oa_id: zalo.oaId, follower: { id: lan.id } })
  expect(of('user_send_location')?.message).toMatchObject({
    text: 'Chợ',
    attachments: [{ payload: { coordinates: { latitude: '10.9314', longitude: '107.2468' } } }],
  })
  expect(of('user_submit_info')).toMatchObject({ info: { name: 'Lan', phone: '84901234567' } })
  const image = of('user_send_image')?.message as {
    text: string
    attachments: { payload: { url: string } }[]
  }
  expect(image.text).toBe('ổ gà')
  const [, second] = await Promise.all(
    image.attachments.map(async ({ payload }) => (await fetch(payload.url)).arrayBuffer()),
  )
  expect(Buffer.from(second as ArrayBuffer)).toEqual(png(2, 2))
})

test('waiting passes over what came before, and says what came', async () => {
  const { lan, send } = await talking()
  const waiting = lan.waitFor(/^hai/)
  await send({ text: 'một' })
  await send({ text: 'hai ba' })
  expect((await waiting).text).toBe('hai ba')
  await expect(lan.waitFor('một', 20)).rejects.toThrow('came: nothing')
})
