import { createHash } from 'node:crypto'
import { matches, type Wanted, waitFor } from '../common/wait-for.ts'
import type { Member, PersonSpec, Shown } from './member.ts'
import { type Act, teller } from './teller.ts'
import type { Oa, Platform } from './world.ts'

type Captioned = { caption?: string }
type Named = { name?: string; mime?: string }

/** A person with the OA in their Zalo. What they send counts as an interaction and goes to the webhook. */
export type Person = {
  id: string
  member: Member
  says(text: string): Act
  /** One message with one or several pictures. */
  photo(bytes: Buffer | Buffer[], about?: Captioned): Act
  file(bytes: Buffer, about?: Named): Act
  voice(bytes: Buffer): Act
  video(bytes: Buffer, about?: Captioned): Act
  place(latitude: number, longitude: number, name?: string): Act
  link(url: string, text?: string): Act
  sticker(): Act
  businessCard(phone?: string): Act
  /** Presses the button with this label (or a label with this in it), the newest there is. */
  presses(label: string): Act
  /** Fills in what the OA asked for; without arguments, their own. */
  submitsInfo(info?: { name?: string; phone?: string }): void
  follows(): void
  unfollows(): void
  opensChat(): void
  reacts(messageId: string, icon?: string): void
  sees(messageId: string): void
  withdraws(messageId: string): void
  /** From now on every message to them is refused with this code (-217); undefined: no more. */
  refuses(code?: number | undefined): void
  /** The quick acknowledgements of what they sent. */
  readonly reactions: Member['reactions']
  /** The OA's messages, oldest first. */
  readonly inbox: Shown[]
  /**
   * The next message of the OA that matches: a text it contains, a pattern, a condition. Messages
   * passed over count as seen. Rejects after `ms` (5000) of real time.
   */
  waitFor(wanted: Wanted<Shown>, ms?: number): Promise<Shown>
}

let people = 0

/** @param spec without an id, one beyond 2^53 is made up */
export function createPerson(platform: Platform, oa: Oa, spec: PersonSpec): Person {
  people += 1
  const id = spec.id ?? String(246_845_883_529_197_000n + BigInt(people))
  const member: Member = {
    id,
    name: spec.name ?? 'Lan',
    phone: spec.phone,
    follows: false,
    left: false,
    lastInteraction: undefined,
    refuses: undefined,
    shown: [],
    listeners: new Set(),
    said: new Set(),
    reactions: [],
  }
  oa.people.set(id, member)
  const tell = teller(platform, oa, member)
  const { keep } = platform.media
  const attach = (type: string, payload: object) => ({ attachments: [{ type, payload }] })
  let seen = 0

  const next = (wanted: Wanted<Shown>): Shown | undefined => {
    for (const [at, shown] of member.shown.entries()) {
      if (at < seen || !matches(shown, wanted)) continue
      seen = at + 1
      return shown
    }
    return undefined
  }

  const person: Person = {
    id,
    member,
    says: (text) => tell.message('user_send_text', { text }),
    photo(bytes, { caption } = {}) {
      const attachments = [bytes].flat().map((one) => {
        const url = keep(one, 'x.jpg', 'image/jpeg')
        return { type: 'image', payload: { url, thumbnail: url } }
      })
      return tell.message('user_send_image', { ...(caption && { text: caption }), attachments })
    },
    file(bytes, { name = 'don.docx', mime = 'application/octet-stream' } = {}) {
      const payload = {
        size: String(bytes.length),
        name,
        checksum: createHash('md5').update(bytes).digest('hex'),
        type: name.split('.').at(-1),
        url: keep(bytes, name, mime),
      }
      return tell.message('user_send_file', attach('file', payload))
    },
    voice: (bytes) =>
      tell.message('user_send_audio', attach('audio', { url: keep(bytes, 'x.aac', 'audio/aac') })),
    video(bytes, { caption } = {}) {
      const url = keep(bytes, 'x.mp4', 'video/mp4')
      const payload = { url, thumbnail: url, description: caption ?? '' }
      return tell.message('user_send_video', attach('video', payload))
    },
    place: (latitude, longitude, name) =>
      tell.message('user_send_location', {
        ...(name && { text: name }),
        ...attach('location', {
          coordinates: { latitude: String(latitude), longitude: String(longitude) },
        }),
      }),
    link: (url, text) =>
      tell.message('user_send_link', {
        text: text ?? url,
        ...attach('link', { url, thumbnail: url, description: '' }),
      }),
    sticker: () =>
      tell.message('user_send_sticker', attach('sticker', { id: '8f3a2b1c', url: 'https://x/s' })),
    businessCard: (phone = '84901234567') =>
      tell.message('user_send_business_card', {
        text: '',
        ...attach('link', {
          thumbnail: 'https://t.zdn.vn/x.jpg',
          description: JSON.stringify({ phone, qrCodeUrl: 'https://qr.zdn.vn/x' }),
          url: 'https://zaloapp.com/qr/p/x',
        }),
      }),
    presses(label) {
      const buttons = [...member.shown].reverse().flatMap(({ buttons: held }) => held)
      const button =
        buttons.find((one) => one.label === label) ??
        buttons.find((one) => one.label.includes(label))
      if (!button) throw new Error(`no button "${label}"; there are: ${labels(buttons)}`)
      if (button.data === undefined) throw new Error(`the button "${label}" says nothing`)
      return person.says(button.data)
    },
    submitsInfo({ name = member.name, phone = member.phone ?? '84901234567' } = {}) {
      const full_address = {
        user_city: 'Tỉnh Đồng Nai',
        user_ward: 'Phường Xuân An',
        user_address: 'Đường số 13',
      }
      const info = { name, phone, user_dob: '30/10/1999', gender: 'Nữ', full_address }
      tell.event({ event_name: 'user_submit_info', ...tell.parties, info })
    },
    follows() {
      Object.assign(member, { follows: true, left: false })
      tell.interacts()
      tell.event({ event_name: 'follow', ...tell.flat, source: 'oa_profile' })
    },
    unfollows() {
      Object.assign(member, { follows: false, left: true })
      tell.event({ event_name: 'unfollow', ...tell.flat, source: 'oa_profile' })
    },
    opensChat() {
      tell.interacts()
      tell.event({ event_name: 'user_click_chatnow', oa_id: oa.id, user_id: id })
    },
    reacts: (messageId, icon = '/-heart') =>
      tell.event({
        event_name: 'user_reacted_message',
        ...tell.parties,
        message: { msg_id: messageId, react_icon: icon },
      }),
    sees: (messageId) =>
      tell.event({
        event_name: 'user_seen_message',
        sender: { id: oa.id },
        recipient: { id },
        message: { msg_ids: [messageId] },
      }),
    withdraws: (messageId) =>
      tell.event({
        event_name: 'user_withdraw',
        ...tell.parties,
        message: { msg_id: messageId },
      }),
    refuses(...codes) {
      member.refuses = codes.length === 0 ? -217 : codes[0]
    },
    reactions: member.reactions,
    inbox: member.shown,
    waitFor(wanted, ms = 5000) {
      const came = () => member.shown.slice(seen).map(({ text }) => text)
      return waitFor(member.listeners, () => next(wanted), { wanted, ms, came })
    },
  }
  return person
}

const labels = (buttons: Shown['buttons']) =>
  buttons.map(({ label }) => `"${label}"`).join(', ') || 'none'
