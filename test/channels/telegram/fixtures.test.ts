import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toTurn } from '../../../src/channels/telegram/to-turn.ts'

const path = '../shared/data/messaging-fixtures.json'

type Fixture = { update?: object; updates?: object[] }

/** What each recorded update must become; a fixture without a line here fails. */
const expected: Record<string, unknown[]> = {
  start_payload: [{ type: 'text', text: '/start hs_7Qk2-9' }],
  text: [{ type: 'text', text: 'Rác không thu gom ở hẻm 12 😡' }],
  edited_text: [{ type: 'edited', text: 'Rác không thu gom ở hẻm 12/3', messageId: '101' }],
  photo_with_caption: [
    { type: 'file', file: { kind: 'photo', ref: 'AgACAgUAAxkB_y', size: 184220 }, caption: 'ổ gà' },
  ],
  album_two_updates: [
    { type: 'file', file: { kind: 'photo', ref: 'A1' }, caption: 'hai ảnh' },
    { type: 'file', file: { kind: 'photo', ref: 'A2' } },
  ],
  location: [{ type: 'place', lat: 10.776889, lon: 106.700806 }],
  live_location_start: [{ type: 'place', lat: 10.7768, lon: 106.7008 }],
  live_location_move: ['edit-without-words'],
  venue: [{ type: 'place', lat: 10.77, lon: 106.7, label: 'Chợ Bến Thành, Lê Lợi, Q1' }],
  voice: [
    { type: 'file', file: { kind: 'voice', ref: 'AwACAgUAAxkB', mime: 'audio/ogg', size: 28931 } },
  ],
  document: [
    {
      type: 'file',
      file: {
        kind: 'document',
        ref: 'BQACAgUAAxkB',
        name: 'don-kien-nghi.pdf',
        mime: 'application/pdf',
        size: 482133,
      },
      caption: 'đơn',
    },
  ],
  own_contact: [{ type: 'contact', own: true }],
  callback_query: [{ type: 'button', data: 'c:7Qk2:confirm', messageId: '98' }],
  callback_on_inaccessible_message: [{ type: 'button', data: 'c:7Qk2:confirm', messageId: '12' }],
  bot_added_to_group: [{ type: 'joined-group' }],
  user_blocked_bot: [{ type: 'blocked' }],
  member_joined: ['event'],
  group_migrated_pair: [{ type: 'migrated', to: '-1001700000009' }, 'migrated-twin'],
  forum_topic_message: [{ type: 'text', text: '/nhan HS-2026-000123' }],
  reaction: ['unknown-kind'],
}

describe.skipIf(!existsSync(path))(`recorded updates (${path}, skipped when absent)`, () => {
  const fixtures: Record<string, Fixture> = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8')).telegram
    : {}
  const updates = Object.entries(fixtures).filter(([, one]) => one.update ?? one.updates)

  test('there are some', () => {
    expect(updates.length).toBe(Object.keys(expected).length)
  })

  test.each(updates)('%s', (name, { update, updates = [update ?? {}] }) => {
    const got = updates.map((one) => {
      const received = toTurn(one, 1)
      if (received.kind === 'turn') return received.turn.body
      return received.kind === 'ignored' ? received.why : received.kind
    })
    expect(got).toEqual(expected[name])
  })
})
