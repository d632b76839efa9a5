import { imageSize } from '../common/image-size.ts'
import { type Bot, newId, type Params } from './bot.ts'
import { type BotMessage, type Chat, type Style, show } from './chats.ts'
import { checkFields, checkStyles, checkText, type Fields } from './check.ts'
import { ApiError, badRequest } from './errors.ts'

export type Call = { bot: Bot; params: Params; gone: AbortSignal }
type Method = { fields: Fields; run(call: Call): unknown }

/** The result of a call; undefined: an answer without one. Throws `ApiError`. */
export async function runMethod(name: string, call: Call): Promise<unknown> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined) throw new ApiError(404, 'Not found')
  checkFields(call.params, method.fields, call.bot.settings.strict)
  return method.run(call)
}

const methods: Record<string, Method> = {
  getMe: { fields: {}, run: ({ bot }) => bot.me },

  getUpdates: {
    fields: { timeout: 'seconds?' },
    async run({ bot, params, gone }) {
      if (bot.desk.target()) throw badRequest('a webhook is set: deleteWebhook first')
      const seconds = Number(params.timeout ?? 30)
      const update = await bot.desk.take(seconds * 1_000, gone)
      if (update === undefined) throw new ApiError(408, 'Request timeout')
      return update
    },
  },

  setWebhook: {
    fields: { url: 'string', secret_token: 'string' },
    async run({ bot, params }) {
      const url = String(params.url)
      const secret = String(params.secret_token)
      checkWebhook(url, bot.settings.allowHttpWebhook)
      if (secret.length < 8 || secret.length > 256) throw badRequest('secret_token: 8 to 256')
      bot.desk.aim({ url, secret, updatedAt: bot.clock.now() })
      const { ok, status } = await bot.desk.probe()
      const outcome = ok ? 'webhook.ok' : `webhook.http.${status}`
      const verification = { ok, url, status_code: status, outcome, latency_ms: 1, hint: '...' }
      return { url, updated_at: bot.clock.now(), verification }
    },
  },

  deleteWebhook: {
    fields: {},
    run({ bot }) {
      bot.desk.aim(undefined)
      return { url: '', updated_at: bot.clock.now() }
    },
  },

  getWebhookInfo: {
    fields: {},
    run({ bot }) {
      const target = bot.desk.target()
      return { url: target?.url ?? '', updated_at: target?.updatedAt ?? 0 }
    },
  },

  testWebhook: {
    fields: {},
    run() {
      throw new ApiError(426, 'Too many tests today')
    },
  },

  sendMessage: {
    fields: { chat_id: 'string', text: 'string', parse_mode: 'string?', text_styles: 'styles?' },
    run({ bot, params }) {
      const chat = getChat(bot, params)
      const text = String(params.text)
      const styles = (params.text_styles ?? []) as Style[]
      checkText(text, 'text')
      checkStyles(styles, text)
      return say(bot, chat, { text, styles })
    },
  },

  sendPhoto: {
    fields: { chat_id: 'string', photo: 'string', caption: 'string?' },
    async run({ bot, params }) {
      const chat = getChat(bot, params)
      const caption = params.caption === undefined ? '' : String(params.caption)
      if (params.caption !== undefined) checkText(caption, 'caption')
      const photo = await fetchPhoto(String(params.photo))
      return say(bot, chat, { text: caption, styles: [], photo })
    },
  },

  sendSticker: {
    fields: { chat_id: 'string', sticker: 'string' },
    run: ({ bot, params }) =>
      say(bot, getChat(bot, params), { text: '', styles: [], sticker: String(params.sticker) }),
  },

  sendVoice: {
    fields: { chat_id: 'string', voice_url: 'string' },
    run({ bot, params }) {
      const chat = getChat(bot, params)
      const voice = String(params.voice_url)
      if (!URL.canParse(voice) || !new URL(voice).pathname.endsWith('.aac'))
        throw badRequest('voice_url must end in .aac')
      // In a group it "succeeds" and nobody hears it.
      if (chat.kind === 'GROUP') return { message_id: newId(), date: bot.clock.now() }
      return say(bot, chat, { text: '', styles: [], voice })
    },
  },

  sendChatAction: {
    fields: { chat_id: 'string', action: 'string' },
    run({ bot, params }) {
      const chat = getChat(bot, params)
      if (params.action !== 'typing') throw badRequest('action')
      chat.typing += 1
      return undefined
    },
  },
}

function getChat(bot: Bot, { chat_id: id }: Params): Chat {
  const chat = bot.chats.get(String(id))
  if (chat === undefined) throw badRequest('chat not found')
  return chat
}

function say(bot: Bot, chat: Chat, message: Omit<BotMessage, 'id' | 'at' | 'choices'>) {
  if (!bot.counts('sent')) throw new ApiError(429, 'Quota exceeded')
  const id = newId()
  const at = bot.clock.now()
  show(chat, { id, at, ...message })
  return { message_id: id, date: at }
}

/** The platform fetches by itself; here from this machine alone, for a test must not need the outside. */
async function fetchPhoto(address: string): Promise<Buffer> {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw badRequest('The photo must not be empty')
  const { hostname } = new URL(address)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw badRequest('photo not reached')
  const response = await fetch(address).catch(() => {
    throw badRequest('photo not reached')
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  if (!response.ok || imageSize(bytes) === undefined) throw badRequest('the photo is no picture')
  return bytes
}

function checkWebhook(url: string, allowHttp: boolean): void {
  if (!URL.canParse(url)) throw badRequest('url')
  const { protocol, hostname } = new URL(url)
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost'
  if (protocol === 'https:' && !isHere) return
  if (!(allowHttp && protocol === 'http:' && isHere)) throw badRequest('url must be public https')
}
