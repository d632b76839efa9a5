import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser, startBrowser } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { inviteOfficer } from '../support/people.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { labelsOf, type Sitter, sitBefore } from './page.ts'
import { isWhole, photo, result, spot, tellings } from './pothole.ts'
import { units } from './town.ts'

const executable = findBrowser()
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const geolocation = { latitude: spot.lat, longitude: spot.lon }

describe.skipIf(executable === undefined)('web chat (skipped where there is no Chromium)', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let service: TestService
  let browser: Browser
  const faults: string[] = []

  beforeAll(async () => {
    database = await freshDatabase()
    service = await startTestService({ databaseUrl: database.url })
    browser = await startBrowser(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    await database?.drop()
  })

  /** A browser of one's own on a page of the service. */
  async function opens(
    path: string,
    like: object = {},
  ): Promise<{ page: Page; own: BrowserContext }> {
    const own = await browser.newContext({ ...like, geolocation, permissions: ['geolocation'] })
    const page = await own.newPage()
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (one) => one.type() === 'error' && faults.push(one.text()))
    await page.goto(service.url + path)
    return { page, own }
  }

  async function officerOfXuanAn(name: string): Promise<Sitter> {
    const token = await inviteOfficer({
      databaseUrl: database.url,
      unit: units.xuanAn,
      role: 'officer',
      name,
    })
    const { page } = await opens(`/chat?seat=officer&start=${token}`)
    const sitter = sitBefore(page)
    await sitter.hears(`Chào ${name}. Từ nay hồ sơ của UBND phường Xuân An`)
    expect(page.url()).not.toContain(token)
    return sitter
  }

  /** From the summary to the receipt; the consent only the first time. */
  async function confirms(citizen: Sitter): Promise<string> {
    const summary = await citizen.hears('Đúng chưa ạ?', 'cần làm gấp', 'UBND phường Xuân An')
    expect(isWhole(await summary.innerText())).toBe(true)
    expect(await labelsOf(summary)).toEqual(['Đúng, gửi đi', 'Sửa', 'Thêm ảnh'])
    await citizen.presses(summary, 'Đúng, gửi đi')
    const consent = await citizen.hears('Lần đầu, tôi xin phép')
    expect(await consent.innerText()).not.toContain('nước ngoài')
    await citizen.presses(consent, 'Đồng ý')
    const receipt = await citizen.hears('Đã nhận. Mã hồ sơ')
    expect(await receipt.innerText()).toMatch(
      /UBND phường Xuân An sẽ trả lời bước đầu trước .+, xử lý xong chậm nhất .+\./,
    )
    expect(await labelsOf(receipt)).toEqual(['Chép mã', 'Biên nhận có chữ ký'])
    return codeIn(receipt)
  }

  /** From the card to the rating. */
  async function worksOff(citizen: Sitter, officer: Sitter, code: string) {
    const card = await officer.hears(`🆕 ${code}`)
    expect(await card.innerText()).toMatch(/Đường sá, giao thông · khẩn[\s\S]+Xử lý xong trước T/)
    await officer.presses(card, 'Nhận việc')
    await citizen.hears(`${code}: UBND phường Xuân An đã nhận việc`)
    await officer.presses(await officer.hears(`🛠 ${code}`), 'Đã xử lý xong')
    await officer.hears(`Anh/chị viết kết quả ${code}`)
    await officer.photo('sau.jpg', await photo(200), result)
    const check = await officer.hears(`Sẽ gửi cho dân về ${code}`, 'Kèm 1 ảnh/tệp.')
    await officer.presses(check, 'Gửi cho dân')
    const told = await citizen.hears(`${code} đã xử lý xong`, result)
    await isShown(told.locator('img'))
    await citizen.presses(told, '5')
    await citizen.hears(`Cảm ơn anh/chị đã chấm 5/5 cho ${code}`)
    await officer.hears(`✅ ${code}`)
  }

  const [onDemo, ...onPhone] = Object.entries(tellings)

  test(`side by side on the page for trying it out: ${onDemo?.[0]}`, async () => {
    const { page, own } = await opens('/demo', { viewport: { width: 1280, height: 900 } })
    const citizen = sitBefore(page.frameLocator('#pane-citizen iframe'))
    const officer = sitBefore(page.frameLocator('#pane-officer iframe'))
    await officer.hears('Chào Cán bộ thử.')
    await onDemo?.[1](citizen)
    await worksOff(citizen, officer, await confirms(citizen))
    await own.close()
  })

  test.each(onPhone)('on a phone, with an officer at a desk: %s', async (_, tell) => {
    const officer = await officerOfXuanAn('Trịnh Khắc Công')
    const { page, own } = await opens('/chat', phone)
    const citizen = sitBefore(page)
    await tell(citizen)
    const code = await confirms(citizen)
    await worksOff(citizen, officer, code)

    const said = await citizen.conversation()
    await page.reload()
    await citizen.hears('Cảm ơn anh/chị đã chấm 5/5')
    // What was typed while an answer was on its way may change places with it.
    expect((await citizen.conversation()).sort()).toEqual(said.toSorted())
    expect(said.join()).not.toContain('Trịnh Khắc Công')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const box = await page.locator('#box').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.viewport.height)
    await own.close()
  })

  test('a photo from the phone reaches the officer; what was half told outlives a reload', async () => {
    const officer = await officerOfXuanAn('Trịnh Khắc Minh')
    const { page, own } = await opens('/chat', phone)
    const citizen = sitBefore(page)
    await citizen.photo('oga.jpg', await photo(120), 'ổ gà đường Hùng Vương')
    await citizen.hears('Việc này ở đâu ạ?')
    await page.reload()
    const where = await citizen.hears('Việc này ở đâu ạ?')
    await citizen.presses(where, '📍 Gửi vị trí')
    const summary = await citizen.hears('Đúng chưa ạ?', '1 ảnh/tệp', 'vị trí đã gửi')
    await citizen.presses(summary, 'Đúng, gửi đi')
    await citizen.presses(await citizen.hears('Lần đầu, tôi xin phép'), 'Đồng ý')
    const code = await codeIn(await citizen.hears('Đã nhận. Mã hồ sơ'))
    const card = await officer.hears(`🆕 ${code}`)
    expect(await card.innerText()).toContain('🖼 1 ảnh/tệp')
    const shown = await officer.hears(`📎 ${code}`)
    await isShown(shown.locator('img'))
    await own.close()
  })

  test('no page had an error, no log has a word of what was said', () => {
    expect(faults).toEqual([])
    expect(service.logged()).not.toMatch(/ổ gà|o ga|Hùng Vương|Trịnh/)
  })
})

async function codeIn(message: Locator): Promise<string> {
  const [code] = /LK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await message.innerText()) ?? []
  if (code === undefined) throw new Error('no case code in the message')
  return code
}

/** Waits until the picture of the transcripts, 64 pixels wide, is really there to be seen. */
const isShown = (picture: Locator) =>
  vi.waitFor(async () => {
    const width = (image: unknown) => (image as { naturalWidth: number }).naturalWidth
    expect(await picture.evaluate(width)).toBe(64)
  }, 5_000)
