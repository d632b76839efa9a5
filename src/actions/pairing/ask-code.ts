import { randomBytes } from 'node:crypto'
import { newPairingCode, pairingMs, showPairingCode } from '../../domain/people/pairing-code.ts'
import type { Param, Reply, ReplyButton } from '../../ports/reply.ts'
import type { LinkedChat } from '../../ports/work-pairing.ts'
import type { Action, Nothing } from '../context.ts'
import { checkCitizen, checkStays } from './checks.ts'

/** A one-time code to type in another chat, and what is linked already, each with a way out of it. */
export const askPairingCode: Action<Nothing> = async (context, person) => {
  checkCitizen(person)
  await checkStays(context, person.chat.id)
  const { work } = context
  const { id: chatId } = person.chat
  if (person.citizen === undefined) {
    person.citizen = { id: work.newId() }
    work.addCitizen({ id: person.citizen.id, chatId })
  }
  const code = newPairingCode(randomBytes(5))
  const expiresAt = work.now + pairingMs
  await work.addPairingCode({ id: work.newId(), chatId, expiresAt }, code)
  await work.addSecurityEvent({ what: 'pairing-asked', chatId })
  const [, ...others] = await work.chatsOfPerson(chatId)
  return { replies: [told(code, expiresAt, others)] }
}

const told = (code: string, expiresAt: number, others: LinkedChat[]): Reply => ({
  key: 'pair.code',
  params: {
    code: showPairingCode(code),
    until: { time: expiresAt, style: 'short' },
    linked: linkedLine(others),
  },
  buttons: [
    [{ key: 'button.copy-code', copy: showPairingCode(code) }],
    ...others.map((one): ReplyButton[] => [partButton(one)]),
  ],
})

const linkedLine = (others: LinkedChat[]): Param =>
  others.length === 0 ? '' : { text: 'pair.linked-with', params: { chats: namesOf(others) } }

/** "Zalo, Telegram": each channel once. */
export function namesOf(chats: LinkedChat[]): Param {
  const [first, ...rest] = [...new Set(chats.map(({ channel }) => channel))]
  if (first === undefined) return ''
  return rest.reduce<Param>(
    (names, channel) => ({
      text: 'pair.names',
      params: { names, next: { text: `channel.${channel}` } },
    }),
    { text: `channel.${first}` },
  )
}

const partButton = ({ id, channel }: LinkedChat): ReplyButton => ({
  key: 'button.part',
  params: { channel: { text: `channel.${channel}` } },
  data: `part:${id}`,
})

/** Below what somebody might look for in vain, because they sent it from another chat. */
export const pairButton: ReplyButton = { key: 'button.pair-code', data: 'pair-code' }
