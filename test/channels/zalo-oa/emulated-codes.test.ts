import { expect, test } from 'vitest'
import { knownCodes } from '../../emulators/zalo-oa/errors.ts'
import { startWorld } from './emulated.ts'

const dayMs = 24 * 3_600_000
const hourMs = 3_600_000
/** From 15:00, when these tests take place, to 06:00. */
const tomorrow = { outcome: 'later', afterMs: 15 * hourMs }
const administrator = { outcome: 'later', afterMs: hourMs }
const gone = { outcome: 'unreachable' }
const never = { outcome: 'refused' }
const slow = { outcome: 'slow-down' }
const sent = { outcome: 'sent' }
const asked = { outcome: 'knocked', means: 'template-user' }

/** What comes of a message when Zalo answers it with the code, and who must act. */
const table: Record<number, { to: object; needs?: string }> = {
  [-32]: { to: slow },
  // Files are given again at once.
  [-100]: { to: sent },
  [-108]: { to: gone },
  [-114]: { to: gone },
  [-115]: { to: administrator, needs: 'balance' },
  [-118]: { to: gone },
  [-119]: { to: gone },
  [-124]: { to: sent },
  [-126]: { to: administrator, needs: 'development-mode' },
  [-127]: { to: administrator, needs: 'development-mode' },
  [-131]: { to: administrator, needs: 'template-not-approved' },
  [-133]: { to: tomorrow },
  [-144]: { to: tomorrow },
  [-147]: { to: tomorrow },
  [-201]: { to: never },
  [-211]: { to: administrator, needs: 'quota' },
  [-213]: { to: gone },
  [-216]: { to: sent },
  [-217]: { to: gone },
  [-218]: { to: tomorrow },
  [-220]: { to: sent },
  [-223]: { to: administrator, needs: 'not-authorised' },
  [-224]: { to: administrator, needs: 'package' },
  [-227]: { to: gone },
  [-230]: { to: asked },
  [-232]: { to: asked },
  [-233]: { to: never },
  [-234]: { to: tomorrow },
  [-240]: { to: administrator, needs: 'interface-closed' },
  [-244]: { to: gone },
  [-320]: { to: administrator, needs: 'billing' },
  [-321]: { to: administrator, needs: 'billing' },
  [-1121]: { to: administrator, needs: 'template-values' },
  [-1122]: { to: administrator, needs: 'template-values' },
}

test('the table has every code Zalo is known to answer with', () => {
  expect(Object.keys(table).map(Number).sort()).toEqual([...knownCodes].sort())
})

test.each(Object.entries(table))('%s', async (code, { to, needs }) => {
  const { emulator, lan, send, log, channel, skip, rejected } = await startWorld()
  emulator.instead.give({ error: Number(code), methods: ['/v3.0/oa/message/cs'] })
  const outcome = await send()
  const { afterMs, ...said } = to as { afterMs?: number }
  expect(outcome).toMatchObject(said)
  if (afterMs !== undefined)
    expect((outcome as { afterMs: number }).afterMs / afterMs).toBeCloseTo(1, 2)
  expect(log.filter(({ event }) => event === 'needs-administrator')).toEqual(
    needs === undefined ? [] : [{ event: 'needs-administrator', reason: needs }],
  )
  if (needs !== undefined) expect(channel.health().detail).toContain(needs)
  expect(rejected).toHaveLength([-124, -216, -220].includes(Number(code)) ? 1 : 0)
  // Whatever is tried again arrives once, and what is given up left nothing behind.
  const before = lan.inbox.length
  skip(60_000)
  expect(await send()).toMatchObject(sent)
  expect(lan.inbox).toHaveLength(before + 1)
  expect(channel.health().detail).toBe('events are pushed')
})

/** By user id first, by number then; what can be had later is waited for. */
const templates: [number, object, object][] = [
  [-114, { outcome: 'knocked', means: 'template-phone' }, gone],
  [-115, { outcome: 'knocked', means: 'template-phone' }, administrator],
  [-131, { outcome: 'knocked', means: 'template-phone' }, administrator],
  [-144, { outcome: 'knocked', means: 'template-phone' }, tomorrow],
  [-213, { outcome: 'knocked', means: 'template-phone' }, gone],
  [-1121, { outcome: 'knocked', means: 'template-phone' }, administrator],
  [-32, slow, slow],
  [-216, asked, asked],
]

test.each(templates)('of a notice by template: %i', async (error, once, always) => {
  const { emulator, send } = await startWorld()
  const byUser = '/v3.0/oa/message/template'
  emulator.instead.give({ error, methods: [byUser] })
  expect(await send({}, 8 * dayMs)).toMatchObject(once)

  const second = await startWorld()
  const everywhere = [byUser, '/message/template']
  second.emulator.instead.give({ error, methods: everywhere, times: error === -216 ? 1 : 2 })
  const { afterMs, ...said } = always as { afterMs?: number }
  expect(await second.send({}, 8 * dayMs)).toMatchObject(said)
  expect(afterMs === undefined || second.lan.inbox.length === 0).toBe(true)
})
