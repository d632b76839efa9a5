/** The few shapes of the Bot API the emulator itself builds; names and meanings are Telegram's. */

export type Params = Record<string, unknown>

export type User = {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export type ChatInfo = {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title?: string
  first_name?: string
  last_name?: string
  username?: string
  is_forum?: true
}

/** `offset` and `length` count UTF-16 units. */
export type Entity = { type: string; offset: number; length: number; url?: string }

export type InlineButton = {
  text: string
  callback_data?: string
  url?: string
  copy_text?: { text: string }
}
export type InlineKeyboard = { inline_keyboard: InlineButton[][] }

export type ReplyButton = { text: string; request_location?: boolean; request_contact?: boolean }
export type ReplyKeyboard = { keyboard: ReplyButton[][]; one_time_keyboard?: boolean }

export type FileInfo = {
  file_id: string
  file_unique_id: string
  file_size: number
  file_name?: string
  mime_type?: string
  duration?: number
  width?: number
  height?: number
}

export type Location = {
  latitude: number
  longitude: number
  horizontal_accuracy?: number
  live_period?: number
}

/** What a message holds beside its address: text, or one attachment, or a service notice. */
export type Content = {
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  photo?: FileInfo[]
  document?: FileInfo
  voice?: FileInfo
  video?: FileInfo
  sticker?: FileInfo & { type: string; is_animated: boolean; is_video: boolean; emoji: string }
  location?: Location
  contact?: { phone_number: string; first_name: string; user_id?: number }
  poll?: { id: string; question: string; options: { text: string; voter_count: number }[] }
  new_chat_members?: User[]
  left_chat_member?: User
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
}

/** `date` and `edit_date` are Unix seconds. */
export type Message = Content & {
  message_id: number
  date: number
  chat: ChatInfo
  from?: User
  sender_chat?: ChatInfo
  edit_date?: number
  media_group_id?: string
  message_thread_id?: number
  is_topic_message?: true
  reply_to_message?: Message
  reply_markup?: InlineKeyboard
}

export const updateKinds = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
] as const
export type UpdateKind = (typeof updateKinds)[number]

export type Update = { update_id: number } & { [K in UpdateKind]?: unknown }

/** Leaves out the keys that hold undefined: an absent field and an undefined one differ on the wire. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T
}

/** Both objects as one; unlike a spread it keeps getters alive. */
export function joined<A extends object, B extends object>(first: A, second: B): A & B {
  return Object.defineProperties(first, Object.getOwnPropertyDescriptors(second)) as A & B
}
