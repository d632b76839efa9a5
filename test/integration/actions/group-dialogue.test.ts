import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../../src/i18n/render.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { dataOf, openTown, pothole, type Town, xuanAn } from '../town.ts'

/** The whole way of a group, as it is talked: from the request to the last promise kept. */
let town: Town
let head: Person
let lan: Person

beforeAll(async () => {
  town = await openTown()
  head = await town.officer(xuanAn, 'head', 'Phạm Thị Mai')
  lan = await town.newcomer()
})
afterAll(() => town.close())

const inWords = (replies: Reply[]) =>
  replies
    .map((reply) =>
      say(reply, { language: 'vi', organisation: town.world.organisation, now: Date.now() })
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
const says = async (person: Person, text: string) =>
  inWords(await town.say(person, { type: 'text', text }))
const presses = (person: Person, data: string) => town.say(person, { type: 'button', data })
const pressed = async (person: Person, data: string) => inWords(await presses(person, data))
const lastNews = async (person: Person, like: string): Promise<Reply> => {
  const rows = await town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 12',
    [person.chat.id],
  )
  const found = rows.find(({ message }) => message.key === like)
  if (found === undefined) throw new Error(`no ${like}`)
  return found.message
}

describe('a dialogue of a group', () => {
  let code: string
  let earlier: string

  it('hours are published by the head, answer by answer', async () => {
    expect(await pressed(head, 'open-slots')).toContain('Tiếp dân vào ngày nào?')
    expect(await says(head, 'ngày nào cũng được')).toContain('Tôi chưa đọc được')
    expect(await says(head, 'Thứ Tư hằng tuần')).toContain('Từ mấy giờ')
    expect(await says(head, '8h đến 11h')).toContain('Mỗi lượt bao nhiêu phút?')
    expect(await says(head, '60 phút')).toContain('Mỗi lượt nhận mấy hồ sơ?')
    expect(await says(head, '3')).toContain('Gặp ở đâu?')
    expect(await says(head, 'http://phong-hop.example/1')).toContain('phải bắt đầu bằng https')
    expect(await says(head, 'Nhà văn hóa khu phố 2')).toContain('kéo dài tới ngày nào')
    const check = await says(head, 'Không ngày kết thúc')
    expect(check).toContain('thứ Tư hằng tuần, 3 lượt từ 08:00, mỗi lượt 60 phút, ')
    expect(check).toContain('Nơi gặp: Nhà văn hóa khu phố 2')
    expect(await pressed(head, 'publish')).toContain('Đã mở lịch')
  })

  it('is asked for: how many, who speaks for them, about which case', async () => {
    earlier = await town.file(lan, pothole)
    expect(await says(lan, '/doithoai')).toContain('Anh/chị muốn gặp ai')
    expect(await says(lan, 'Xin gặp chủ tịch phường Xuân An về bồi thường đất')).toContain(
      'Nhóm mình khoảng bao nhiêu người ạ?',
    )
    expect(await says(lan, 'cả xóm')).toContain('cho tôi con số')
    const names = await says(lan, '12 hộ')
    expect(names).toContain('Từ 5 người trở lên thì cử người đại diện')
    expect(names).toContain('tối đa 5 người')
    const confirm = await town.say(lan, { type: 'text', text: 'Trần Văn Lành, Lê Thị Hoa' })
    expect(inWords(confirm)).toContain('• Số người: 12 (cử tối đa 5 người đại diện)')
    const sent = await presses(lan, dataOf(confirm).find((data) => data.startsWith('send')) ?? '')
    const agree = dataOf(sent).find((data) => data.startsWith('agree'))
    const receipt = agree === undefined ? sent : await presses(lan, agree)
    expect(receipt.map(({ key }) => key)).toEqual(['receipt.DIALOGUE', 'citizen.hours'])
    code =
      dataOf(receipt)
        .find((data) => data.startsWith('link:'))
        ?.split(':')[1] ?? ''
    const links = await presses(lan, `link:${code}`)
    expect(dataOf(links)).toEqual([`link:${code}:${earlier}`])
    expect(await pressed(lan, `link:${code}:${earlier}`)).toContain('Đã gắn')
    const stranger = await town.newcomer()
    expect(await pressed(stranger, `link:${code}:${earlier}`)).toContain('Tôi không thấy mã này')
  })

  it('names are for who opens the case, on no card and in no letter', async () => {
    const [card] = await presses(head, `open:${code}`)
    expect(JSON.stringify(card)).toContain('card.group')
    expect(JSON.stringify(card)).toContain('card.links')
    expect(JSON.stringify(card)).not.toContain('Lành')
    expect(await pressed(head, `whole:${code}`)).toContain('Trần Văn Lành, Lê Thị Hoa')
  })

  it('an hour is chosen: the invitation and the calendar file are made', async () => {
    const hours = await presses(lan, `hours:${code}`)
    const [first = ''] = dataOf(hours)
    const booked = await pressed(lan, first)
    expect(booked).toContain('Nhà văn hóa khu phố 2')
    const [letter] = await town.rows<{ facts: Record<string, unknown> }>(
      'SELECT facts FROM letters l JOIN cases c ON c.id = l.case_id WHERE c.code = $1',
      [code],
    )
    expect(letter?.facts).toMatchObject({
      type: 'invitation',
      meeting: { where: 'Nhà văn hóa khu phố 2' },
      group: { people: 12, representatives: 5 },
    })
    expect(JSON.stringify(letter)).not.toContain('Lành')
    const jobs = await town.rows<{ payload: Record<string, string> }>(
      "SELECT payload FROM outbox WHERE queue = 'letters' ORDER BY seq DESC LIMIT 2",
    )
    expect(jobs.map(({ payload }) => payload.method).filter(Boolean)).toEqual(['publish'])
  })

  it('minutes: how many, what was said, what was concluded; then promises, each with its day', async () => {
    expect(await pressed(head, `meet:${code}`)).toContain('bao nhiêu người dự?')
    expect(await says(head, 'đông lắm')).toContain('bao nhiêu người dự?')
    expect(await says(head, '5 người dân, 3 cán bộ')).toContain('Hai bên đã trao đổi những gì?')
    expect(await says(head, 'Dân đề nghị đo lại đất')).toContain('Kết luận của buổi gặp')
    expect(await says(head, 'Phường sẽ đo lại và trả lời')).toContain('Gửi nhé?')
    await presses(head, 'send-result')
    expect(await town.caseOf(code)).toMatchObject({ status: 'met' })
    for (const [what, when] of [
      ['Đo lại đất của 12 hộ', '10 ngày nữa'],
      ['Trả lời bằng văn bản', '20 ngày nữa'],
    ] as const) {
      expect(await pressed(head, `pledge:${code}`)).toContain('Cam kết điều gì')
      expect(await says(head, what)).toContain('Ai hoặc đơn vị nào làm?')
      expect(await says(head, 'Phòng Kinh tế')).toContain('Chậm nhất ngày nào?')
      expect(await says(head, when)).toContain('Đã ghi cam kết')
      expect(await lastNews(lan, 'notice.pledged')).toMatchObject({ params: { what } })
    }
    const clocks = await town.rows<{ name: string }>(
      `SELECT k.name FROM clocks k JOIN cases c ON c.id = k.case_id
       WHERE c.code = $1 AND k.stopped_at IS NULL ORDER BY k.name`,
      [code],
    )
    expect(clocks.map(({ name }) => name)).toEqual([
      'commitment',
      'commitment',
      'outcome',
      'reception-result',
    ])
  })

  it('the outcome is told, and the case ends with the last promise kept', async () => {
    expect(await pressed(head, `resolve:${code}`)).toContain('còn cam kết chưa xong')
    await presses(head, `announce:${code}`)
    await says(head, 'Phường đo lại đất và trả lời từng hộ bằng văn bản')
    await presses(head, 'send-result')
    expect(await town.caseOf(code)).toMatchObject({ status: 'committed' })
    for (const left of [2, 1]) {
      const open = dataOf(await presses(head, `fulfil:${code}`)).filter((data) =>
        data.startsWith('kept:'),
      )
      expect(open).toHaveLength(left)
      expect(await pressed(head, open[0] ?? '')).toContain('Đã làm gì, khi nào?')
      await says(head, 'Đã làm xong hôm nay')
      expect(await lastNews(lan, 'notice.fulfilled')).toMatchObject({
        params: { words: 'Đã làm xong hôm nay' },
      })
    }
    expect(await town.caseOf(code)).toMatchObject({ status: 'resolved' })
    expect((await lastNews(lan, 'notice.resolved')).buttons?.length).toBeGreaterThan(0)
    expect(await town.typesOf(code)).toEqual([
      ...['submit', 'book', 'meet', 'pledge', 'pledge', 'announce', 'fulfil', 'complete'],
    ])
  })

  it('the head ends the hours, seeing once more which and how many', async () => {
    const list = await presses(head, 'calendar')
    expect(inWords(list)).toContain('Lịch tiếp dân sắp tới:')
    const end = dataOf(list).find((data) => data.startsWith('end-rule:')) ?? ''
    const sure = await presses(head, end)
    expect(inWords(sure)).toMatch(
      /Dừng lịch thứ Tư hằng tuần, 3 lượt từ 08:00.+\n\d+ buổi sắp tới sẽ bỏ\. /,
    )
    const [yes = ''] = dataOf(sure)
    expect(await pressed(head, yes)).toContain('Đã dừng lịch thứ Tư hằng tuần')
    expect(await pressed(head, yes)).not.toContain('Đã dừng lịch')
  })
})
