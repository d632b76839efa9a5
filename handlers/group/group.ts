import type { Context } from '../../src/actions/context.ts'
import { noteRefusal } from '../../src/actions/note-refusal.ts'
import type { Person } from '../../src/ports/person.ts'
import { Refusal, type Reply } from '../../src/ports/reply.ts'
import type { Turn } from '../../src/ports/turn.ts'
import { type Command, perform } from '../commands.ts'
import { offersOf } from '../offers.ts'
import { press, recogniseText } from '../recognise.ts'
import type { Said } from '../said.ts'

/**
 * A turn in a group. The one who speaks matters, not the chat: `sender` is the person behind their
 * private chat, absent for somebody nobody knows. Only commands and buttons are answered; other words are
 * not for us, and nobody's grievance belongs here.
 */
export async function inGroup(
  context: Context,
  group: Person,
  { body }: Turn,
  sender: Person | undefined,
): Promise<void> {
  switch (body.type) {
    case 'button':
      return pressed(context, group, body, sender)
    case 'text': {
      const said = await recognised(context, group, body)
      if (said.say === 'press')
        return pressed(context, group, { data: [said.verb, ...said.args].join(':') }, sender)
      if (said.say === 'command' && ['donvi', 'start'].includes(said.name))
        return page(context, group)
      if (said.say === 'command' || body.addressed)
        return say(context, group, { key: 'group-hello' })
      return
    }
    case 'joined-group':
      return page(context, group)
    case 'migrated':
      await perform(context, group, { do: 'move-chat', to: body.to })
      return
    case 'blocked':
    case 'unblocked':
    case 'file':
    case 'place':
    case 'contact':
    case 'edited':
    case 'unsupported':
      return
  }
}

/** Whoever calls shows that the group can be written to again. */
async function page(context: Context, group: Person): Promise<void> {
  await perform(context, group, { do: 'set-reachable', reachable: true })
  const { replies } = await perform(context, group, { do: 'show-group', group: group.chat.id })
  for (const reply of replies) say(context, group, reply)
}

/** Where only what is said to us comes in, a number typed is the button of the latest message that has some. */
async function recognised(
  { work, world }: Context,
  { chat }: Person,
  { text, addressed }: Extract<Turn['body'], { type: 'text' }>,
): Promise<Said> {
  const shown = addressed === undefined ? undefined : await work.newsFor(chat.id, 'any')
  const offers = shown === undefined ? [] : offersOf([shown], world, work.now)
  return recogniseText(text, { at: 'idle', offers })
}

type Pressed = Omit<Extract<Turn['body'], { type: 'button' }>, 'type'>

/** What is refused is told to who pressed, alone. */
async function pressed(
  context: Context,
  group: Person,
  { data, press: answers, messageId }: Pressed,
  sender: Person | undefined,
): Promise<void> {
  const { work } = context
  const answer = (reply: Reply) =>
    work.notify({ chatId: group.chat.id, reply, ...(answers !== undefined && { answers }) })
  const command = commandOf(data, group.chat.id)
  if (sender?.officer === undefined) return answer({ key: 'group.stranger' })
  if (command === undefined) return answer({ key: 'group.privately' })
  try {
    const { replies } = await perform(context, sender, command)
    if (command.do === 'grab') return taken(context, group, sender, replies, answer)
    const replaces = messageId && (await work.findSent(group.chat.id, messageId))
    for (const reply of replies)
      work.notify({ chatId: group.chat.id, reply, ...(replaces && { replaces }) })
    // Whoever pressed looks at the button until it answers; who typed reads what follows.
    if (answers !== undefined || replies.length === 0) answer({ key: 'group.done' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await noteRefusal(context, sender, command.do, error.reply)
    answer(error.reply)
  }
}

/** What follows is said in private; where that cannot be, the group hears how. */
function taken(
  { work }: Context,
  group: Person,
  sender: Person,
  replies: Reply[],
  answer: (reply: Reply) => void,
): void {
  for (const reply of replies) work.notify({ chatId: sender.chat.id, reply })
  const code = replies[0]?.params?.code ?? ''
  answer({ key: 'group.got-it', params: { code } })
  if (sender.unreachable !== true) return
  const params = { code, name: sender.officer?.name ?? '' }
  work.notify({ chatId: group.chat.id, reply: { key: 'group.start-me', params } })
}

/** The buttons there are in groups. */
function commandOf(data: string, group: number): Command | undefined {
  const said = press(data)
  if (said.say !== 'press') return undefined
  const [arg = ''] = said.args
  switch (said.verb) {
    case 'grab':
      return { do: 'grab', code: arg }
    case 'group':
      return { do: 'choose-unit', group }
    case 'bind':
      return { do: 'bind-group', group, unit: arg }
    case 'unbind':
      return { do: 'unbind-group', group }
    case 'group-files':
      return { do: 'set-group', group, what: 'files' }
    case 'group-members':
      return { do: 'set-group', group, what: 'members' }
  }
  return undefined
}

const say = ({ work }: Context, { chat }: Person, reply: Reply) =>
  work.notify({ chatId: chat.id, reply })
