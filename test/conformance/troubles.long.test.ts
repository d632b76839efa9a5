import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { spoken, spokenToZalo } from './drivers/driver.ts'
import { bare, codeIn, paper, photo, sends, wards } from './speaking.ts'
import { type Actor, openStage, type Stage } from './stage.ts'
import { type ChannelName, channels, openTown, type Town } from './town.ts'

vi.setConfig({ testTimeout: 120_000 })

const help = 'Báo một việc: cứ nhắn'
const unknown = 'Tôi không có lệnh này.'

/** How often somebody was told this. */
const times = (actor: Actor, words: string) =>
  actor.shown().filter(({ text }) => text.includes(words)).length

describe.concurrent.each(Object.keys(channels) as ChannelName[])('%s', (channel) => {
  let town: Town
  let stage: Stage
  let lanh: Actor
  beforeAll(async () => {
    town = await openTown(channel)
    // Zalo OA says nothing of how long to wait: half a minute, then.
    stage = openStage(town, 50_000)
    lanh = await stage.citizen('Lành')
  })
  afterAll(async () => {
    await stage.leave()
    await town.close()
  })

  /** Two things are asked; the answers come in their order, however often. */
  async function asksTwice() {
    const [before, after] = [times(lanh, help), times(lanh, unknown)]
    await lanh.says('/trogiup')
    await lanh.says('/abc')
    await lanh.hears(help)
    await lanh.hears(unknown)
    await stage.settle()
    return [times(lanh, help) - before, times(lanh, unknown) - after]
  }

  test.sequential('what comes twice counts once', async () => {
    town.driver.repeats()
    expect(await asksTwice()).toEqual([1, 1])
  })

  test.sequential('whoever is told to wait waits: nothing is lost, and the order holds', async ({
    skip,
  }) => {
    skip(town.driver.troubles === undefined, 'no platform between us and people')
    town.driver.troubles?.throttles(1)
    expect(await asksTwice()).toEqual([1, 1])
  })

  test.sequential('a server in trouble: said once, when it is well again', async ({ skip }) => {
    skip(town.driver.troubles === undefined, 'no platform between us and people')
    town.driver.troubles?.fails(2)
    expect(await asksTwice()).toEqual([1, 1])
  })

  test.sequential('an answer that got lost: said at least once', async ({ skip }) => {
    skip(town.driver.troubles === undefined, 'no platform between us and people')
    town.driver.troubles?.loses(1)
    const [helped = 0, unknowns] = await asksTwice()
    expect(helped).toBeGreaterThanOrEqual(1)
    expect(unknowns).toBe(1)
  })

  test.sequential('ten messages are ten in their order; files arrive whole, both ways', async () => {
    const cong = await stage.officer('Công', wards.xuanAn)
    const words = Array.from({ length: 10 }, (_, at) => `đoạn ${at + 1} đường có ổ gà`)
    for (const one of words) await lanh.says(one)
    await lanh.says('ở phường Xuân An')
    await lanh.photo(await photo(120))
    await lanh.voice()
    await lanh.document(paper, 'bien-ban.pdf', await photo(30))
    await lanh.hears('3 ảnh/tệp')
    await stage.settle()
    const summary = lanh.shown().findLast(({ text }) => text.includes('Đúng chưa ạ?'))
    if (summary === undefined) throw new Error('no summary')
    const code = codeIn(await sends(lanh, summary))
    const [kept] = await town.query<{ text: string }>('SELECT text FROM cases WHERE code = $1', [
      bare(code),
    ])
    const at = words.map((one) => kept?.text.indexOf(one) ?? -1)
    expect(at.every((one) => one >= 0)).toBe(true)
    expect(at).toEqual(at.toSorted((a, b) => a - b))

    const files = await cong.collects(3)
    for (const file of files) await expectWhole(await file.bytes())
  })
})

/** What was sent, as it was sent; a picture is written anew on the way. */
async function expectWhole(bytes: Buffer) {
  const isSame = [paper, spoken, spokenToZalo].some((one) => one.equals(bytes))
  if (isSame) return
  const { width, height } = await sharp(bytes).metadata()
  expect([width, height]).toEqual([64, 48])
}
