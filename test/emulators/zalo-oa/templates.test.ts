import { describe, expect, test } from 'vitest'
import { post, talking } from './tools.ts'

const approved = { status: 'approved', params: { code: 10 }, text: 'Hồ sơ <code> có tin' } as const

async function ready(options: Parameters<typeof talking>[0] = {}) {
  const { zalo, lan, token, api } = await talking(options)
  zalo.registers({ id: '11', by: 'user', ...approved })
  zalo.registers({ id: '22', by: 'phone', ...approved })
  const byUser = (about: object = {}) =>
    api('/v3.0/oa/message/template', {
      user_id: lan.id,
      template_id: '11',
      template_data: { code: 'NDA1' },
      ...about,
    })
  const byPhone = (about: object = {}, as = token) =>
    post(`${zalo.roots.business}/message/template`, as, {
      phone: '84901234567',
      template_id: '22',
      template_data: { code: 'NDA1' },
      tracking_id: 't1',
      ...about,
    })
  return { zalo, lan, byUser, byPhone }
}

describe('a notice by template', () => {
  test('arrives by user id and by number, whenever they last wrote', async () => {
    const { zalo, lan, byUser, byPhone } = await ready()
    lan.member.lastInteraction = 0
    expect((await byUser()).data).toMatchObject({ user_id: lan.id, message_id: expect.any(String) })
    expect((await byPhone()).data).toMatchObject({
      msg_id: expect.any(String),
      quota: { dailyQuota: '500', remainingQuota: '498' },
    })
    expect(lan.inbox.map(({ text, means }) => [text, means])).toEqual([
      ['Hồ sơ NDA1 có tin', 'template-user'],
      ['Hồ sơ NDA1 có tin', 'template-phone'],
    ])
    expect(zalo.counts).toMatchObject({ 'template-user': 1, 'template-phone': 1 })
  })

  test.each([
    ['another number', { phone: '0901234567' }, -108],
    ['a number without Zalo', { phone: '84999999999' }, -118],
    ['a long parameter', { template_data: { code: 'NDA12345678' } }, -1121],
    ['a missing parameter', { template_data: {} }, -1122],
    ['an unknown parameter', { template_data: { code: 'a', name: 'b' } }, -201],
    ['a long tracking id', { tracking_id: 't'.repeat(49) }, -201],
    ['an unknown field', { user_id: '1' }, -201],
    ['another template', { template_id: '33' }, -201],
    ['one for user ids', { template_id: '11' }, -201],
    ['the development mode', { mode: 'development' }, -127],
  ])('with %s is refused', async (_, about, error) => {
    const { lan, byPhone } = await ready()
    expect((await byPhone(about)).error).toBe(error)
    expect(lan.inbox).toEqual([])
  })

  test('needs approval, a token, a person who takes it and some of the day’s number', async () => {
    const { zalo, lan, byUser, byPhone } = await ready({ templatesADay: 1 })
    zalo.registers({ id: '11', by: 'user', ...approved, status: 'pending' })
    expect((await byUser()).error).toBe(-131)
    expect((await byPhone({}, 'x')).error).toBe(-124)
    lan.refuses(-119)
    expect((await byPhone()).error).toBe(-119)
    lan.refuses(undefined)
    expect([(await byPhone()).error, (await byPhone()).error]).toEqual([0, -144])
    expect(zalo.violations.map(({ kind }) => kind)).toEqual(['template-quota'])
  })

  test('that promotes rests at night', async () => {
    // 23:00 in Vietnam
    const night = await ready({ now: () => Date.parse('2026-11-23T16:00:00Z') })
    night.zalo.registers({ id: '22', by: 'phone', ...approved, promotion: true })
    night.zalo.registers({ id: '11', by: 'user', ...approved, promotion: true })
    expect([(await night.byUser()).error, (await night.byPhone()).error]).toEqual([-234, -133])
    night.zalo.advance(7 * 3_600_000)
    expect([(await night.byUser()).error, (await night.byPhone()).error]).toEqual([0, 0])
  })
})
