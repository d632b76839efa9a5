import type { Bot } from './bot.ts'
import type { CallbackAnswer } from './callbacks.ts'
import type { Chat } from './chats.ts'
import type { Act } from './speak.ts'
import type { InlineButton, Message, ReplyButton, User } from './types.ts'

export type Tapped = string | { data: string }

/** `queryId` is absent for a button of the chat's keyboard, which only types its label. */
export type Tap = {
  updateId: number | undefined
  queryId?: string
  /** What the bot answered to the query. Rejects after `ms` (5000) of real time. */
  answer(ms?: number): Promise<CallbackAnswer>
}

/** Who types what a button of the chat's keyboard stands for. */
type Typist = { says(text: string): Act; contact(whose: { own: boolean }): Act }

export function tap(
  bot: Bot,
  user: User,
  chat: Chat,
  on: number | { message_id: number },
  button: Tapped,
  typist: Typist,
): Tap {
  const messageId = typeof on === 'number' ? on : on.message_id
  const message = chat.messages.get(messageId)
  if (typeof button !== 'string') return press(bot, user, chat, messageId, button.data)
  const inline = find(message?.reply_markup?.inline_keyboard, button)
  if (inline) return press(bot, user, chat, messageId, dataOf(inline))
  const typed = find(chat.keyboard?.keyboard, button)
  if (!typed) throw new Error(`no button "${button}"; there are: ${labels(message, chat)}`)
  return type(typed, chat, typist)
}

/** The button with exactly this label, else the first that contains it. */
function find<B extends { text: string }>(rows: B[][] | undefined, label: string): B | undefined {
  const buttons = (rows ?? []).flat()
  return (
    buttons.find(({ text }) => text === label) ?? buttons.find(({ text }) => text.includes(label))
  )
}

function labels(message: Message | undefined, chat: Chat): string {
  const rows = [
    ...(message?.reply_markup?.inline_keyboard ?? []),
    ...(chat.keyboard?.keyboard ?? []),
  ]
  return (
    rows
      .flat()
      .map(({ text }) => `"${text}"`)
      .join(', ') || 'none'
  )
}

function dataOf({ text, callback_data: data }: InlineButton): string {
  if (data === undefined) throw new Error(`the button "${text}" sends nothing to the bot`)
  return data
}

/** `message` is only its address when it is no longer there. */
function press(bot: Bot, user: User, chat: Chat, messageId: number, data: string): Tap {
  const queryId = String(3_006_477_000_000 + bot.nextNumber())
  const at = bot.clock.now()
  const query = {
    id: queryId,
    from: user,
    chat_instance: String(-4_411_223_344 - Math.abs(chat.info.id)),
    data,
    message: chat.messages.get(messageId) ?? { chat: chat.info, message_id: messageId, date: 0 },
  }
  const answered = bot.callbacks.open(queryId)
  const updateId = bot.updates.push('callback_query', query, `user:${user.id}`, at)
  return { updateId, queryId, answer: (ms = 5000) => within(answered, ms) }
}

function type(
  { text, request_location, request_contact }: ReplyButton,
  chat: Chat,
  typist: Typist,
) {
  if (request_location) throw new Error(`"${text}" asks for a place: use place()`)
  if (chat.keyboard?.one_time_keyboard) chat.keyboard = undefined
  const { updateId } = request_contact ? typist.contact({ own: true }) : typist.says(text)
  return { updateId, answer: async () => ({}) }
}

function within(answered: Promise<CallbackAnswer>, ms: number): Promise<CallbackAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the tap was not answered in ${ms} ms`)), ms)
    void answered.then((answer) => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}
