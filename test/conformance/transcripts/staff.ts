import { expect } from 'vitest'
import { submit } from '../../../src/actions/citizen/submit.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import { DAY, HOUR } from '../../../src/domain/time/calendar.ts'
import { mondayAt } from '../../../src/domain/time/week.ts'
import type { ChatRef } from '../../../src/ports/person.ts'
import { inWork } from '../../support/people.ts'
import type { Shown } from '../drivers/driver.ts'
import { accepts, has, reports, wards } from '../speaking.ts'
import type { Actor, Stage, Transcript } from '../stage.ts'

/** The line that is to be sent, out of what is forwarded. */
const lineIn = ({ text }: Shown) => /inv_[\w-]{24}/.exec(text)?.[0] ?? ''

/** A powerful role needs a second yes; an officer joins by a code made in chat, and leaves again. */
export const staff: Transcript = {
  name: 'staff',
  async play(stage) {
    const quan = await stage.officer('Quản', 'LK-NV', 'administrator')
    const phone = await ownSecondChat(stage, quan)
    await quan.says('/trogiup')
    await quan.presses(await quan.hears(has('Cán bộ')), 'Cán bộ')
    await quan.presses(await quan.hears('Cán bộ của đơn vị nào ạ?'), 'xã Hàng Gòn')
    await quan.presses(await quan.hears(has('Mời người mới')), 'Mời người mới')
    await quan.presses(await quan.hears('Mời vào UBND xã Hàng Gòn'), 'Lãnh đạo đơn vị')
    await quan.hears('Anh/chị viết họ tên người được mời')
    await quan.says('Lê Văn Tâm')
    await quan.hears('🔐 Việc này cần xác nhận lần hai.')
    const asked = await phone.hears('🔐 Anh/chị vừa yêu cầu: mời Lê Văn Tâm làm lãnh đạo đơn vị')
    expect(asked.labels.flat()).toEqual(['Xác nhận', 'Không phải tôi'])
    await phone.presses(asked, 'Xác nhận')
    await phone.hears('Đã xác nhận.')
    await quan.hears('✉️ Đã có mã mời cho Lê Văn Tâm')
    const truong = await stage.citizen('Tâm')
    await truong.starts(lineIn(await quan.hears('Mời Lê Văn Tâm vào Nghe Dân')))
    await truong.hears('Chào Lê Văn Tâm. Từ nay hồ sơ của UBND xã Hàng Gòn sẽ đến đây')

    await truong.presses(await peopleOf(truong), 'Mời người mới')
    await truong.hears('Anh/chị viết họ tên người được mời (cán bộ, UBND xã Hàng Gòn).')
    await truong.says('Nguyễn Thị Út')
    const line = lineIn(await truong.hears('Mời Nguyễn Thị Út vào Nghe Dân'))
    const ut = await stage.citizen('Út')
    await ut.starts(line)
    await ut.hears('Chào Nguyễn Thị Út.')
    const la = await stage.citizen('Lạ')
    await la.starts(line)
    await la.hears('Mã mời này không đúng, đã dùng hoặc đã hết hạn.')
    await leaves(stage, truong, ut)
  },
}

/** A second chat of the same person, where the second yes is asked. */
async function ownSecondChat({ citizen, town }: Stage, of: Actor & { fullName: string }) {
  const phone = await citizen('Quản (máy thứ hai)')
  await phone.says('/ngonngu')
  await phone.hears(/./)
  await town.query(
    `UPDATE chats SET officer_id = (SELECT id FROM officers WHERE name = $1) WHERE external_id = $2`,
    [of.fullName, phone.seat.chat],
  )
  return phone
}

/** Opens the list of people without a command. */
async function peopleOf(head: Actor): Promise<Shown> {
  await head.says('xin chào')
  await head.presses(await head.hears('Anh/chị muốn làm gì ạ?'), 'Cán bộ')
  return head.hears('UBND xã Hàng Gòn')
}

/** The work goes back to the unit, and nothing is open any more to who left. */
async function leaves(stage: Stage, truong: Actor, ut: Actor) {
  const lanh = await stage.citizen('Lành')
  const code = await reports(lanh, 'đèn đường ở xã Hàng Gòn tắt cả tuần nay')
  await accepts(ut, code)
  await truong.presses(await peopleOf(truong), 'Cho thôi việc: Nguyễn Thị Út')
  const whom = await truong.hears('Nguyễn Thị Út đang giữ 1 việc chưa xong.')
  await truong.presses(whom, 'Trả về cho cả đơn vị')
  const when = await truong.hears('Nguyễn Thị Út thôi nhiệm vụ từ lúc nào?')
  await truong.presses(when, 'Ngay bây giờ')
  await truong.hears('Nguyễn Thị Út đã thôi nhiệm vụ ở UBND xã Hàng Gòn.')
  await ut.hears('Anh/chị đã thôi nhiệm vụ ở UBND xã Hàng Gòn.')
  await ut.says('/viec')
  await ut.hears('Phần này dành cho cán bộ.')
}

/** More work than a page shows: on, back, and narrowed to what nobody has. */
export const workList: Transcript = {
  name: 'work-list',
  alike: true,
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.bauTram)
    await reports(lanh, 'rác đầy đường ở xã Bàu Trâm')
    await cong.hears('🆕')
    await files(stage, lanh, 9)
    for (const _ of Array.from({ length: 9 })) await cong.hears('🆕')
    await cong.says('/viec')
    const first = await cong.hears('(trang 1/2')
    expect(first.labels.flat().filter((label) => label.startsWith('LK-'))).toHaveLength(8)
    await cong.presses(first, 'Trang kế tiếp ›')
    await cong.presses(await cong.hears('(trang 2/2'), '‹ Trang trước')
    await cong.presses(await cong.hears('(trang 1/2'), 'Lọc…')
    await cong.presses(await cong.hears('Anh/chị muốn xem việc nào?'), 'Quá hạn')
    await cong.hears('Không có việc nào ở mục này.')
  },
}

/** More of the same from the same chat, without telling each. */
async function files({ town }: Stage, citizen: Actor, count: number) {
  const [chat] = await town.query<ChatRef>(
    `SELECT id, channel, external_id AS "externalId", kind, coalesce(language, 'vi') AS language
     FROM chats WHERE external_id = $1`,
    [citizen.seat.chat],
  )
  if (chat === undefined) throw new Error('no chat yet')
  for (let left = count; left > 0; left--)
    await inWork(town.databaseUrl, (context) =>
      submit(
        context,
        { chat },
        {
          kind: 'PAKN',
          topic: 'waste',
          urgency: 'normal',
          unit: wards.bauTram,
          text: 'thêm một đống rác nữa',
          place: { words: 'ấp Chợ', wardUnit: wards.bauTram },
          attachments: [],
        },
      ),
    )
}

/** Monday morning everybody reads their week, once. Played last: it tells everyone in town. */
export const week: Transcript = {
  name: 'week',
  async play(stage) {
    const { databaseUrl } = stage.town
    const cong = await stage.officer('Công', 'LK-KT')
    const sumUpAt = (ms: number) =>
      inWork(
        databaseUrl,
        (context) => weeklySummary(context),
        () => ms,
      )
    const nextMonday = mondayAt(Date.now() + 7 * DAY, '07:30')
    expect(await sumUpAt(nextMonday - 1)).toBe(0)
    expect(await sumUpAt(nextMonday + HOUR)).toBeGreaterThan(1)
    expect(await sumUpAt(nextMonday + 2 * HOUR)).toBe(0)
    await cong.hears('việc của anh/chị')
    await cong.hears('– Phòng Kinh tế')
  },
}
