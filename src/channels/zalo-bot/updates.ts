import { z } from 'zod'

/**
 * What Zalo delivers, polled or pushed: one object, in its envelope `{ok, result}` as documented, or bare
 * as it was seen to come. Unknown fields are dropped; a known field of another shape makes it malformed.
 */

/** PostgreSQL refuses NUL in text; letters composed, as they are searched and counted. */
const words = z.string().transform((text) => text.replaceAll('\u0000', '').normalize('NFC'))

const id = z.string().min(1).max(128)

const message = z.object({
  from: z.object({ id, is_bot: z.boolean().optional() }),
  chat: z.object({ id, chat_type: z.enum(['PRIVATE', 'GROUP']) }),
  message_id: id,
  /** Milliseconds since 1970, UTC. */
  date: z.int().nonnegative(),
  text: words.optional(),
  caption: words.optional(),
  /** Where a photo lies: `photo` in the documentation, `photo_url` as it comes. */
  photo: z.string().optional(),
  photo_url: z.string().optional(),
  voice_url: z.string().optional(),
})

const bare = z.object({ event_name: z.string(), message: message.optional() })

export const updateSchema = z.union([
  z.object({ result: bare }).transform(({ result }) => result),
  bare,
])

export type Message = z.infer<typeof message>
