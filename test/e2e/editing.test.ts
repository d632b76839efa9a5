import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { sends } from './filing.ts'
import { type Actor, openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** The next summary; it says each of `lines`. */
async function summary(citizen: Actor, ...lines: string[]): Promise<BotMessage> {
  const message = await citizen.hears('Đúng chưa ạ?')
  for (const line of lines) expect(message.text).toContain(line)
  return message
}

test('what the bot understood is put right by changing the message itself; once it is sent, by adding to it', async () => {
  const citizen = town.citizen()
  const { messageId } = citizen.says('rác đầy đường Hùng Vương phường Xuân An')
  await summary(citizen, 'phường Xuân An')
  citizen.edits(messageId, 'rác đầy đường Hùng Vương phường Xuân Bình')
  const changed = await summary(citizen, '• Việc: Rác', 'Gửi tới: UBND phường Xuân Bình')
  await sends(citizen, changed)
  citizen.edits(messageId, 'rác đầy đường Hùng Vương phường Xuân Hòa')
  await citizen.hears('Tin này đã gửi đi trước khi anh/chị sửa.')
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
