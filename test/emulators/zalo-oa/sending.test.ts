import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { listen } from '../common/listen.ts'
import { atEnd, png } from '../common/tools.ts'
import { knownCodes } from './errors.ts'
import { answerOf, buttons, hide, hourMs, talking } from './tools.ts'

const media = (element: object) => ({
  type: 'template',
  payload: { template_type: 'media', elements: [element] },
})

async function uploadTo(root: string, kind: string, token: string, bytes: Buffer, name: string) {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(bytes)]), name)
  const url = `${root}/v2.0/oa/upload/${kind}`
  return answerOf(fetch(url, { method: 'POST', headers: { access_token: token }, body }))
}

describe('a message', () => {
  test('of words arrives; the answer has strings and, by option, the old quota', async () => {
    const { lan, send } = await talking({ quotaObject: true })
    const { data, error } = await send({ text: 'Đã tiếp nhận' })
    expect(error).toBe(0)
    expect(data).toEqual({
      message_id: expect.any(String),
      user_id: lan.id,
      sent_time: expect.stringMatching(/^\d{13}$/),
      quota: { quota_type: 'reply', remain: '8', total: '8' },
    })
    expect(lan.inbox).toMatchObject([{ id: data.message_id, text: 'Đã tiếp nhận', means: 'free' }])
  })

  test.each([
    ['no words', { text: '' }],
    ['2001 letters', { text: 'ă'.repeat(2001) }],
    ['an unknown field', { text: 'a', parse_mode: 'html' }],
    ['six buttons', { text: 'a', attachment: buttons(...Array(6).fill(hide('b', '#c'))) }],
    ['a long payload', { text: 'a', attachment: buttons(hide('b', 'c'.repeat(1001))) }],
    ['an unknown button', { text: 'a', attachment: buttons({ ...hide('b', 'c'), type: 'oa.x' }) }],
    ['buttons without words', { attachment: buttons(hide('b', 'c')) }],
    ['an unknown token', { attachment: { type: 'file', payload: { token: 'x' } } }],
    ['a quote of nothing', { text: 'a', quote_message_id: 'x' }],
  ])('with %s is refused', async (_, message) => {
    const { lan, send } = await talking()
    expect(await send(message)).toMatchObject({ status: 200, error: -201 })
    expect(lan.inbox).toEqual([])
  })

  test('of 2000 letters counts them composed, and may quote what was said', async () => {
    const { lan, send } = await talking()
    const { messageId } = lan.says('hỏi')
    expect((await send({ text: 'ế'.repeat(2000).normalize('NFD') })).error).toBe(0)
    expect((await send({ text: 'a', quote_message_id: messageId })).error).toBe(0)
    expect(lan.inbox.at(-1)?.quotes).toBe(messageId)
  })

  test('with buttons of each type: only a query says something', async () => {
    const { lan, send } = await talking()
    const held = [
      hide('Đúng', '#!yes'),
      { title: 'Trang', type: 'oa.open.url', payload: { url: 'https://x.example' } },
      { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84251' } },
      { title: 'Nhắn', type: 'oa.open.sms', payload: { content: 'a', phone_code: '84251' } },
    ]
    expect((await send({ text: 'Chọn', attachment: buttons(...held) })).error).toBe(0)
    expect(() => lan.presses('Trang')).toThrow('says nothing')
    expect(() => lan.presses('Không')).toThrow('"Đúng", "Trang"')
    expect(lan.member.said.has(lan.presses('Đún').messageId)).toBe(true)
  })

  test('asks for a person’s data', async () => {
    const { lan, send } = await talking()
    const elements = [{ title: 'Số điện thoại', subtitle: 'Để báo được' }]
    const payload = { template_type: 'request_user_info', elements }
    expect((await send({ attachment: { type: 'template', payload } })).error).toBe(0)
    expect(lan.inbox[0]).toMatchObject({ asksInfo: true, text: 'Số điện thoại\nĐể báo được' })
  })
})

describe('pictures and files', () => {
  test('are uploaded, typed by what they hold, sent, and forgotten after 7 days', async () => {
    const { zalo, lan, token, send } = await talking()
    const up = (kind: string, bytes: Buffer, name: string) =>
      uploadTo(zalo.roots.api, kind, token, bytes, name)
    const { data } = await up('image', png(), 'x.bin')
    const pdf = await up('file', Buffer.from('%PDF-1.7'), 'don.pdf')
    const attachment = media({ media_type: 'image', attachment_id: data.attachment_id })
    expect((await send({ text: 'ảnh', attachment })).error).toBe(0)
    const file = { attachment: { type: 'file', payload: { token: pdf.data.token } } }
    expect((await send(file)).error).toBe(0)
    expect(lan.inbox.map(({ files }) => files[0])).toEqual([
      { name: 'x.bin', mime: 'image/png', bytes: png() },
      { name: 'don.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
    ])
    expect((await up('image', Buffer.from('%PDF'), 'x.png')).error).toBe(-201)
    expect((await up('image', Buffer.concat([png(), Buffer.alloc(1 << 20)]), 'x.png')).error).toBe(
      -201,
    )
    zalo.advance(7 * 24 * hourMs + 1)
    lan.says('còn đó không')
    const fresh = zalo.pair().access_token
    const again = await fetch(`${zalo.roots.api}/v3.0/oa/message/cs`, {
      method: 'POST',
      headers: { access_token: fresh },
      body: JSON.stringify({ recipient: { user_id: lan.id }, message: { attachment } }),
    })
    expect(await again.json()).toMatchObject({ error: -100 })
  })

  test('may be counted by the month', async () => {
    const { zalo, token } = await talking({ uploadsAMonth: 1 })
    const up = () => uploadTo(zalo.roots.api, 'image', token, png(), 'x.png')
    expect([(await up()).error, (await up()).error]).toEqual([0, -211])
    expect(zalo.violations.map(({ kind }) => kind)).toEqual(['upload-quota'])
  })

  test('a picture by address is really fetched', async () => {
    const { lan, send } = await talking()
    const site = await listen(
      createServer((request, response) => {
        response.end(request.url === '/a.png' ? png() : 'no picture')
      }),
      0,
    )
    atEnd(site.close)
    const by = (path: string) =>
      send({ attachment: media({ media_type: 'image', url: site.root + path }) })
    expect([(await by('/a.png')).error, (await by('/b.png')).error]).toEqual([0, -201])
    expect(lan.inbox[0]?.files[0]?.bytes).toEqual(png())
  })
})

describe('who may be written to', () => {
  test('free for 48 hours, paid up to 7 days, then not at all', async () => {
    const { zalo, lan } = await talking()
    const now = async () => {
      const response = await fetch(`${zalo.roots.api}/v3.0/oa/message/cs`, {
        method: 'POST',
        headers: { access_token: zalo.pair().access_token },
        body: JSON.stringify({ recipient: { user_id: lan.id }, message: { text: 'a' } }),
      })
      return ((await response.json()) as { error: number }).error
    }
    zalo.advance(47 * hourMs)
    expect(await now()).toBe(0)
    zalo.advance(2 * hourMs)
    expect(await now()).toBe(0)
    expect(zalo.counts).toMatchObject({ free: 1, paid: 1 })
    zalo.advance(120 * hourMs)
    expect(await now()).toBe(-230)
    lan.opensChat()
    expect(await now()).toBe(0)
  })

  test('nobody who never wrote, who left, who refuses, or whom nobody knows', async () => {
    const { zalo, lan, send } = await talking({ paidQuota: 0 })
    const quiet = zalo.user({ id: '9007199254740993123' })
    expect((await send({ text: 'a' }, quiet.id)).error).toBe(-232)
    expect((await send({ text: 'a' }, '1')).error).toBe(-201)
    lan.unfollows()
    expect((await send({ text: 'a' })).error).toBe(-213)
    lan.follows()
    lan.refuses()
    expect((await send({ text: 'a' })).error).toBe(-217)
    lan.refuses(-244)
    expect((await send({ text: 'a' })).error).toBe(-244)
    lan.refuses(undefined)
    expect((await send({ text: 'a' })).error).toBe(0)
  })
})

describe('the interface', () => {
  test('wants its own header and its own host', async () => {
    const { zalo, lan, token } = await talking()
    const body = JSON.stringify({ recipient: { user_id: lan.id }, message: { text: 'a' } })
    const call = (root: string, headers: Record<string, string>) =>
      answerOf(fetch(`${root}/v3.0/oa/message/cs`, { method: 'POST', headers, body }))
    const bearer = { Authorization: `Bearer ${token}` }
    expect((await call(zalo.roots.api, bearer)).error).toBe(-216)
    expect((await call(zalo.roots.business, { access_token: token })).status).toBe(404)
    const detail = (query: string) =>
      answerOf(
        fetch(`${zalo.roots.api}/v3.0/oa/user/detail?${query}`, {
          headers: { access_token: token },
        }),
      )
    expect((await detail(`user_id=${lan.id}`)).error).toBe(-201)
    const data = encodeURIComponent(JSON.stringify({ user_id: lan.id }))
    expect((await detail(`data=${data}`)).data).toMatchObject({ display_name: 'Lan' })
  })

  test('counts calls a minute and says how many are left', async () => {
    const { zalo, send } = await talking({ callsAMinute: 2, now: () => 1_795_400_000_000 })
    const { headers } = await send({ text: 'a' })
    expect(headers.get('x-ratelimit-limit')).toBe('2')
    expect(headers.get('x-ratelimit-remain')).toBe('1')
    await send({ text: 'b' })
    expect((await send({ text: 'c' })).error).toBe(-32)
    expect(zalo.violations.map(({ kind }) => kind)).toEqual(['rate'])
    zalo.advance(60_000)
    expect((await send({ text: 'd' })).error).toBe(0)
  })

  test('reactions and the last interaction', async () => {
    const { lan, api } = await talking()
    const { messageId: react_message_id } = lan.says('hỏi')
    const sender_action = { react_message_id, react_icon: '/-strong' }
    const body = { recipient: { user_id: lan.id }, sender_action }
    expect((await api('/v2.0/oa/message', body)).error).toBe(0)
    expect(lan.reactions).toEqual([{ messageId: react_message_id, icon: '/-strong' }])
    const old = { recipient: { user_id: lan.id }, message: { text: 'a' } }
    expect((await api('/v2.0/oa/message', old)).error).toBe(-240)
    const { data } = await api('/v3.0/oa/quota/message', { user_id: lan.id })
    expect(Number(data.last_interaction)).toBe(lan.member.lastInteraction)
  })

  test.each(knownCodes)('can be told to answer %i', async (error) => {
    const { zalo, lan, send } = await talking()
    zalo.instead.give({ error, users: [lan.id] })
    expect(await send({ text: 'a' })).toMatchObject({ status: 200, error })
    expect((await send({ text: 'a' })).error).toBe(0)
    expect(lan.inbox).toHaveLength(1)
  })

  test('can be told to answer what a proxy would, after the effect too', async () => {
    const { zalo, lan } = await talking()
    zalo.instead.give({ status: 302, headers: { Location: 'https://x.example' }, after: true })
    const response = await fetch(`${zalo.roots.api}/v3.0/oa/message/cs`, {
      method: 'POST',
      redirect: 'manual',
      headers: { access_token: zalo.pair().access_token },
      body: JSON.stringify({ recipient: { user_id: lan.id }, message: { text: 'a' } }),
    })
    expect(response.status).toBe(302)
    expect(lan.inbox).toHaveLength(1)
  })
})
