import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../handlers/converse.ts'
import { handleWaiting, inboxWaiting } from '../../src/persistence/lanes.ts'
import { openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

describe('a citizen who does not agree', () => {
  it('leaves no word behind, not even one that was just coming in', async () => {
    const lan = await town.newcomer()
    const canary = 'CHIMHOANGYEN'
    await town.say(lan, { type: 'text', text: `ổ gà ${canary} phường Xuân An` })
    await town.say(lan, { type: 'text', text: 'đúng' })
    const flood = ['Không đồng ý', ...Array.from({ length: 30 }, () => canary)]
    await town.inbox.store(flood.map((text) => town.turnOf(lan, { type: 'text', text })))
    while ((await inboxWaiting(town.pool)) > 0)
      await handleWaiting(town.pool, town.keys, 64, converse(town.world))
    expect(JSON.stringify(await town.rows('SELECT state FROM conversations'))).not.toContain(canary)
    const [{ failed } = { failed: 1 }] = await town.rows<{ failed: number }>(
      'SELECT count(*) AS failed FROM inbox WHERE failed_at IS NOT NULL',
    )
    expect(failed).toBe(0)
    const turns = (await town.rows('SELECT turn FROM inbox')).map((row) => JSON.stringify(row))
    expect(turns.filter((turn) => turn.includes(`ổ gà ${canary}`))).toEqual([])
  })
})
