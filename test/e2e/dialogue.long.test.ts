import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { bare, codeIn, labels, sends } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

/** A group's dialogue from the request to the last promise kept, as everybody in it reads it. */
let town: Town
let head: Actor
let officer: Actor
let colleague: Actor
let lanh: Actor
let hoa: Actor

beforeAll(async () => {
  town = await openTown()
  head = await town.officer(units.xuanAn, 'head')
  officer = await town.officer(units.xuanAn)
  colleague = await town.officer(units.xuanAn)
  lanh = town.citizen()
  hoa = town.citizen()
})
afterAll(() => town.close())

/** The file that came into a chat, whatever else came before or after it. */
async function fileIn(actor: Actor, isIt: (name: string, text: string) => boolean) {
  const find = () => actor.inbox.find(({ file, text }) => isIt(file?.name ?? '', text))
  await town.until(async () => find() !== undefined)
  return find()?.file as NonNullable<BotMessage['file']>
}

const hoursIn = (message: BotMessage) =>
  labels(message)
    .flat()
    .filter((label) => /\d{1,2}:\d{2}/.test(label))

/** Asks for a dialogue up to the question whether it is right. */
async function asks(citizen: Actor, words: string, people: (asked: BotMessage) => Promise<void>) {
  citizen.says(words)
  await people(await citizen.hears('Nhóm mình khoảng bao nhiêu người ạ?'))
  return citizen.hears('Anh/chị muốn đối thoại, gặp trực tiếp:')
}

/** Sends it: the hours to choose from come with the receipt. */
async function sent(citizen: Actor, confirmed: BotMessage) {
  const code = codeIn(await sends(citizen, confirmed, 'Gửi yêu cầu'))
  return { code, hours: await citizen.hears('Anh/chị chọn giờ nào ạ?') }
}

/** Publishes an hour a week for one case, answer by answer. */
async function opensHours() {
  head.says('/lichtiepdan')
  await head.presses(await head.hears('Lịch tiếp dân sắp tới:'), 'Mở lịch tiếp dân')
  await head.presses(await head.hears('Tiếp dân vào ngày nào?'), 'Thứ Tư hằng tuần')
  await head.hears('Từ mấy giờ tới mấy giờ?')
  head.says('8h đến 9h')
  await head.presses(await head.hears('Mỗi lượt bao nhiêu phút?'), 'Cả buổi')
  await head.presses(await head.hears('Mỗi lượt nhận mấy hồ sơ?'), '1')
  await head.hears('Gặp ở đâu?')
  head.says('Nhà văn hóa khu phố 2')
  await head.presses(await head.hears('kéo dài tới ngày nào'), 'Không ngày kết thúc')
  const check = await head.hears('Mở lịch tiếp dân của UBND phường Xuân An:')
  await head.presses(check, 'Đúng, mở lịch')
  await head.hears('Đã mở lịch: thứ Tư hằng tuần')
  return check.text
}

