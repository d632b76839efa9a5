import type { Member } from './member.ts'
import type { Oa, Platform } from './world.ts'

/** What came of something a person did: the event's message, where it has one. */
export type Act = { messageId: string }

/** Puts what a person does into events. */
export function teller(platform: Platform, oa: Oa, member: Member) {
  const parties = { sender: { id: member.id }, recipient: { id: oa.id } }
  const byApp = { user_id_by_app: `55${member.id.slice(2)}` }

  const event = (about: { event_name: string } & Record<string, unknown>) =>
    oa.app.webhook.push(
      { app_id: oa.app.id, ...byApp, ...about, timestamp: String(platform.clock.now()) },
      member.id,
    )
  const interacts = () => {
    member.lastInteraction = platform.clock.now()
  }
  return {
    parties,
    flat: { oa_id: oa.id, follower: { id: member.id } },
    event,
    interacts,
    message(event_name: string, content: object): Act {
      interacts()
      member.left = false
      const messageId = platform.nextId()
      member.said.add(messageId)
      event({ event_name, ...parties, message: { ...content, msg_id: messageId } })
      return { messageId }
    },
  }
}
