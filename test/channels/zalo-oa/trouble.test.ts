import { expect, test } from 'vitest'
import { isNight, untilMorningMs } from '../../../src/channels/zalo-oa/night.ts'
import { needsPerson, outcomeOf, reasonOf } from '../../../src/channels/zalo-oa/trouble.ts'
import { knownCodes } from '../../emulators/zalo-oa/errors.ts'

const hour = 3_600_000
/** 15:00 in Vietnam. */
const noon = Date.parse('2026-11-23T08:00:00Z')
const morning = 15 * hour

const says = (code: number, message = 'nothing of it is told') =>
  ({ kind: 'answered', code, message }) as const
const unreachable = (reason: string) => ({ outcome: 'unreachable', reason })
const refused = (reason: string) => ({ outcome: 'refused', reason })
const failed = (reason: string) => ({ outcome: 'failed', reason })
const held = (reason: string) => ({ outcome: 'later', afterMs: hour, reason })
const tomorrow = (reason: string) => ({ outcome: 'later', afterMs: morning, reason })
const closed = { outcome: 'closed', reason: 'window' }

const table: [number, string, object][] = [
  [-32, 'Your application reached limit call api', { outcome: 'slow-down', retryAfterMs: 30_000 }],
  [-100, 'attachment_id was expired', failed('asset-expired')],
  [-201, 'user_id is invalid!', unreachable('user-unknown')],
  [-201, 'template_id is invalid!', held('template-unknown')],
  [-201, 'text is invalid', refused('parameter')],
  [-211, 'Out of quota', held('quota')],
  [-213, 'User has not followed OA', unreachable('not-following')],
  [-216, 'Access token is invalid', failed('token')],
  [-217, '', unreachable('refuses')],
  [-218, 'Out of quota receive', tomorrow('receiver-quota')],
  [-220, 'access_token is expired or removed', failed('token')],
  [-223, '', held('not-authorised')],
  [-224, 'The OA needs to upgrade OA Tier Package', held('package')],
  [-227, 'User is banned', unreachable('inactive')],
  [-230, 'User has not interacted with the OA in the past 7 days', closed],
  [-232, 'the last interaction has expired', closed],
  [-233, '', refused('type')],
  [-234, 'cannot be sent at night', tomorrow('night')],
  [-240, 'MessageV2 API has been shut down', held('interface-closed')],
  [-244, 'User has restricted this message type', unreachable('refuses')],
  [-320, '', held('billing')],
  [-321, '', held('billing')],
  [-108, '', unreachable('phone')],
  [-114, '', unreachable('phone-unreachable')],
  [-115, '', held('balance')],
  [-118, '', unreachable('phone-unreachable')],
  [-119, '', unreachable('phone-unreachable')],
  [-124, '', failed('token')],
  [-126, '', held('development-mode')],
  [-127, '', held('development-mode')],
  [-131, '', held('template-not-approved')],
  [-133, '', tomorrow('night')],
  [-144, '', tomorrow('daily-cap')],
  [-147, '', tomorrow('daily-cap')],
  [-1121, '', held('template-values')],
  [-1122, '', held('template-values')],
  [-99_999, 'something new', failed('code-99999')],
]

test.each(table)('%i %s', (code, message, expected) => {
  expect(outcomeOf(says(code, message), noon)).toEqual(expected)
})

test('what Zalo quotes is never told', () => {
  for (const [code, message] of table)
    expect(reasonOf(says(code, `${message} chuyện riêng`))).toMatch(/^[a-z0-9-]+$/)
})

test('a person is called for what only a person can mend', () => {
  expect(needsPerson(says(-224))).toBe('package')
  expect(needsPerson(says(-230))).toBeUndefined()
  expect(needsPerson({ kind: 'silent', reason: 'timeout' })).toBeUndefined()
})

test('night is 22:00 to 06:00 in Vietnam, whatever zone this machine is in', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00+07:00`)
  expect(['21:59', '22:00', '05:59', '06:00'].map((time) => isNight(at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(untilMorningMs(at('05:59'))).toBe(60_000)
  expect(untilMorningMs(at('06:00'))).toBe(24 * hour)
  // A clock ahead of ours would call for the same request every minute.
  expect(outcomeOf(says(-234), at('05:59'))).toMatchObject({ afterMs: hour })
})

test('every code the platform is known to answer has a row', () => {
  for (const code of knownCodes) expect(reasonOf(says(code))).not.toMatch(/^code/)
})
