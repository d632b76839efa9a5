import { readPairingCode } from '../../domain/people/pairing-code.ts'
import { HOUR } from '../../domain/time/calendar.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { PairingCode } from '../../ports/work-pairing.ts'
import type { Action, Context } from '../context.ts'
import { checkCitizen, checkStays } from './checks.ts'

/** So many wrong codes from one chat in an hour: whoever mistypes does it less often. */
const mostWrong = 5

/** A code of another chat: whoever types it is asked before anything is linked; it is used up by that. */
export const typePairingCode: Action<{ typed: string }> = async (context, person, { typed }) => {
  const { work } = context
  checkCitizen(person)
  const wrong = await work.countSecurityEvents(
    'refusal.pair-wrong',
    person.chat.id,
    work.now - HOUR,
  )
  if (wrong >= mostWrong) throw new Refusal('refusal.pair-later')
  const read = readPairingCode(typed)
  if (read.is !== 'code') throw new Refusal('refusal.pair-mistyped')
  const found = await work.findPairingCode({ code: read.code })
  if (found === undefined) throw new Refusal('refusal.pair-wrong')
  if (found.chatId === person.chat.id) throw new Refusal('refusal.pair-own')
  if (found.settled || found.typedIn !== undefined) throw new Refusal('refusal.pair-used')
  const other = await checkPair(context, person, found)
  await work.typePairingCode(found.id, person.chat.id)
  return {
    replies: [
      {
        key: 'pair.sure',
        params: { channel: { text: `channel.${other.channel}` } },
        buttons: [
          [
            { key: 'button.pair', data: `pair:${found.id}` },
            { key: 'button.pair-not', data: `pair-not:${found.id}` },
          ],
        ],
      },
    ],
  }
}

/** What may have changed since the code was asked for; returns the chat that asked, and whose it is. */
export async function checkPair(context: Context, person: Person, found: PairingCode) {
  const { work } = context
  checkCitizen(person)
  if (found.expiresAt <= work.now) throw new Refusal('refusal.pair-expired')
  const { citizenId, isOfficer, channel, id } = await work.chatRef(found.chatId)
  if (isOfficer) throw new Refusal('refusal.pair-officer')
  if (citizenId === undefined) throw new Refusal('refusal.pair-expired')
  const mine = await work.chatsOfPerson(person.chat.id)
  if (mine.some((one) => one.id === id)) throw new Refusal('refusal.pair-already')
  if (mine.length > 1) throw new Refusal('refusal.pair-other-way')
  await checkStays(context, person.chat.id)
  await checkStays(context, id)
  return { id, channel, citizenId }
}
