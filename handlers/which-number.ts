import type { Context } from '../src/actions/context.ts'
import type { Lane } from '../src/ports/lanes.ts'
import type { Param, Reply, ReplyButton } from '../src/ports/reply.ts'
import type { ConversationState, Offer } from '../src/ports/state.ts'
import { type ChannelName, languages } from '../src/ports/turn.ts'
import type { Input } from './albums.ts'

/** Where a message with buttons is lines with numbers: typing is the only way to press. */
const isTyped: Record<ChannelName, boolean> = {
  web: false,
  telegram: false,
  'zalo-bot': true,
  'zalo-oa': true,
}

export const typesNumbers = ({ person: { chat } }: Lane): boolean => isTyped[chat.channel]

/** The number that is all of what was typed. */
export const numberIn = (input: Input): number | undefined => {
  if (input.is !== 'turn' || input.turn.body.type !== 'text') return undefined
  const [, digits] = /^\s*(\d{1,2})\s*$/.exec(input.turn.body.text) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/**
 * A card or other news came below the question the talk still waits on, and a number was typed that both
 * have, or that the question might take for words: which of the two is asked, for nothing may be pressed or
 * written by mistake. Undefined: there is no doubt.
 */
export async function askWhich(
  { work }: Context,
  lane: Lane,
  state: ConversationState,
  input: Input,
): Promise<Reply | undefined> {
  const number = numberIn(input)
  const asks = state === lane.state && state.at !== 'idle' && typesNumbers(lane)
  if (!asks || number === undefined) return undefined
  const news = await work.newsFor(lane.person.chat.id, 'since')
  const below = pressable(news)[number - 1]
  if (below === undefined) return undefined
  const ofNews: Choice = {
    label: { text: below.key, params: below.params ?? {} },
    data: below.data,
  }
  const ofTalk = meantByTalk(state.offers?.[number - 1], number, lane)
  return {
    key: 'which-number',
    params: { number, talk: ofTalk.label, news: ofNews.label },
    buttons: [[ofTalk, ofNews].map(asSaid)],
  }
}

type Choice = { label: Param; data: string }

const asSaid = ({ label, data }: Choice): ReplyButton => ({
  key: 'button.as-said',
  params: { label },
  data,
})

const pressable = (news: Reply | undefined) =>
  (news?.buttons ?? []).flat().flatMap((button) => ('data' in button ? [button] : []))

/** What the number means to the talk: one of its buttons, or what it waits to read. */
function meantByTalk(offer: Offer | undefined, number: number, { person }: Lane): Choice {
  if (offer === undefined)
    return {
      label: { text: 'button.as-words', params: { number } },
      data: `typed:${number}`,
    }
  const label = offer.labels[languages.indexOf(person.chat.language)] ?? offer.labels[0] ?? ''
  return { label, data: offer.data }
}
