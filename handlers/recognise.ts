import { isPairingCode } from '../src/domain/people/pairing-code.ts'
import { fold } from '../src/domain/text/fold.ts'
import type { ConversationState, Offer } from '../src/ports/state.ts'
import type { TurnBody } from '../src/ports/turn.ts'
import { commandNames, type Said } from './said.ts'

/** Said for yes: taken as a press of the first button offered, where the talk asks for a yes. */
const yes = new Set([
  'dung',
  'dung roi',
  'dung a',
  'dung vay',
  'dung gui di',
  'ok',
  'oke',
  'okie',
  'u',
  'uh',
  'uhm',
  'um',
  'vang',
  'da',
  'da dung',
  'da vang',
  'phai',
  'dong y',
  'gui',
  'gui di',
  'gui nhe',
  'duoc',
  'chinh xac',
  'yes',
  'y',
  'yep',
  'right',
  'correct',
  'send',
  'send it',
  'agree',
  'i agree',
])

/** Where the first button is the yes to a question. */
const asksForYes = (state: ConversationState, first: Offer) =>
  (state.at === 'draft' &&
    (state.step === 'formal' || state.step === 'confirm' || state.step === 'consent')) ||
  state.at === 'maybe-answer' ||
  (state.at === 'stepping' && first.data === 'send-result')

/** Words as they are compared: folded, without punctuation and signs. */
const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A written turn as what the person means: a command, a button by its label or number, or words. */
export function recogniseText(text: string, state: ConversationState, messageId?: string): Said {
  const command = readCommand(text)
  if (command === undefined && isPairingCode(text))
    return { say: 'command', name: 'lienket', rest: text }
  if (command !== undefined) return command
  const said = plain(text)
  const offers = state.offers ?? []
  const offer = byLabel(offers, said) ?? byNumber(offers, said)
  if (offer !== undefined) return press(offer.data)
  const [first] = offers
  if (first !== undefined && asksForYes(state, first) && yes.has(said)) return press(first.data)
  return { say: 'text', text, ...(messageId !== undefined && { messageId }) }
}

export function press(data: string): Said {
  const [what = '', draft] = data.split('@')
  const [verb = '', ...args] = what.split(':')
  // A number that was meant as words after all.
  if (verb === 'typed') return { say: 'text', text: args[0] ?? '' }
  return { say: 'press', verb, args, ...(draft !== undefined && { draft }) }
}

const byLabel = (offers: Offer[], said: string) =>
  said === ''
    ? undefined
    : offers.find(({ labels }) => labels.some((label) => plain(label) === said))

const byNumber = (offers: Offer[], said: string) =>
  /^\d{1,2}$/.test(said) ? offers[Number(said) - 1] : undefined

/** What people used to other bots type. */
const otherNames = new Map([
  ['help', 'trogiup'],
  ['cancel', 'huy'],
  ['language', 'ngonngu'],
])

/** "/Hồ sơ", "/hoso", "/tracuu LK-…": the longest command that the folded words begin with. */
function readCommand(text: string): Said | undefined {
  const typed = text.trim()
  if (!typed.startsWith('/')) return undefined
  const words = typed.slice(1).split(/\s+/)
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const name = fold(words.slice(0, count).join(''))
    const known = commandNames.find((one) => one === (otherNames.get(name) ?? name))
    if (known !== undefined)
      return { say: 'command', name: known, rest: words.slice(count).join(' ').trim() }
  }
  return undefined
}

/** Everything a person does but write, press and send files. */
export function recogniseOther(body: TurnBody): Said {
  switch (body.type) {
    case 'place':
      return { say: 'place', lat: body.lat, lon: body.lon }
    case 'edited':
      return { say: 'edited', text: body.text, messageId: body.messageId }
    case 'contact':
      return { say: 'contact' }
    case 'text':
    case 'button':
    case 'file':
    case 'unsupported':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
    case 'joined-group':
      return { say: 'unreadable' }
  }
}
