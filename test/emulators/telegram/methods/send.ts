import { badRequest, strictly } from '../errors.ts'
import type { MediaKind } from '../files.ts'
import { captionText, messageText } from '../text.ts'
import type { Content, Location, Params } from '../types.ts'
import type { Call, Method } from './call.ts'
import { deliver } from './deliver.ts'
import { readMedia } from './media.ts'

const sendMessage: Method = (call) => {
  const { text, entities } = messageText(call.params)
  const content: Content = entities.length > 0 ? { text, entities } : { text }
  return deliver(call, [content])[0]
}

function sendFile(kind: MediaKind): Method {
  return async (call) => {
    const media = await readMedia(call, kind, call.params[kind], call.params)
    return deliver(call, [{ ...media, ...captionOf(call.params) }])[0]
  }
}

function captionOf(params: Params): Content {
  const { text, entities } = captionText(params)
  if (text === '') return {}
  return entities.length > 0 ? { caption: text, caption_entities: entities } : { caption: text }
}

const sendMediaGroup: Method = async (call) => {
  const media = call.params.media as Params[]
  if (media.length < 2 || media.length > 10) {
    throw badRequest(`an album holds 2 to 10 items, not ${media.length}`)
  }
  const types = new Set(media.map(({ type }) => type))
  if (types.has('document') && types.size > 1) {
    throw badRequest('document can be mixed only with documents in an album')
  }
  const contents: Content[] = []
  for (const item of media) contents.push(await albumItem(call, item))
  return deliver(call, contents)
}

async function albumItem(call: Call, item: Params): Promise<Content> {
  const { type } = item
  if (type !== 'photo' && type !== 'video' && type !== 'document') {
    throw strictly(`the emulator has no album item of type ${String(type)}`)
  }
  return { ...(await readMedia(call, type, item.media, item)), ...captionOf(item) }
}

const sendLocation: Method = (call) => {
  const { latitude, longitude, live_period: live } = call.params as Params & Location
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw badRequest('wrong location specified')
  }
  if (live !== undefined && (live < 60 || live > 86_400)) {
    throw badRequest('wrong live period specified')
  }
  const location: Location = { latitude, longitude }
  return deliver(call, [
    { location: live === undefined ? location : { ...location, live_period: live } },
  ])[0]
}

export const sendMethods: Record<string, Method> = {
  sendMessage,
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  sendVoice: sendFile('voice'),
  sendVideo: sendFile('video'),
  sendMediaGroup,
  sendLocation,
}
