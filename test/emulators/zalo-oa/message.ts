import { z } from 'zod'
import { words } from './call.ts'

const plain = z.strictObject({ title: words(100), type: z.string(), payload: z.unknown() })
const button = z.discriminatedUnion('type', [
  plain.extend({
    type: z.enum(['oa.query.hide', 'oa.query.show']),
    payload: z.string().min(1).max(1000),
  }),
  plain.extend({
    type: z.literal('oa.open.url'),
    payload: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
  }),
  plain.extend({
    type: z.literal('oa.open.phone'),
    payload: z.strictObject({ phone_code: z.string().regex(/^\d{3,15}$/) }),
  }),
  plain.extend({
    type: z.literal('oa.open.sms'),
    payload: z.strictObject({
      content: words(160),
      phone_code: z.string().regex(/^\d{3,15}$/),
    }),
  }),
])
export type Button = z.output<typeof button>

const side = z.union([z.number().int().positive(), z.string().regex(/^\d+$/)])
const picture = z.union([
  z.strictObject({ media_type: z.literal('image'), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ media_type: z.literal('image'), attachment_id: z.string() }),
  z.strictObject({
    media_type: z.literal('gif'),
    attachment_id: z.string(),
    width: side,
    height: side,
  }),
])
export type Picture = z.output<typeof picture>

const template = <T extends z.ZodType>(payload: T) =>
  z.strictObject({ type: z.literal('template'), payload })

/** The id of the message this one answers; documents and samples do not agree on its name. */
const quote = { quote_message_id: z.string().optional(), react_message_id: z.string().optional() }

/** What a message of customer care may be: POST /v3.0/oa/message/cs. */
const message = z.union([
  z.strictObject({ text: words(2000), ...quote }),
  z.strictObject({
    text: words(2000).optional(),
    attachment: template(
      z.strictObject({ template_type: z.literal('media'), elements: z.tuple([picture]) }),
    ),
    ...quote,
  }),
  z.strictObject({
    attachment: z.strictObject({
      type: z.literal('file'),
      payload: z.strictObject({ token: z.string() }),
    }),
    ...quote,
  }),
  z.strictObject({
    attachment: template(
      z.strictObject({
        template_type: z.literal('request_user_info'),
        elements: z.tuple([
          z.strictObject({
            title: words(100),
            subtitle: words(500),
            image_url: z.url().optional(),
          }),
        ]),
      }),
    ),
    ...quote,
  }),
  z.strictObject({
    text: words(2000),
    attachment: template(z.strictObject({ buttons: z.array(button).min(1).max(5) })),
    ...quote,
  }),
])
export type Message = z.output<typeof message>

export const csSchema = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  message,
})
