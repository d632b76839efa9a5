import type { Topic } from './updates.ts'

/** The topic every forum has; Telegram wants it left out when something is sent there. */
const general = 1

/** A topic of a forum is a chat of its own: `-100…/45`. */
export function addressOf(chatId: number, topic: Topic | undefined): string {
  const { message_thread_id: thread, is_topic_message: isTopic } = topic ?? {}
  return isTopic && thread !== undefined && thread !== general ? `${chatId}/${thread}` : `${chatId}`
}

/** Where Telegram is to put a message for this address. */
export function targetOf(address: string): { chat_id: string; message_thread_id?: number } {
  const [chat = '', thread] = address.split('/')
  return { chat_id: chat, ...(thread !== undefined && { message_thread_id: Number(thread) }) }
}
