import { z } from 'zod'

/**
 * The part of the Bot API's Update that is read here. Unknown fields are dropped, so a newer
 * Telegram cannot break it; a known field of another shape makes the update malformed.
 */

/** PostgreSQL refuses NUL in text: one such update would hold up all that come after it. */
const words = z.string().transform((text) => text.replaceAll('\u0000', ''))

const user = z.object({ id: z.int(), is_bot: z.boolean(), language_code: z.string().optional() })

const chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
})

const file = z.object({
  file_id: z.string(),
  file_size: z.int().nonnegative().optional(),
  file_name: words.optional(),
  mime_type: words.optional(),
})

const photoSize = z.object({
  file_id: z.string(),
  file_size: z.int().nonnegative().optional(),
  width: z.int(),
  height: z.int(),
})

const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

/** Messages nobody can read here, by the field that carries them. */
export const unsupportedKinds = [
  'sticker',
  'poll',
  'dice',
  'game',
  'story',
  'checklist',
  'invoice',
  'paid_media',
  'rich_message',
  'giveaway',
] as const

const present = z.unknown().optional()
const unsupported = Object.fromEntries(unsupportedKinds.map((kind) => [kind, present])) as Record<
  (typeof unsupportedKinds)[number],
  typeof present
>

/** A topic of a forum; in other groups the thread of a reply, which is no place of its own. */
const topic = {
  message_thread_id: z.int().positive().optional(),
  is_topic_message: z.boolean().optional(),
}

const message = z.object({
  ...unsupported,
  ...topic,
  message_id: z.int(),
  date: z.int().nonnegative(),
  edit_date: z.int().nonnegative().optional(),
  chat,
  from: user.optional(),
  sender_chat: present,
  media_group_id: z.string().optional(),
  text: words.optional(),
  caption: words.optional(),
  photo: z.array(photoSize).min(1).optional(),
  animation: file.optional(),
  audio: file.optional(),
  document: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  voice: file.optional(),
  location: location.optional(),
  venue: z.object({ location, title: words, address: words }).optional(),
  contact: z.object({ user_id: z.int().optional() }).optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
})

const callback = z.object({
  id: z.string(),
  from: user,
  /** Absent for a button of a game. */
  data: words.optional(),
  /** Absent for a button under a message sent by way of inline mode; without its text if too old. */
  message: z.object({ ...topic, message_id: z.int(), chat }).optional(),
})

const member = z.object({ status: z.string(), is_member: z.boolean().optional() })

const membership = z.object({
  chat,
  from: user,
  date: z.int().nonnegative(),
  old_chat_member: member,
  new_chat_member: member,
})

export const updateSchema = z.object({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callback.optional(),
  my_chat_member: membership.optional(),
})

/** What Telegram is asked to deliver; it forgets everything else. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member']

export type Update = z.infer<typeof updateSchema>
export type Message = z.infer<typeof message>
export type Callback = z.infer<typeof callback>
export type Membership = z.infer<typeof membership>
export type User = z.infer<typeof user>
export type Chat = z.infer<typeof chat>
export type Topic = Pick<Message, 'message_thread_id' | 'is_topic_message'>
export type File = z.infer<typeof file>
