import { afterAll, beforeAll, expect, test } from 'vitest'
import { newCase } from '../../src/actions/citizen/submit.ts'
import { issuePetition } from '../../src/actions/letters/letters.ts'
import { type By, codeOf, moved, record } from '../../src/actions/move.ts'
import type { ChatRef } from '../../src/ports/person.ts'
import { type Actor, openTown, type Town, units } from '../e2e/town.ts'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { docxText } from '../integration/letter-desk.ts'
import { inWork } from '../support/people.ts'

let town: Town

beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const head: By = { actor: 'officer', may: ['officer', 'head'] }

async function chatOf({ user }: Actor): Promise<ChatRef> {
  const [chat] = await town.query<ChatRef>(
    `SELECT id::int, channel, external_id AS "externalId", kind, 'vi' AS language FROM chats WHERE external_id = $1`,
    [String(user.id)],
  )
  if (chat === undefined) throw new Error('no chat')
  return chat
}

/** A complaint filed in this chat, as the service would on the same database: its code as shown. */
const complains = (chat: ChatRef): Promise<string> =>
  inWork(town.databaseUrl, async (context) => {
    const { work, world } = context
    const unit = world.organisation.units.find(({ code }) => code === units.xuanAn)
    if (unit === undefined) throw new Error('no unit')
    const it = newCase(
      context,
      { chat },
      {
        kind: 'KN',
        urgency: 'normal',
        unit: { code: unit.code, validFrom: unit.validFrom },
        text: 'không bồi thường đúng diện tích',
      },
    )
    work.addCase(it)
    const { kind } = it
    work.addEvent({ caseId: it.id, seq: 1, type: 'submit', actor: 'citizen', data: { kind } })
    issuePetition(context, it)
    return codeOf(it, world)
  })

const lodges = (code: string) =>
  inWork(town.databaseUrl, async (context) => {
    const { work, world } = context
    const before = await work.findCase(code.replace(/^LK-|-/g, ''))
    if (before === undefined) throw new Error('no case')
    const after = moved(before, 'lodge', head, world, work.now)
    await record(context, before, { ...after, lodgedAt: work.now }, 'lodge', head)
  })

function isOpenable({ file }: BotMessage, type: 'docx' | 'pdf') {
  expect(file?.name).toMatch(new RegExp(`^[A-Za-z-]+_LK-[0-9A-Z]{4}-[0-9A-Z]{4}\\.${type}$`))
  const bytes = file?.bytes ?? Buffer.alloc(0)
  if (type === 'pdf') return expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(docxText(bytes)).toMatch(/Xuân An/i)
}

test('the form and the receipt come into the chat as files with their names', async () => {
  const chief = await town.officer(units.xuanAn, 'head')
  const citizen = town.citizen()
  citizen.says('/start')
  await citizen.hears(/./)
  const code = await complains(await chatOf(citizen))
  const isFile = (end: string) => (message: BotMessage) =>
    message.file?.name?.endsWith(end) === true
  isOpenable(await citizen.hears(isFile('.docx')), 'docx')
  const form = await citizen.hears(isFile('.pdf'))
  isOpenable(form, 'pdf')
  expect(form.text).toContain(`${code}: đơn soạn sẵn`)

  await lodges(code)
  const receipt = await citizen.hears(isFile('.docx'))
  expect(receipt.file?.name).toBe(`Bien-nhan_${code}.docx`)
  isOpenable(receipt, 'docx')
  const toRead = await citizen.hears(isFile('.pdf'))
  isOpenable(toRead, 'pdf')
  expect(toRead.text).toContain(`${code}: giấy biên nhận. Số: 01/BN-UBND`)
  const forSigning = await chief.hears(isFile('.docx'))
  expect(forSigning.file?.bytes.equals(receipt.file?.bytes ?? Buffer.alloc(0))).toBe(true)
  expect((await chief.hears(isFile('.pdf'))).text).toContain(`${code}: người dân đã nhận`)
  expect(town.logged()).not.toContain('bồi thường')
  expect(town.emulator.rateLimits.violations).toBe(0)
})