describe('a dialogue of a group', () => {
  let code: string
  let waiting: string
  let first = ''

  // Each of them is told one message a second: what does not wait for another goes on beside it.
  test('the head opens an hour a week; twelve households ask, and somebody alone', async () => {
    const [opened, group, alone] = await Promise.all([
      opensHours(),
      asks(lanh, 'Xin đối thoại với chủ tịch phường Xuân An về bồi thường đất', async () => {
        lanh.says('12 hộ')
        const names = await lanh.hears('Từ 5 người trở lên thì cử người đại diện')
        expect(names.text).toContain('tối đa 5 người')
        lanh.says('Trần Văn Đại, Lê Thị Diện')
      }),
      asks(hoa, 'Tôi muốn gặp chủ tịch phường Xuân An về lối đi chung', (asked) =>
        hoa.presses(asked, 'Chỉ mình tôi'),
      ),
    ])
    expect(opened).toContain('• thứ Tư hằng tuần, 1 lượt từ 08:00, mỗi lượt 60 phút, 1 hồ sơ')
    expect(opened).toContain('• Nơi gặp: Nhà văn hóa khu phố 2')
    expect(group.text).toContain('• Số người: 12 (cử tối đa 5 người đại diện)')

    const asked = await sent(lanh, group)
    code = asked.code
    first = hoursIn(asked.hours)[0] ?? ''
    await lanh.presses(asked.hours, first)
    const booked = await lanh.hears('Đã hẹn')
    expect(booked.text).toContain(first)
    expect(booked.text).toContain(`Nhà văn hóa khu phố 2 (hồ sơ ${code})`)
    await officer.hears(`🗓 ${code}: người dân hẹn đến lúc ${first}`)

    const late = await sent(hoa, alone)
    waiting = late.code
    await hoa.presses(late.hours, `${first} (chờ)`)
    const line = await hoa.hears(`Giờ ${first} đã đủ chỗ.`)
    expect(line.text).toContain(`thứ 1 trong danh sách chờ (hồ sơ ${waiting})`)
  })

  test('the invitation and the file for the calendar come into the chat', async () => {
    const ics = await fileIn(lanh, (name) => name === `${code}.ics`)
    const calendar = ics.bytes.toString('utf8')
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(calendar).toContain('LOCATION:Nhà văn hóa khu phố 2\r\n')
    expect(calendar).not.toContain('ATTENDEE')
    const letter = await fileIn(lanh, (name) => name.endsWith('.pdf'))
    expect(letter.name).toContain(code)
    expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await fileIn(lanh, (name) => name.endsWith('.docx'))).bytes.length).toBeGreaterThan(0)
    expect(hoa.inbox.filter(({ file }) => file !== undefined)).toEqual([])
  })

  test('as the hour comes they are reminded, and the office notes who came', async () => {
    await town.query(
      `UPDATE slots SET starts_at = now() + interval '40 minutes', ends_at = now() + interval '100 minutes'
       WHERE id = (SELECT b.slot_id FROM bookings b JOIN cases c ON c.id = b.case_id WHERE c.code = $1)`,
      [bare(code)],
    )
    await lanh.hears((one) => one.text.startsWith('Sắp tới giờ hẹn:') && one.text.includes(code))
    await head.hears('1 hồ sơ đã hẹn.')
    const gone = await hoa.hears(`không còn chỗ trống cho ${waiting}`)
    expect(hoursIn(gone)).not.toEqual([])
    officer.says('/lichtiepdan')
    const list = await officer.hears('Lịch tiếp dân sắp tới:')
    expect(list.text).toContain('Xuân An · 1/1 hồ sơ')
    await officer.presses(list, hoursIn(list)[0] ?? '')
    const hour = await officer.hears('Buổi tiếp dân')
    expect(hour.text).toContain(`• ${code} · đã hẹn`)
    await officer.presses(hour, `✓ ${code}`)
    const came = await officer.hears(`${code}: có mặt.`)
    expect(labels(came)).toEqual([['Ghi biên bản']])
    await officer.presses(came, 'Ghi biên bản')
  })

  test('minutes are written; the citizen reads the conclusions and holds the record', async () => {
    await officer.hears(`Buổi gặp về ${code}: bao nhiêu người dự?`)
    officer.says('5 người dân, 3 cán bộ')
    await officer.hears('Hai bên đã trao đổi những gì?')
    officer.says('Dân đề nghị đo lại đất')
    await officer.hears('Kết luận của buổi gặp')
    officer.says('Phường sẽ đo lại đất trong tháng này')
    await officer.presses(await officer.hears('Gửi nhé?'), 'Gửi cho dân')
    const met = await lanh.hears(`${code}: ghi lại buổi gặp với UBND phường Xuân An:`)
    expect(met.text).toContain('“Phường sẽ đo lại đất trong tháng này”')
    await fileIn(lanh, (_, text) => text.includes('biên bản buổi gặp'))
  })

  test('what was promised is told with its day, the outcome too; the last promise kept ends it', async () => {
    await takes(colleague, 'Ghi cam kết')
    await colleague.hears(`Cam kết điều gì ở ${code}?`)
    colleague.says('Đo lại đất của 12 hộ')
    await colleague.hears('Ai hoặc đơn vị nào làm?')
    colleague.says('Phòng Kinh tế')
    await colleague.hears('Chậm nhất ngày nào?')
    colleague.says('10 ngày nữa')
    await colleague.hears(`Đã ghi cam kết cho ${code}`)
    const pledged = await lanh.hears('UBND phường Xuân An cam kết: “Đo lại đất của 12 hộ”.')
    expect(pledged.text).toContain('Ai làm: Phòng Kinh tế. Chậm nhất')

    await takes(head, 'Báo kết quả, còn cam kết')
    await head.hears(`Anh/chị báo kết quả buổi gặp ${code}`)
    head.says('Phường đo lại đất rồi trả lời từng hộ bằng văn bản')
    await head.presses(await head.hears('Gửi nhé?'), 'Gửi cho dân')
    const told = await lanh.hears(`${code}: kết quả buổi gặp với UBND phường Xuân An:`)
    expect(told.text).toContain('trả lời từng hộ bằng văn bản')
    lanh.says(`/tracuu ${code}`)
    await lanh.hears('đã có kết quả, đang làm điều đã cam kết')

    await takes(officer, 'Đã làm cam kết')
    await officer.presses(await officer.hears('cam kết nào đã làm xong?'), 'Đo lại đất của 12 hộ')
    await officer.hears('Đã làm gì, khi nào?')
    officer.says('Đã đo lại xong hôm nay')
    await officer.hears(`Mọi cam kết của ${code} đã xong, hồ sơ kết thúc.`)
    await lanh.hears(`${code}: đã làm xong cam kết “Đo lại đất của 12 hộ”.`)
    await lanh.presses(await lanh.hears(`${code} đã xử lý xong.`), '5')
    await lanh.hears(`5/5 cho ${code}`)
  })

  /** Presses a step on the card they hold: it is brought up to date with every step of anybody. */
  async function takes(actor: Actor, step: string) {
    const holds = (one: BotMessage) => one.text.includes(code) && labels(one).flat().includes(step)
    await town.until(async () => actor.inbox.some(holds))
    await actor.presses(actor.inbox.findLast(holds) as BotMessage, step)
  }
})

test('nobody learns who the other is, and the log knows no names', () => {
  expect(town.leaks()).toEqual([])
  expect(town.logged()).not.toMatch(/Văn Đại|Thị Diện|bồi thường|đo lại đất/i)
})
