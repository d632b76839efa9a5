import type { Person } from '../../ports/person.ts'
import type { Reply, ReplyButton } from '../../ports/reply.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { ownCases, ownChats, recordDone } from './requests.ts'

/** What is kept of whoever asks, in numbers, and what they can do about it. */
export const showOwnData: Action<Nothing> = async (context, person) => ({
  replies: [await page(context, person)],
  state: { at: 'idle' },
})

async function page(context: Context, person: Person): Promise<Reply> {
  const kept = await context.work.countKept(await ownChats(context, person.chat.id))
  const cases = await ownCases(context, person.chat.id)
  return {
    key: 'rights.page',
    params: {
      cases: cases.length,
      messages: kept.messages,
      files: kept.files,
      consent: {
        text: person.citizen?.consent === undefined ? 'rights.no-consent' : 'rights.consent',
      },
      restricted: person.citizen?.restricted ? { text: 'rights.is-restricted' } : '',
    },
    buttons: waysOf(person),
  }
}

const waysOf = ({ citizen }: Person): ReplyButton[][] => [
  [
    { key: 'button.data-view', data: 'data-view' },
    { key: 'button.data-correct', data: 'data-correct' },
  ],
  [
    ...restriction(citizen),
    ...(citizen?.consent === undefined
      ? []
      : [{ key: 'button.data-withdraw', data: 'data-withdraw' } as const]),
  ],
  [{ key: 'button.data-delete', data: 'data-delete' }],
]

const restriction = (citizen: Person['citizen']): ReplyButton[] => {
  if (citizen === undefined) return []
  return citizen.restricted
    ? [{ key: 'button.data-allow', data: 'data-restrict:off' }]
    : [{ key: 'button.data-restrict', data: 'data-restrict:on' }]
}

/** Their data serve their own cases and nothing else (Luật 91/2025/QH15: hạn chế, phản đối xử lý), or again all that is usual. */
export const restrict: Action<{ on: boolean }> = async (context, person, { on }) => {
  const { work } = context
  if (person.citizen === undefined) return { replies: [{ key: 'rights.nothing-kept' }] }
  await work.setRestricted(person.citizen.id, on)
  person.citizen = { ...person.citizen, restricted: on }
  for (const line of await ownCases(context, person.chat.id)) {
    const it = await work.getCase(line.it.id)
    await work.saveCase({ ...it, restricted: on })
  }
  await recordDone(context, { kind: 'restrict', chatId: person.chat.id })
  return { replies: [{ key: on ? 'rights.restricted' : 'rights.allowed' }] }
}

/** No new report before they agree again; what is open goes on, for the law has it settled. */
export const withdrawConsent: Action<Nothing> = async (context, person) => {
  const { work } = context
  if (person.citizen?.consent === undefined) return { replies: [{ key: 'rights.nothing-agreed' }] }
  await work.withdrawConsents(person.citizen.id)
  const { consent: _, ...citizen } = person.citizen
  person.citizen = citizen
  await recordDone(context, { kind: 'withdraw', chatId: person.chat.id })
  const open = (await ownCases(context, person.chat.id)).filter(
    ({ it }) => it.closedAt === undefined,
  )
  return {
    replies: [
      {
        key: 'rights.withdrawn',
        params: {
          open:
            open.length === 0 ? '' : { text: 'rights.still-open', params: { count: open.length } },
        },
        buttons: [
          [
            { key: 'button.track', data: 'cases' },
            { key: 'button.data-delete', data: 'data-delete' },
          ],
        ],
      },
    ],
    state: { at: 'idle' },
  }
}
