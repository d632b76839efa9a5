import type { Received } from '../../../src/channels/telegram/to-turn.ts'
import { toTurn } from '../../../src/channels/telegram/to-turn.ts'
import type { Turn, TurnBody } from '../../../src/ports/turn.ts'

export const now = 1_795_400_500_000
export const lan = { id: 700001, is_bot: false, first_name: 'Lan', language_code: 'vi' }
export const home = { id: 700001, type: 'private', first_name: 'Lan' }
export const group = { id: -1001700000009, type: 'supergroup', title: 'Tổ 5' }
export const plain = { message_id: 101, from: lan, chat: home, date: 1_795_400_000 }

export const message = (fields: object) =>
  toTurn({ update_id: 9, message: { ...plain, ...fields } }, now)
export const edited = (fields: object) =>
  toTurn({ update_id: 9, edited_message: { ...plain, edit_date: 1_795_400_030, ...fields } }, now)

export function turnOf(received: Received): Turn {
  if (received.kind !== 'turn') throw new Error(`no turn: ${JSON.stringify(received)}`)
  return received.turn
}
export const bodyOf = (received: Received): TurnBody => turnOf(received).body
export const ignored = (why: string) => ({ kind: 'ignored', why })
