import type { BotMessage } from '../emulators/telegram/view.ts'
import type { Actor } from './town.ts'

export const labels = ({ buttons }: BotMessage) =>
  buttons.map((row) => row.map(({ label }) => label))

export function codeIn({ text }: BotMessage): string {
  const [code] = /LK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text) ?? []
  if (code === undefined) throw new Error(`no case code in: ${text}`)
  return code
}

/** A case code as buttons and the database have it. */
export const bare = (code: string) => code.replace('LK-', '').replace('-', '')

/** Sends what was confirmed and agrees to its being kept, for the first time: the receipt. */
export async function sends(citizen: Actor, confirmed: BotMessage, label = 'Đúng, gửi đi') {
  await citizen.presses(confirmed, label)
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  return citizen.hears('Mã hồ sơ LK-')
}

/** Tells something for the first time, with no need to put anything right: the code of the case. */
export async function reports(citizen: Actor, words: string): Promise<string> {
  citizen.says(words)
  return codeIn(await sends(citizen, await citizen.hears('Đúng chưa ạ?')))
}
