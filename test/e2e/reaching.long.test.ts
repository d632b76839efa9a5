import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reports } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** What the bot tried to send to somebody. */
const sentTo = ({ user }: Actor) =>
  town.emulator.calls.filter(({ params }) => String(params.chat_id) === String(user.id))

const chatOf = async ({ user }: Actor) => {
  const [chat] = await town.query<{ id: string; unreachable_reason: string | null }>(
    'SELECT id, unreachable_reason FROM chats WHERE external_id = $1',
    [String(user.id)],
  )
  return chat
}
const unreachable = async (person: Actor) => (await chatOf(person))?.unreachable_reason
const unsent = async (person: Actor) =>
  (
    await town.query("SELECT 1 FROM notifications WHERE chat_id = $1 AND status = 'unreachable'", [
      (await chatOf(person))?.id,
    ])
  ).length

describe.concurrent('a chat that cannot be reached', () => {
  test('who blocked the bot is left in peace, and told everything when they are back', async () => {
    const officer = await town.officer(units.hangGon)
    const citizen = town.citizen()
    const code = await reports(citizen, 'rác đầy đường ở xã Hàng Gòn')
    citizen.blocks()
    await town.until(async () => (await unreachable(citizen)) === 'blocked')
    const before = sentTo(citizen).length
    await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
    await town.until(async () => (await unsent(citizen)) === 1)
    expect(sentTo(citizen)).toHaveLength(before)
    citizen.unblocks()
    await citizen.hears(`${code}: UBND xã Hàng Gòn đã nhận việc`)
    expect(await unreachable(citizen)).toBe(null)
  })

  test('an account that is gone is tried once', async () => {
    const officer = await town.officer(units.baoVinh)
    const citizen = town.citizen()
    const code = await reports(citizen, 'rác đầy đường ở phường Bảo Vinh')
    const card = await officer.hears(`🆕 ${code}`)
    citizen.deactivates()
    await officer.presses(card, 'Nhận việc')
    await town.until(async () => (await unreachable(citizen)) === 'deactivated')
    await officer.presses(card, 'Hỏi lại dân')
    await officer.hears('Anh/chị muốn hỏi người dân điều gì')
    officer.says('Ở đoạn nào ạ?')
    await town.until(async () => (await unsent(citizen)) === 2)
    expect(sentTo(citizen).filter(({ status }) => status === 403)).toHaveLength(1)
  })
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
