import { expect } from 'vitest'
import type { Shown } from '../drivers/driver.ts'
import { bare, codeIn, has, sends, wards } from '../speaking.ts'
import type { Actor, Stage, Transcript } from '../stage.ts'

const hoursIn = ({ labels }: Shown) => labels.flat().filter((label) => /\d{1,2}:\d{2}/.test(label))

/** Somebody alone asks to speak with the chairman. */
export const dialogueAlone: Transcript = {
  name: 'dialogue-alone',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('tôi muốn gặp chủ tịch xã Bình Lộc nói chuyện về đền bù')
    await lanh.presses(await lanh.hears('Nhóm mình khoảng bao nhiêu người ạ?'), 'Chỉ mình tôi')
    const told = await lanh.hears('Anh/chị muốn đối thoại, gặp trực tiếp')
    expect(told.text).toContain('• Về: Bồi thường, giải tỏa, tái định cư')
    expect(told.labels.flat()).toEqual(['Gửi yêu cầu', 'Sửa', 'Thôi'])
    const receipt = await sends(lanh, told, 'Gửi yêu cầu')
    expect(receipt.text).toMatch(/UBND xã Bình Lộc sẽ trả lời trước .+ và đưa lịch hẹn chậm nhất/)
  },
}

/** Publishes an hour a week for one case, answer by answer. */
async function opensHours(head: Actor) {
  await head.says('/lichtiepdan')
  await head.presses(await head.hears('Lịch tiếp dân sắp tới:'), 'Mở lịch tiếp dân')
  await head.presses(await head.hears('Tiếp dân vào ngày nào?'), 'Thứ Tư hằng tuần')
  await head.hears('Từ mấy giờ tới mấy giờ?')
  await head.says('8h đến 9h')
  await head.presses(await head.hears('Mỗi lượt bao nhiêu phút?'), 'Cả buổi')
  await head.presses(await head.hears('Mỗi lượt nhận mấy hồ sơ?'), '1')
  await head.hears('Gặp ở đâu?')
  await head.says('Nhà văn hóa khu phố 2')
  await head.presses(await head.hears('kéo dài tới ngày nào'), 'Không ngày kết thúc')
  await head.presses(await head.hears('Mở lịch tiếp dân của UBND phường'), 'Đúng, mở lịch')
  await head.hears('Đã mở lịch: thứ Tư hằng tuần')
}

/** A group's dialogue from the request to the last promise kept, as everybody in it reads it. */
export const dialogueGroup: Transcript = {
  name: 'dialogue-group',
  async play(stage) {
    const truong = await stage.officer('Trưởng', wards.phuBinh, 'head')
    const [lanh, hoa] = [await stage.citizen('Lành'), await stage.citizen('Hoa')]
    await opensHours(truong)
    const { code, first } = await books(lanh)
    await waits(hoa, first)
    await comes(stage, code, lanh, hoa)
    await meets(truong, lanh, code)
    await promises(truong, lanh, code)
    expect(stage.town.logged()).not.toMatch(/Văn Đại|Thị Diện|bồi thường|đo lại đất/i)
  },
}

/** Twelve households send five, and choose an hour: the invitation and the entry for the calendar come. */
async function books(lanh: Actor) {
  await lanh.says('Xin đối thoại với chủ tịch phường Phú Bình về bồi thường đất')
  await lanh.hears('Nhóm mình khoảng bao nhiêu người ạ?')
  await lanh.says('12 hộ')
  const names = await lanh.hears('Từ 5 người trở lên thì cử người đại diện')
  expect(names.text).toContain('tối đa 5 người')
  await lanh.says('Trần Văn Đại, Lê Thị Diện')
  const group = await lanh.hears('Anh/chị muốn đối thoại, gặp trực tiếp:')
  expect(group.text).toContain('• Số người: 12 (cử tối đa 5 người đại diện)')
  const code = codeIn(await sends(lanh, group, 'Gửi yêu cầu'))
  const hours = await lanh.hears('Anh/chị chọn giờ nào ạ?')
  const first = hoursIn(hours)[0] ?? ''
  await lanh.presses(hours, first)
  const booked = await lanh.hears('Đã hẹn')
  expect(booked.text).toContain(`Nhà văn hóa khu phố 2 (hồ sơ ${code})`)
  const ics = await (await lanh.gets(/\.ics$/)).bytes()
  expect(ics.toString()).toContain('LOCATION:Nhà văn hóa khu phố 2\r\n')
  const letter = await (await lanh.gets(/\.pdf$/)).bytes()
  expect(letter.subarray(0, 5).toString()).toBe('%PDF-')
  return { code, first }
}

