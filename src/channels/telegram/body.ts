import type { FileKind, FileRef, TurnBody } from '../../ports/turn.ts'
import { type File, type Message, unsupportedKinds } from './updates.ts'

/** `getFile` gives out nothing larger (Bot API, "getFile"). */
export const downloadLimitBytes = 20 * 1024 * 1024

/**
 * The fields that carry a file, in the order they are looked for: an animation also comes with a
 * `document` for older programs. Audio is sound to listen to, whatever recorded it.
 */
const fileFields = [
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['document', 'document'],
] as const satisfies [keyof Message, FileKind][]

/** What a message says, or undefined where it only reports an event of the chat (a new title, a member ...). */
export function bodyOf(message: Message): TurnBody | undefined {
  if (message.text !== undefined) return { type: 'text', text: withoutBotName(message.text) }
  const file = fileOf(message)
  if (file !== undefined)
    return { type: 'file', file, ...(message.caption && { caption: message.caption }) }
  if (message.venue !== undefined) {
    const { location, title, address } = message.venue
    const label = [title, address].filter((part) => part !== '').join(', ')
    return { type: 'place', lat: location.latitude, lon: location.longitude, label }
  }
  if (message.location !== undefined)
    return { type: 'place', lat: message.location.latitude, lon: message.location.longitude }
  if (message.contact !== undefined) {
    const { user_id } = message.contact
    return { type: 'contact', own: user_id !== undefined && user_id === message.from?.id }
  }
  const what = unsupportedKinds.find((kind) => message[kind] !== undefined)
  return what === undefined ? undefined : { type: 'unsupported', what }
}

/** `/viec@nghedan_bot 3` -> `/viec 3`: in groups Telegram writes the bot's name behind a command. */
export function withoutBotName(text: string): string {
  return text.replace(/^(\/\w{1,32})@\w+/, '$1')
}

function fileOf(message: Message): FileRef | undefined {
  if (message.photo !== undefined) return bestPhoto(message.photo)
  for (const [field, kind] of fileFields) {
    const file = message[field]
    if (file !== undefined) return refOf(kind, file)
  }
  return undefined
}

function refOf(kind: FileKind, file: File): FileRef {
  return {
    kind,
    ref: file.file_id,
    ...(file.file_name && { name: file.file_name }),
    ...(file.mime_type && { mime: file.mime_type }),
    ...(file.file_size !== undefined && { size: file.file_size }),
  }
}

/** The largest size that can still be fetched; where even the smallest cannot, the smallest. */
function bestPhoto(sizes: NonNullable<Message['photo']>): FileRef | undefined {
  const bySize = sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)
  const best = bySize.find((size) => (size.file_size ?? 0) <= downloadLimitBytes) ?? bySize.at(-1)
  return best && refOf('photo', best)
}
