import type { Outgoing, OutgoingFile, Span } from '../../ports/channel.ts'
import { splitSpans } from '../split.ts'

/** One request that puts one message (or one album) into the chat; `chat_id` is added when sent. */
export type Part = { method: string; payload: object; upload: boolean }

/** An outgoing file, its bytes read. */
export type Loaded = Omit<OutgoingFile, 'id' | 'read' | 'link'> & { bytes: Buffer }

/** Bot API, "sendMessage", "sendPhoto", "sendMediaGroup" and "Sending files". */
export const textLimit = 4096
export const captionLimit = 1024
const albumLimit = 10
const photoLimitBytes = 10 * 1000 * 1000

/** Mime types Telegram shows as what they are; others go as a document. */
const photoMimes = ['image/jpeg', 'image/png', 'image/webp']
const voiceMimes = ['audio/ogg', 'audio/mpeg', 'audio/mp4']

/**
 * The requests that say a message, in order. The last one carries the buttons and the words they
 * belong to; it is the one to be edited later. None where there is nothing to say, or nothing to
 * hang the buttons on.
 */
export function compose(message: Outgoing, files: Loaded[], markup: object | undefined): Part[] {
  const buttons = markup && { reply_markup: markup }
  const words = lengthOf(message.spans)
  const [only, ...others] = files
  if (only !== undefined && others.length === 0 && words <= captionLimit) {
    const part = single(only)
    return [{ ...part, payload: { ...part.payload, ...captionOf(message.spans), ...buttons } }]
  }
  if (isOneAlbum(files) && markup === undefined && words <= captionLimit)
    return [documentAlbum(files, captionOf(message.spans))]
  const texts = words === 0 ? [] : splitSpans(message.spans, textLimit)
  if (texts.length === 0 && markup !== undefined) return []
  return [
    ...attachments(files),
    ...texts.map((spans, index) => ({
      method: 'sendMessage',
      payload: { ...textOf(spans), ...(index === texts.length - 1 && buttons) },
      upload: false,
    })),
  ]
}

/** Photos together as albums, everything else one by one behind them. */
function attachments(files: Loaded[]): Part[] {
  const photos = files.filter((file) => methodOf(file) === 'sendPhoto')
  const others = files.filter((file) => methodOf(file) !== 'sendPhoto')
  const albums: Loaded[][] = []
  for (let at = 0; at < photos.length; at += albumLimit)
    albums.push(photos.slice(at, at + albumLimit))
  return [
    ...albums.map((album) => {
      const [first, ...rest] = album
      return first !== undefined && rest.length === 0 ? single(first) : albumPart(album)
    }),
    ...others.map(single),
  ]
}

/** An album bears no buttons. */
const isOneAlbum = (files: Loaded[]) =>
  files.length >= 2 &&
  files.length <= albumLimit &&
  files.every((file) => methodOf(file) === 'sendDocument')

/** A letter in two formats is one message, not three; the words stand below the last document. */
function documentAlbum(files: Loaded[], caption: object): Part {
  const media = files.map((file, index) => ({
    type: 'document',
    media: inputFile(file),
    ...(index === files.length - 1 && caption),
  }))
  return { method: 'sendMediaGroup', payload: { media }, upload: true }
}

function albumPart(photos: Loaded[]): Part {
  const media = photos.map((photo) => ({ type: 'photo', media: inputFile(photo) }))
  return { method: 'sendMediaGroup', payload: { media }, upload: true }
}

function single(file: Loaded): Part {
  const method = methodOf(file)
  const field = method.slice('send'.length).toLowerCase()
  return { method, payload: { [field]: inputFile(file) }, upload: true }
}

function methodOf(file: Loaded): string {
  switch (file.kind) {
    case 'photo': {
      const asPhoto = file.bytes.length <= photoLimitBytes && photoMimes.includes(file.mime)
      return asPhoto ? 'sendPhoto' : 'sendDocument'
    }
    case 'voice':
      return voiceMimes.includes(file.mime) ? 'sendVoice' : 'sendDocument'
    case 'video':
      return file.mime === 'video/mp4' ? 'sendVideo' : 'sendDocument'
    case 'document':
      return 'sendDocument'
  }
}

/** The client puts the name into a header as it is: a quote or a line break in it would end that header. */
function inputFile(file: Loaded): object {
  const filename = file.name.replace(/[\p{Cc}"\\/]/gu, '_') || 'file'
  return { source: file.bytes, filename }
}

export function textOf(spans: Span[]): object {
  return { ...styled(spans), link_preview_options: { is_disabled: true } }
}

export function captionOf(spans: Span[]): object {
  const { text, entities } = styled(spans)
  return { caption: text, caption_entities: entities }
}

export function lengthOf(spans: Span[]): number {
  return spans.reduce((length, span) => length + span.text.length, 0)
}

/** Style as entities over literal text, never as markup: nothing a person wrote can be taken for style. */
function styled(spans: Span[]): { text: string; entities: object[] } {
  let text = ''
  const entities: object[] = []
  for (const span of spans) {
    if (span.bold && span.text !== '')
      entities.push({ type: 'bold', offset: text.length, length: span.text.length })
    text += span.text
  }
  return { text, entities }
}
