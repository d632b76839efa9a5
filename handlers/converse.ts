import type { Context } from '../src/actions/context.ts'
import { noteRefusal } from '../src/actions/note-refusal.ts'
import type { HandleLane, Lane } from '../src/ports/lanes.ts'
import type { Person } from '../src/ports/person.ts'
import { Refusal, type Reply, type ReplyButton } from '../src/ports/reply.ts'
import { type ConversationState, idle } from '../src/ports/state.ts'
import type { Turn } from '../src/ports/turn.ts'
import type { World } from '../src/ports/world.ts'
import { groupAlbums, type Input } from './albums.ts'
import { perform } from './commands.ts'
import { inGroup } from './group/group.ts'
import { offersOf } from './offers.ts'
import { press, recogniseOther, recogniseText } from './recognise.ts'
import { reply, unlisted } from './reply.ts'
import type { Said } from './said.ts'
import type { Setting, Step } from './step.ts'
import { askWhich, numberIn, typesNumbers } from './which-number.ts'

/** Handles the waiting turns of one chat, in order: understands, acts, answers. */
export const converse =
  (world: World): HandleLane =>
  async (lane, work) => {
    if (lane.person.chat.kind === 'group') {
      for (const { turn, sender } of lane.turns)
        await inGroup({ work, world }, lane.person, turn, sender)
      return idle
    }
    await comeBack({ work, world }, lane)
    let state: ConversationState = lane.state
    for (const input of groupAlbums(lane.turns.map(({ turn }) => turn)))
      state = await handle({ work, world }, lane, state, input)
    return state
  }

/** Whoever does anything here can be written to again: what waited for that goes out, before the answer. */
async function comeBack({ work }: Context, { person, turns }: Lane): Promise<void> {
  if (person.awaited !== true || turns.every(({ turn }) => turn.body.type === 'blocked')) return
  await work.setReachable(person.chat.id, true)
}

async function handle(
  context: Context,
  lane: Lane,
  before: ConversationState,
  input: Input,
): Promise<ConversationState> {
  const { person } = lane
  const which = await askWhich(context, lane, before, input)
  if (which !== undefined) {
    context.work.notify({ chatId: person.chat.id, reply: which })
    return { ...before, offers: offersOf([which], context.world, context.work.now) }
  }
  const state = await onScreen(context, lane, before, input)
  const setting: Setting = { person, world: context.world, now: context.work.now }
  const step = take(context, state, input, setting)
  let next: ConversationState = named(step.state, context)
  const replies = step.replies.map((one) => stamped(one, next))
  const inPlace = new Set<Reply>()
  for (const command of step.commands) {
    try {
      const outcome = await perform(context, person, command)
      replies.push(...outcome.replies)
      if (outcome.inPlace) for (const one of outcome.replies) inPlace.add(one)
      next = outcome.state ?? next
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await noteRefusal(context, person, command.do, error.reply)
      replies.push(error.reply)
    }
  }
  const replaces = inPlace.size > 0 ? await pressedOn(context, person, input) : undefined
  for (const one of replies) {
    const place = replaces !== undefined && inPlace.has(one) ? { replaces } : {}
    context.work.notify({ chatId: person.chat.id, reply: one, ...place })
  }
  const offers = offersOf(replies, context.world, context.work.now)
  const { offers: _, ...position } = next
  if (offers.length > 0) return { ...position, offers }
  // What does not move the talk on (silence, "that was too long") leaves the last buttons valid.
  const moves = replies.length > 0 && (step.state !== state || step.commands.length > 0)
  return moves || state.offers === undefined ? position : { ...position, offers: state.offers }
}

/** The message below which a button was pressed, where the channel tells. */
async function pressedOn({ work }: Context, { chat }: Person, input: Input) {
  if (input.is !== 'turn' || input.turn.body.type !== 'button') return undefined
  const { messageId } = input.turn.body
  return messageId === undefined ? undefined : work.findSent(chat.id, messageId)
}

/**
 * A number typed below some news means the buttons of the news, not those of the talk before it.
 * Where nothing can be pressed it is the only way, for cards too, and their words are typed as well.
 */
async function onScreen(
  context: Context,
  lane: Lane,
  state: ConversationState,
  input: Input,
): Promise<ConversationState> {
  if (state !== lane.state || state.at !== 'idle') return state
  const typesAll = typesNumbers(lane)
  if (typesAll ? !isText(input) : numberIn(input) === undefined) return state
  const news = await context.work.newsFor(lane.person.chat.id, typesAll ? 'any' : 'news')
  return news === undefined
    ? state
    : { ...state, offers: offersOf([news], context.world, context.work.now) }
}

const isText = (input: Input) => input.is === 'turn' && input.turn.body.type === 'text'

/** A new draft gets its own name. */
function named(next: ConversationState, { work }: Context): ConversationState {
  if (next.at !== 'draft' || next.draft.id !== undefined) return next
  return { ...next, draft: { ...next.draft, id: work.newId().slice(-8) } }
}

/** Buttons that belong to a draft name it: pressed after the draft is gone, they must not act on another. */
function stamped(reply: Reply, state: ConversationState): Reply {
  if (state.at !== 'draft' || reply.buttons === undefined) return reply
  const stamp = (button: ReplyButton): ReplyButton =>
    'data' in button ? { ...button, data: `${button.data}@${state.draft.id}` } : button
  return { ...reply, buttons: reply.buttons.map((row) => row.map(stamp)) }
}

function take(context: Context, state: ConversationState, input: Input, setting: Setting): Step {
  if (input.is === 'files') {
    const files = input.files.map((file) => {
      const id = file.id ?? context.work.newId()
      context.work.addAttachment({ id, chatId: setting.person.chat.id, file })
      context.work.enqueue('files', { attachmentId: id })
      return { id, kind: file.kind }
    })
    const caption = input.caption?.trim()
    return reply(state, { say: 'files', files, ...(caption && { caption }) }, setting)
  }
  const event = unlisted(state, input.turn, setting)
  return event ?? reply(state, recognise(input.turn, state), setting)
}

function recognise({ body, messageId }: Turn, state: ConversationState): Said {
  if (body.type === 'text') return recogniseText(body.text, state, messageId)
  if (body.type === 'button') return press(body.data)
  return recogniseOther(body)
}
