import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeIn } from '../e2e/filing.ts'
import { openTown, type Town, units } from '../e2e/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('an hour at the reception instead of questions', async () => {
  const citizen = town.citizen()
  const inspector = await town.officer(units.inspectorate, 'inspector')
  citizen.says('/khieunai UBND phường Bàu Sen không cấp sổ đỏ cho tôi')
  await citizen.presses(await citizen.hears('Đây là khiếu nại'), 'Hẹn tiếp công dân')
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  const code = codeIn(await citizen.hears('Mã hồ sơ LK-'))
  const hours = await citizen.hears('Lịch tiếp công dân của Thanh tra thành phố Long Khánh')
  const [[first] = []] = hours.buttons
  expect(hours.buttons).toHaveLength(4)
  expect(first?.label).toMatch(/^\d+:\d\d (thứ|ngày mai)/)
  await citizen.presses(hours, first?.label ?? '')
  const booked = await citizen.hears(`Đã hẹn ${first?.label}`)
  expect(booked.text).toContain('Anh/chị mang đơn đã ký')
  await inspector.hears(`🗓 ${code}: người dân hẹn đến lúc ${first?.label}`)
})
