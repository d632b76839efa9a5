import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { PairingCode } from '../../ports/work-pairing.ts'
import type { Action, Context } from '../context.ts'
import { isId } from '../people/ids.ts'
import { ownCases } from '../rights/requests.ts'
import { checkPair } from './type-code.ts'

/**
 * Both chats are one person's from now on: each shows the cases of both. Whoever asked for the code is told,
 * and undoes it with one press, should it not have been them.
 */
export const pair: Action<{ id: string }> = async (context, person, { id }) => {
  const { work } = context
  const found = await getTyped(context, person, id)
  const other = await checkPair(context, person, found)
  await become(context, person, other.citizenId)
  await work.settlePairingCode(found.id)
  await work.addSecurityEvent({
    what: 'paired',
    chatId: person.chat.id,
    data: { with: String(other.id) },
  })
  work.notify({
    chatId: other.id,
    reply: {
      key: 'pair.told',
      params: {
        channel: { text: `channel.${person.chat.channel}` },
        at: { time: work.now, style: 'short' },
      },
      buttons: [[{ key: 'button.not-me', data: `part:${person.chat.id}` }]],
    },
  })
  return {
    replies: [
      {
        key: 'pair.done',
        params: { channel: { text: `channel.${other.channel}` } },
        buttons: [[{ key: 'button.track', data: 'cases' }]],
      },
    ],
  }
}

/** It was not for them: the code is void, and whoever asked for it hears that somebody typed it. */
export const refusePair: Action<{ id: string }> = async (context, person, { id }) => {
  const { work } = context
  const found = await getTyped(context, person, id)
  await work.settlePairingCode(found.id)
  await work.addSecurityEvent({ what: 'pairing-refused', chatId: person.chat.id })
  work.notify({ chatId: found.chatId, reply: { key: 'pair.refused-there' } })
  return { replies: [{ key: 'pair.refused' }] }
}

/** The code behind a button, for the chat it was typed in. */
async function getTyped({ work }: Context, person: Person, id: string): Promise<PairingCode> {
  const found = isId(id) ? await work.findPairingCode({ id }) : undefined
  if (found === undefined || found.typedIn !== person.chat.id)
    throw new Refusal('refusal.pair-wrong')
  if (found.settled) throw new Refusal('refusal.pair-used')
  return found
}

/** What either agreed to last counts for both, and so does the wish of either that their data serve their cases alone. */
async function become(context: Context, person: Person, citizenId: string): Promise<void> {
  const { work } = context
  const before = person.citizen?.id
  const both = await work.lockCitizens(before === undefined ? [citizenId] : [citizenId, before])
  await work.pairChat(person.chat.id, citizenId, before)
  const consent = await work.consentOf(citizenId)
  // A number is kept with their consent alone.
  if (consent === undefined) await work.savePhone(person.chat.id, undefined)
  const restricted = both.some((one) => one.restricted)
  person.citizen = {
    id: citizenId,
    ...(consent !== undefined && { consent }),
    ...(restricted && { restricted }),
  }
  if (!restricted) return
  await work.setRestricted(citizenId, true)
  for (const line of await ownCases(context, person.chat.id)) {
    const it = await work.getCase(line.it.id)
    if (!it.restricted) await work.saveCase({ ...it, restricted })
  }
}
