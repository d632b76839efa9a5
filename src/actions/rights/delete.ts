import { stepOf } from '../../domain/case/transitions.ts'
import { type Fate, fateOf, keptUntil } from '../../domain/rights/fate.ts'
import { MINUTE } from '../../domain/time/calendar.ts'
import type { ChatRef, Person } from '../../ports/person.ts'
import type { Param, Reply, ReplyButton } from '../../ports/reply.ts'
import type { LinkedChat } from '../../ports/work-pairing.ts'
import { withdraw } from '../citizen/withdraw.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { namesOf } from '../pairing/ask-code.ts'
import { type ErasedCases, eraseCases, removeBytes } from './erase.ts'
import { ownCases, ownChats, recordDone, recordOpen } from './requests.ts'

/** A deletion that waits for a case to end is looked at so often, ms. */
const lookEveryMs = 10 * MINUTE
/** Deletions looked at in one transaction. */
const batch = 20

/** What would go, what the law has kept, what is still being worked on; nothing happens yet. */
export const beginDelete: Action<Nothing> = async (context, person) => {
  const cases = (await ownCases(context, person.chat.id)).map(({ it }) => it)
  const of = (fate: Fate) => cases.filter((it) => fateOf(it) === fate)
  const until = of('kept').map((it) => keptUntil(it, context.world.personalData) ?? 0)
  const [, ...others] = await context.work.chatsOfPerson(person.chat.id)
  const kept = { kept: until.length, ...(until.length > 0 && { keptUntil: Math.max(...until) }) }
  const takeable = of('waits').some(({ kind, status }) => stepOf(kind, status, 'withdraw'))
  return {
    replies: [
      {
        key: 'rights.delete-sure',
        params: {
          kept: keptLine(kept),
          waiting: waitingLine(of('waits').length),
          linked: linkedLine(others),
        },
        buttons: [
          [
            { key: 'button.delete-yes', data: 'delete-yes' },
            { key: 'button.delete-no', data: 'own-data' },
          ],
          takeable ? [{ key: 'button.delete-withdraw', data: 'delete-withdraw' }] : [],
        ],
      },
    ],
  }
}

const keptLine = ({ kept, keptUntil }: Pick<ErasedCases, 'kept' | 'keptUntil'>): Param =>
  kept === 0 || keptUntil === undefined
    ? ''
    : { text: 'rights.kept', params: { count: kept, until: { time: keptUntil, style: 'day' } } }

const waitingLine = (count: number): Param =>
  count === 0 ? '' : { text: 'rights.waiting', params: { count } }

const linkedLine = (others: LinkedChat[]): Param =>
  others.length === 0 ? '' : { text: 'rights.delete-linked', params: { chats: namesOf(others) } }

/**
 * Everything of the person, in all their chats, that nobody must keep is deleted at once; what is still worked on when it
 * ends. `withdrawing`: open cases are taken back first, where they still can be.
 */
export const deleteOwn: Action<{ withdrawing: boolean }> = async (context, person, input) => {
  const { work } = context
  const chatId = person.chat.id
  if (input.withdrawing) await withdrawAll(context, person)
  const chats = await ownChats(context, chatId)
  const cases = await eraseCases(context, chatId, work.now)
  const files = await work.eraseLooseFiles(chats)
  removeBytes(context, files)
  // An officer's chat holds their work, which is not theirs to delete.
  const whole = cases.waiting === 0
  const messages = person.officer === undefined ? await eraseTalks(context, chats, whole) : 0
  if (person.citizen !== undefined) await work.withdrawConsents(person.citizen.id)
  for (const kind of ['correct', 'view'] as const)
    for (const request of await work.openRequests(chats, kind))
      await work.saveRequest(closed(request, work.now))
  const asked = { kind: 'delete', chatId } as const
  const waits = (await work.openRequests(chats, 'delete')).length > 0
  if (whole) await finish(context, person, chats)
  else if (!waits) await recordOpen(context, asked, work.now + lookEveryMs)
  const gone = { ...cases, files: cases.files + files.length, messages }
  return { replies: [farewell(gone)], state: { at: 'idle' } }
}

const closed = <T extends { detail?: string; nextActionAt?: number }>(request: T, now: number) => {
  const { detail: _, nextActionAt: __, ...rest } = request
  return { ...rest, doneAt: now, outcome: 'done' as const }
}

async function eraseTalks({ work }: Context, chats: number[], pending: boolean): Promise<number> {
  let messages = 0
  for (const chat of chats) messages += await work.eraseTalk(chat, pending)
  return messages
}

async function finish(context: Context, person: Person, chats: number[]) {
  const { work } = context
  delete person.citizen
  const waiting = await work.openRequests(chats, 'delete')
  for (const request of waiting) await work.saveRequest(closed(request, work.now))
  await leave(
    context,
    chats,
    waiting.map(({ chatId }) => chatId),
    person.chat,
  )
}

/**
 * Nobody in particular is behind these chats any more. Each has its own record of that, unless it asked
 * before, and hears of it where it was not `asked`.
 */
async function leave(
  context: Context,
  chats: number[],
  recorded: (number | undefined)[],
  asked: Pick<ChatRef, 'id' | 'channel'>,
) {
  const { work } = context
  await work.unlinkChats(chats)
  for (const chatId of chats) {
    if (!recorded.includes(chatId)) await recordDone(context, { kind: 'delete', chatId })
    if (chatId === asked.id) continue
    const params = { channel: { text: `channel.${asked.channel}` } } as const
    work.notify({ chatId, reply: { key: 'rights.deleted-there', params } })
  }
}

async function withdrawAll(context: Context, person: Person) {
  for (const { it } of await ownCases(context, person.chat.id))
    if (stepOf(it.kind, it.status, 'withdraw')) await withdraw(context, person, { code: it.code })
}

function farewell(gone: ErasedCases & { messages: number }): Reply {
  const buttons: ReplyButton[][] =
    gone.waiting > 0 ? [[{ key: 'button.track', data: 'cases' }]] : []
  return {
    key: 'rights.deleted',
    params: {
      messages: gone.messages,
      files: gone.files,
      cases: gone.erased,
      kept: keptLine(gone),
      waiting: waitingLine(gone.waiting),
    },
    buttons,
  }
}

/**
 * Goes on with the deletions that waited for a case to end. Safe to run at any time, anywhere: each is
 * held by its row. Returns how many were looked at.
 */
export async function continueDeletions(context: Context): Promise<number> {
  const { work } = context
  const waiting = await work.claimDeletions(batch)
  for (const request of waiting) {
    const { chatId = 0 } = request
    const done = await eraseCases(context, chatId, request.askedAt)
    if (done.waiting > 0) {
      await work.saveRequest({ ...request, nextActionAt: work.now + lookEveryMs })
      continue
    }
    // Whoever sent another report since then talks about that one now.
    const since = await ownCases(context, chatId)
    if (since.length === 0) {
      const chats = await ownChats(context, chatId)
      await eraseTalks(context, chats, false)
      await leave(context, chats, [chatId], await work.chatRef(chatId))
    }
    await work.saveRequest(closed(request, work.now))
    work.notify({ chatId, reply: { key: 'rights.rest-deleted', params: { kept: keptLine(done) } } })
  }
  return waiting.length
}
