import { z } from 'zod'
import { oaOf } from './access.ts'
import { type Endpoint, shaped } from './call.ts'
import { OaError, wrong } from './errors.ts'
import { findMember } from './member.ts'

const whom = z.strictObject({ user_id: z.string() })

/** GET /v3.0/oa/user/detail with `data={"user_id"}`. */
export const userDetail: Endpoint = async (call) => {
  const oa = oaOf(call)
  const member = findMember(oa, shaped(whom, call.args).user_id)
  return {
    data: {
      user_id: member.id,
      display_name: member.name,
      user_is_follower: member.follows,
      ...(member.lastInteraction !== undefined && {
        user_last_interaction_date: dateOf(member.lastInteraction),
      }),
    },
  }
}

const dateOf = (at: number) =>
  new Date(at + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** POST /v3.0/oa/quota/message: when the person last did something that opens the window. */
export const messageQuota: Endpoint = async (call) => {
  const oa = oaOf(call)
  const { lastInteraction } = findMember(oa, shaped(whom, call.args).user_id)
  return {
    data: {
      reply: { remain: 8, total: 8 },
      ...(lastInteraction !== undefined && { last_interaction: String(lastInteraction) }),
    },
  }
}

const icons = ['/-heart', '/-strong', ':>', ':o', ':-((', ':-h', '/-remove'] as const
const reactionSchema = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  sender_action: z.strictObject({ react_message_id: z.string(), react_icon: z.enum(icons) }),
})

/** POST /v2.0/oa/message: of the second version only reactions are left. */
export const reaction: Endpoint = async (call) => {
  const oa = oaOf(call)
  if (typeof call.args === 'object' && call.args !== null && 'message' in call.args)
    throw new OaError(-240)
  const { recipient, sender_action } = shaped(reactionSchema, call.args)
  const member = findMember(oa, recipient.user_id)
  if (!member.said.has(sender_action.react_message_id)) throw wrong('react_message_id')
  member.reactions.push({
    messageId: sender_action.react_message_id,
    icon: sender_action.react_icon,
  })
  return { data: { message_id: call.platform.nextId(), user_id: member.id } }
}

/** Notices of the third version that were shut down on 2026-03-01. */
export const shutDown: Endpoint = async () => {
  throw new OaError(-240, 'This API has been shut down, please switch to ZBS templates')
}