/** The only seat is taken: whoever comes later stands in line. */
async function waits(hoa: Actor, first: string) {
  await hoa.says('Tôi muốn gặp chủ tịch phường Phú Bình về lối đi chung')
  await hoa.presses(await hoa.hears('Nhóm mình khoảng bao nhiêu người ạ?'), 'Chỉ mình tôi')
  await sends(hoa, await hoa.hears('Anh/chị muốn đối thoại, gặp trực tiếp:'), 'Gửi yêu cầu')
  await hoa.presses(await hoa.hears('Anh/chị chọn giờ nào ạ?'), `${first} (chờ)`)
  const line = await hoa.hears(`Giờ ${first} đã đủ chỗ.`)
  expect(line.text).toContain('thứ 1 trong danh sách chờ')
}

/** As the hour comes they are reminded; whoever waited in vain is told and offered others. */
async function comes({ town }: Stage, code: string, lanh: Actor, hoa: Actor) {
  await town.query(
    `UPDATE slots SET starts_at = now() + interval '40 minutes', ends_at = now() + interval '100 minutes'
     WHERE id = (SELECT b.slot_id FROM bookings b JOIN cases c ON c.id = b.case_id WHERE c.code = $1)`,
    [bare(code)],
  )
  await lanh.hears((one) => one.text.startsWith('Sắp tới giờ hẹn:') && one.text.includes(code))
  expect(hoursIn(await hoa.hears('không còn chỗ trống cho'))).not.toEqual([])
}

/** The office notes who came and writes the minutes; the citizen reads them and holds the record. */
async function meets(truong: Actor, lanh: Actor, code: string) {
  await truong.hears('1 hồ sơ đã hẹn.')
  await truong.says('/lichtiepdan')
  const list = await truong.hears('Lịch tiếp dân sắp tới:')
  await truong.presses(list, hoursIn(list)[0] ?? '')
  await truong.presses(await truong.hears('Buổi tiếp dân'), `✓ ${code}`)
  await truong.presses(await truong.hears(`${code}: có mặt.`), 'Ghi biên bản')
  await truong.hears(`Buổi gặp về ${code}: bao nhiêu người dự?`)
  await truong.says('5 người dân, 3 cán bộ')
  await truong.hears('Hai bên đã trao đổi những gì?')
  await truong.says('Dân đề nghị đo lại đất')
  await truong.hears('Kết luận của buổi gặp')
  await truong.says('Phường sẽ đo lại đất trong tháng này')
  await truong.presses(await truong.hears('Gửi nhé?'), 'Gửi cho dân')
  const met = await lanh.hears(`${code}: ghi lại buổi gặp với UBND phường Phú Bình:`)
  expect(met.text).toContain('“Phường sẽ đo lại đất trong tháng này”')
}

/** Opens the case from the list of work and presses a step on its card. */
async function takes(officer: Actor, code: string, step: string) {
  await officer.says('/viec')
  await officer.presses(await officer.hears(has(code)), code)
  await officer.presses(await officer.hears(has(step)), step)
}

/** What was promised is told with its day, then the outcome; the last promise kept ends it. */
async function promises(truong: Actor, lanh: Actor, code: string) {
  await takes(truong, code, 'Ghi cam kết')
  await truong.hears(`Cam kết điều gì ở ${code}?`)
  await truong.says('Đo lại đất của 12 hộ')
  await truong.hears('Ai hoặc đơn vị nào làm?')
  await truong.says('Phòng Kinh tế')
  await truong.hears('Chậm nhất ngày nào?')
  await truong.says('10 ngày nữa')
  await truong.hears(`Đã ghi cam kết cho ${code}`)
  const pledged = await lanh.hears('UBND phường Phú Bình cam kết: “Đo lại đất của 12 hộ”.')
  expect(pledged.text).toContain('Ai làm: Phòng Kinh tế. Chậm nhất')

  await takes(truong, code, 'Báo kết quả, còn cam kết')
  await truong.hears(`Anh/chị báo kết quả buổi gặp ${code}`)
  await truong.says('Phường đo lại đất rồi trả lời từng hộ bằng văn bản')
  await truong.presses(await truong.hears('Gửi nhé?'), 'Gửi cho dân')
  await lanh.hears(`${code}: kết quả buổi gặp với UBND phường Phú Bình:`)
  await takes(truong, code, 'Đã làm cam kết')
  await truong.presses(await truong.hears('cam kết nào đã làm xong?'), 'Đo lại đất của 12 hộ')
  await truong.hears('Đã làm gì, khi nào?')
  await truong.says('Đã đo lại xong hôm nay')
  await truong.hears(`Mọi cam kết của ${code} đã xong, hồ sơ kết thúc.`)
  await lanh.hears(`${code}: đã làm xong cam kết “Đo lại đất của 12 hộ”.`)
  await lanh.presses(await lanh.hears(`${code} đã xử lý xong.`), '5')
  await lanh.hears(`5/5 cho ${code}`)
}
