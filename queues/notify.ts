import { z } from 'zod'
import { showCode } from '../src/domain/case/code.ts'
import { organisationAt } from '../src/domain/units.ts'
import { say, sayButtons } from '../src/i18n/render.ts'
import type { Channel, Outgoing, SendOutcome } from '../src/ports/channel.ts'
import type { Delivery, Pending, ShownFile } from '../src/ports/messenger.ts'
import { Transient } from '../src/ports/transient.ts'
import type { Deps } from './deps.ts'
import { defineQueue, type Processed } from './queue.ts'
import { showFiles } from './show-files.ts'

/** How soon a job looks again, at least, while another one sends to its chat. */
const busyMs = 500
/** A result waits for its photo at most this long, looking this often, ms. */
const fileWaitMs = 5 * 60_000
const fileLookMs = 500

/**
 * Messages to the chats of one channel. One queue a channel: a platform in trouble holds up nobody
 * else. A job sends what waits in its chat up to its own notification, in order, holding the chat.
 * Running twice is safe: what was sent is recorded and not pending any more. Only a kill between the
 * platform's answer and the record sends that one message again: said twice is better than never.
 */
export const notify = (channel: Channel) => {
  const memory: Memory = { quietUntil: 0, unrecorded: new Map() }
  return defineQueue({
    name: `notify-${channel.name}`,
    payload: z.object({ notificationId: z.uuid() }),
    attempts: 300,
    concurrency: 16,
    limiter: { max: channel.pace.perSecond, duration: 1_000 },
    async process({ notificationId }, deps: Deps): Promise<Processed> {
      const held = await deps.messenger.holdChat(notificationId, () =>
        deliver(channel, notificationId, memory, deps),
      )
      return held === 'busy' ? afterTheOther(channel, notificationId, deps) : held
    },
  })
}

/** Another job sends to the chat: this one looks again when its own message may be due. */
async function afterTheOther(channel: Channel, id: string, deps: Deps): Promise<Processed> {
  const delivery = await readOn(channel, id, deps)
  if (delivery === undefined) return 'done'
  const wait = waitFor(channel, delivery, delivery.sentAt, delivery.pending.length)
  return { againInMs: Math.max(busyMs, wait) }
}

/** What went to a chat on another channel has a job there. */
async function readOn(channel: Channel, id: string, { messenger }: Deps) {
  const delivery = await messenger.read(id)
  return delivery?.chat.channel === channel.name ? delivery : undefined
}

/** What the jobs of one process share about a channel. */
type Memory = {
  /** Epoch ms until which the platform wants peace: jobs that run already must not ask it again. */
  quietUntil: number
  /** Outcomes the database was away for: a message that was sent is recorded later, not said again. */
  unrecorded: Map<string, SendOutcome>
}

async function deliver(
  channel: Channel,
  id: string,
  memory: Memory,
  deps: Deps,
): Promise<Processed> {
  const delivery = await readOn(channel, id, deps)
  if (delivery === undefined) return 'done'
  const sentAt = [...delivery.sentAt]
  for (const [at, pending] of answersFirst(delivery.pending).entries()) {
    if (!delivery.reachable) {
      await leave(pending, 'chat is unreachable', deps)
      continue
    }
    const files = await deps.messenger.files(pending.reply.attachments ?? [])
    if (files.fetching > 0 && Date.now() - pending.createdAt < fileWaitMs)
      return { againInMs: fileLookMs }
    const isAnswer = pending.answers !== undefined
    const wait = isAnswer ? 0 : waitFor(channel, delivery, sentAt, delivery.pending.length - at)
    if (wait > 0) return { againInMs: wait }
    if (memory.quietUntil > Date.now()) return { restMs: memory.quietUntil - Date.now() }
    const earlier = memory.unrecorded.get(pending.id)
    const outcome = earlier ?? (await send(channel, delivery, pending, files.shown, deps))
    if (outcome.outcome === 'sent') memory.unrecorded.set(pending.id, outcome)
    if (outcome.outcome === 'slow-down') memory.quietUntil = Date.now() + outcome.retryAfterMs
    if (earlier === undefined) deps.sent(channel.name, outcome.outcome)
    const rest = await settle(delivery, pending, outcome, deps)
    memory.unrecorded.delete(pending.id)
    if (rest !== undefined) return rest
    if (!isAnswer) sentAt.unshift(Date.now())
  }
  return 'done'
}

