import { oaOf } from './access.ts'
import { typeOf } from './assets.ts'
import { type Endpoint, shaped } from './call.ts'
import { arrived } from './echo.ts'
import { OaError, wrong } from './errors.ts'
import { findMember, type Shown, show, windowOf } from './member.ts'
import { type Button, csSchema, type Message, type Picture } from './message.ts'
import type { Oa } from './world.ts'

/** POST /v3.0/oa/message/cs: text, picture, file, buttons or a wish for a person's data. */
export const careMessage: Endpoint = async (call) => {
  const { platform } = call
  const oa = oaOf(call)
  const { recipient, message } = shaped(csSchema, call.args)
  const member = findMember(oa, recipient.user_id)
  const content = await contentOf(message, oa)
  const means = windowOf(platform, member)
  if (means === 'paid' && oa.counts.paid >= platform.settings.paidQuota) throw new OaError(-211)
  const quotes = message.quote_message_id ?? message.react_message_id
  if (quotes !== undefined && !member.said.has(quotes)) throw wrong('quote_message_id')
  const shown: Shown = {
    id: platform.nextId(),
    means,
    at: platform.clock.now(),
    raw: message,
    ...content,
    ...(quotes !== undefined && { quotes }),
  }
  show(oa, member, shown)
  arrived(platform, oa, member, shown)
  return {
    data: {
      message_id: shown.id,
      user_id: member.id,
      sent_time: String(shown.at),
      ...(platform.settings.quotaObject && { quota: quotaOf(means) }),
    },
  }
}

/** The eight of old: no longer counted, and still told by some. */
const quotaOf = (means: 'free' | 'paid') =>
  means === 'free'
    ? { quota_type: 'reply', remain: '8', total: '8' }
    : { quota_type: 'purchase_quota', remain: '0', total: '0' }

type Content = Pick<Shown, 'text' | 'buttons' | 'files' | 'asksInfo'>
const blank: Content = { text: '', buttons: [], files: [], asksInfo: false }

async function contentOf(message: Message, oa: Oa): Promise<Content> {
  const text = ('text' in message && message.text) || ''
  if (!('attachment' in message)) return { ...blank, text }
  const { payload } = message.attachment
  if ('token' in payload) return { ...blank, files: [fileOf(oa, payload.token)] }
  if ('buttons' in payload) return { ...blank, text, buttons: payload.buttons.map(present) }
  if (payload.template_type === 'media')
    return { ...blank, text, files: [await pictureOf(oa, payload.elements[0])] }
  const { title, subtitle } = payload.elements[0]
  return { ...blank, text: `${title}\n${subtitle}`, asksInfo: true }
}

function fileOf(oa: Oa, token: string): Shown['files'][number] {
  const { name, mime, bytes } = oa.assets.find(token, ['file'])
  return { name, mime, bytes }
}

async function pictureOf(oa: Oa, picture: Picture): Promise<Shown['files'][number]> {
  if ('url' in picture) return fetched(picture.url)
  const { name, mime, bytes } = oa.assets.find(picture.attachment_id, [picture.media_type])
  return { name, mime, bytes }
}

/** The platform fetches from its own side, pictures of up to 1 MB. */
async function fetched(url: string): Promise<Shown['files'][number]> {
  const response = await fetch(url, { redirect: 'follow' }).catch(() => undefined)
  if (!response?.ok) throw wrong('url')
  const bytes = Buffer.from(await response.arrayBuffer())
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  const type = typeOf(bytes, name)
  if (type?.kind !== 'image' || bytes.length > 1024 * 1024) throw wrong('url')
  return { name, mime: type.mime, bytes }
}

function present(button: Button): Shown['buttons'][number] {
  const { title: label, type } = button
  switch (button.type) {
    case 'oa.query.hide':
    case 'oa.query.show':
      return { label, type, data: button.payload }
    case 'oa.open.url':
      return { label, type, url: button.payload.url }
    case 'oa.open.phone':
    case 'oa.open.sms':
      return { label, type, phone: button.payload.phone_code }
  }
}
