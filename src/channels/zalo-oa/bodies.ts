import type { FileKind, FileRef, TurnBody } from '../../ports/turn.ts'
import { pressOf } from './buttons.ts'
import type { Message } from './events.ts'

const fileEvents: Record<string, FileKind> = {
  user_send_image: 'photo',
  user_send_gif: 'photo',
  user_send_audio: 'voice',
  user_send_video: 'video',
  user_send_file: 'document',
}

/** What a message says; none where it lacks what its name promises. */
export function bodiesOf(event: string, message: Message): TurnBody[] | 'unknown' {
  const kind = fileEvents[event]
  if (kind !== undefined) return files(kind, message)
  switch (event) {
    case 'user_send_text':
      return message.text === undefined ? [] : [said(message.text)]
    case 'user_send_link':
      return link(message)
    case 'user_send_location':
      return place(message)
    case 'user_send_sticker':
      return [{ type: 'unsupported', what: 'sticker' }]
    case 'user_send_business_card':
      return [{ type: 'contact', own: false }]
    default:
      return 'unknown'
  }
}

/** A press of one of our buttons comes back as a text that begins with our mark. */
function said(text: string): TurnBody {
  const data = pressOf(text)
  return data === undefined ? { type: 'text', text } : { type: 'button', data }
}

/** The words of the message stand below its first file. */
function files(kind: FileKind, { attachments = [], text }: Message): TurnBody[] {
  const found = attachments.flatMap(({ payload }) => {
    const url = payload?.url ?? payload?.thumbnail
    if (url === undefined) return []
    const file: FileRef = {
      kind,
      ref: url,
      ...(payload?.name && { name: payload.name }),
      ...(payload?.size !== undefined && { size: payload.size }),
    }
    return [file]
  })
  return found.map((file, at) => ({
    type: 'file',
    file,
    ...(at === 0 && text && { caption: text }),
  }))
}

function link({ attachments = [], text = '' }: Message): TurnBody[] {
  const urls = attachments.flatMap(({ payload }) => payload?.url ?? [])
  const missing = urls.filter((url) => !text.includes(url))
  const whole = [text, ...missing].filter((part) => part !== '').join('\n')
  return whole === '' ? [] : [{ type: 'text', text: whole }]
}

function place({ attachments = [], text }: Message): TurnBody[] {
  const at = attachments.find(({ payload }) => payload?.coordinates)?.payload?.coordinates
  if (at === undefined) return []
  return [{ type: 'place', lat: at.latitude, lon: at.longitude, ...(text && { label: text }) }]
}