/** Whoever pressed looks at the button until it answers; an answer is no message and keeps no pace. */
const answersFirst = (pending: Pending[]): Pending[] => [
  ...pending.filter(({ answers }) => answers !== undefined),
  ...pending.filter(({ answers }) => answers === undefined),
]

/**
 * Milliseconds until a job with this many messages left in its chat should look again, so that a
 * chat gets a short burst and then one message a gap: about when its own, the last, is due, for the
 * others have jobs too. Waiting inside a job, or looking more often, would starve other chats.
 */
function waitFor(channel: Channel, { chat }: Delivery, sentAt: number[], left: number): number {
  const { burst, groupGapMs, privateGapMs } = channel.pace
  const gap = chat.kind === 'group' ? groupGapMs : privateGapMs
  const last = sentAt[burst - 1]
  const pause = last === undefined ? 0 : last + gap * burst - Date.now()
  return pause <= 0 ? 0 : pause + gap * (left - 1)
}

async function send(
  channel: Channel,
  delivery: Delivery,
  pending: Pending,
  shown: ShownFile[],
  deps: Deps,
): Promise<SendOutcome> {
  const { chat } = delivery
  const { edits, answers } = pending
  const message = inWords(channel, delivery, pending, shown, deps)
  if (message === undefined) return { outcome: 'refused', reason: 'cannot be put into words' }
  if (answers !== undefined && channel.answer)
    return channel.answer(answers, message.spans.map(({ text }) => text).join(''))
  return edits === undefined
    ? channel.send(chat.externalId, message)
    : channel.edit(chat.externalId, edits, message)
}

/** Undefined where a text and its values do not fit: our defect, which must not hold up the whole chat. */
function inWords(
  channel: Channel,
  { chat, contact }: Delivery,
  { reply, createdAt, code, alone }: Pending,
  shown: ShownFile[],
  deps: Deps,
): Outgoing | undefined {
  const { world, trouble } = deps
  const organisation = organisationAt(world.organisation, createdAt)
  const reader = { language: chat.language, organisation, now: Date.now() }
  try {
    const below = showFiles(channel, shown, reader, deps)
    return {
      spans: [...say(reply, reader), ...below.spans],
      buttons: sayButtons(reply.buttons, reader),
      files: below.files,
      contact: {
        ...contact,
        alone,
        ...(code !== undefined && { code: showCode(code, organisation.codePrefix) }),
      },
    }
  } catch (error) {
    trouble(error)
    return undefined
  }
}

/** Records the outcome; what it returns ends the round. */
async function settle(
  { chat, contact }: Delivery,
  pending: Pending,
  outcome: SendOutcome,
  deps: Deps,
): Promise<Processed | undefined> {
  const { messenger } = deps
  const { id, alone } = pending
  switch (outcome.outcome) {
    case 'sent':
      await messenger.sent(id, outcome)
      return undefined
    case 'knocked':
      if (!(await messenger.knocked(id, outcome.means, contact.heardAt))) return { againInMs: 0 }
      // What waits behind it must not ask once more.
      if (outcome.means !== 'before') contact.knockedAt = Date.now()
      return undefined
    case 'closed':
      if (await messenger.moveOn(id, true)) return undefined
      // The other chat went away meanwhile: this one is asked again, now as the only one.
      if (!alone) return { againInMs: 0 }
      if (pending.reply.private) await messenger.hint(id)
      await messenger.unsent(id, 'unreachable', outcome.reason)
      return undefined
    case 'unreachable':
      await messenger.chatUnreachable(chat.id, outcome.reason)
      await leave(pending, outcome.reason, deps)
      return { againInMs: 0 }
    case 'refused':
      await messenger.unsent(id, 'refused', outcome.reason)
      return undefined
    case 'moved':
      await messenger.chatMoved(chat.id, outcome.to)
      return { againInMs: 0 }
    case 'slow-down':
      return { restMs: outcome.retryAfterMs }
    case 'later':
      return { againInMs: outcome.afterMs }
    case 'failed':
      throw new Transient(outcome.reason)
  }
}

/** It cannot be told in this chat: another one of the person's takes it, or a word that there is news. */
async function leave({ id, reply }: Pending, reason: string, { messenger }: Deps): Promise<void> {
  if (await messenger.moveOn(id, false)) return
  if (reply.private) await messenger.hint(id)
  await messenger.unsent(id, 'unreachable', reason)
}
