import { z } from 'zod'

/**
 * The part of Zalo's webhook events that is read here. Unknown fields are dropped; a known one of
 * another shape makes the event malformed.
 */

/** PostgreSQL refuses NUL in text; Zalo counts and we compare letters as they are composed. */
const words = z.string().transform((text) => text.replaceAll('\u0000', '').normalize('NFC'))

/** Above 2^53: only a string keeps all of it. */
const id = z.string().regex(/^[\w-]{1,64}$/)

const time = z
  .union([z.string().regex(/^\d{1,15}$/), z.number().int().nonnegative()])
  .transform(Number)

const degrees = (limit: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(-limit).max(limit))

const attachment = z.object({
  type: z.string().optional(),
  payload: z
    .object({
      url: z.string().optional(),
      thumbnail: z.string().optional(),
      name: words.optional().catch(undefined),
      size: z
        .union([z.string().regex(/^\d{1,12}$/), z.number().int().nonnegative()])
        .transform(Number)
        .optional()
        .catch(undefined),
      coordinates: z.object({ latitude: degrees(90), longitude: degrees(180) }).optional(),
    })
    .optional(),
})

const party = z.object({ id })

export const eventSchema = z.object({
  event_name: z.string(),
  timestamp: time,
  sender: party.optional(),
  /** Instead of a sender, where somebody follows or leaves. */
  follower: party.optional(),
  user_id: id.optional(),
  message: z
    .object({
      msg_id: id.optional(),
      text: words.optional(),
      attachments: z.array(attachment).optional(),
    })
    .optional(),
  info: z
    .object({ phone: z.union([z.string(), z.number().transform(String)]).optional() })
    .optional(),
})

export type Event = z.output<typeof eventSchema>
export type Message = NonNullable<Event['message']>
