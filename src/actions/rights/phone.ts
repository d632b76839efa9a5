import type { Kind } from '../../domain/organisation.ts'
import type { Person } from '../../ports/person.ts'
import type { Reply, ReplyButton } from '../../ports/reply.ts'
import type { Action, Context, Nothing } from '../context.ts'

const withoutPhone = (key: 'button.no-phone' | 'button.forget-phone'): ReplyButton => ({
  key,
  data: 'no-phone',
})

/**
 * With the first report on a channel that lets nothing through after a while, a number is asked for: once,
 * for that alone, and never of a denouncer. Undefined: not now.
 */
export async function phoneWish(
  { work, world }: Context,
  { chat }: Person,
  kind: Kind,
): Promise<Reply | undefined> {
  if (!world.phoneOn?.includes(chat.channel) || kind === 'TC') return undefined
  if ((await work.casesOfPerson(chat.id, 1)).length > 0) return undefined
  return {
    key: 'phone.ask',
    buttons: [[{ key: 'button.give-phone', askPhone: true }], [withoutPhone('button.no-phone')]],
  }
}

/** Their own number, to tell them of news by; kept sealed, and only with their consent. */
export const keepPhone: Action<{ phone: string }> = async ({ work }, person, { phone }) => {
  if (person.citizen?.consent === undefined) return { replies: [{ key: 'phone.not-kept' }] }
  await work.savePhone(person.chat.id, phone)
  return {
    replies: [
      {
        key: 'phone.kept',
        params: { end: phone.slice(-3) },
        buttons: [[withoutPhone('button.forget-phone')]],
      },
    ],
  }
}

/** They give none, or want theirs back. */
export const forgetPhone: Action<Nothing> = async ({ work }, person) => {
  await work.savePhone(person.chat.id, undefined)
  return { replies: [{ key: 'phone.none' }] }
}
