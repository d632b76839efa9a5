import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCode } from '../../../src/domain/case/code.ts'
import { verify } from '../../../src/persistence/verify/verify.ts'
import type { Person } from '../../../src/ports/person.ts'
import { denunciation, inspectorate, openTown, step, type Town } from '../town.ts'

let town: Town
let lan: Person
let chief: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  chief = await town.officer(inspectorate, 'chief-inspector')
})
afterAll(() => town.close())

/** What was told without a name: its code, and what is said of it. */
async function tells() {
  const { replies } = await town.act(lan, { do: 'submit', ...denunciation, nameless: true })
  const read = readCode(String(replies[0]?.params?.code), 'LK')
  return { code: read.is === 'code' ? read.code : '', receipt: replies[0] }
}

describe('what is told without a name', () => {
  it('is information: no form, no official receipt, nothing promised to its sender', async () => {
    const { code, receipt } = await tells()
    expect(receipt?.key).toBe('receipt.TC-nameless')
    expect(JSON.stringify(receipt?.buttons)).not.toMatch(/sign:|hours:/)
    const it = await town.caseOf(code)
    expect(it.status).toBe('information')
    const forms = await town.rows(
      "SELECT 1 FROM attachments WHERE case_id = $1 AND purpose = 'form'",
      [it.id],
    )
    expect(forms).toEqual([])
    for (const verb of ['lodge', 'accept', 'take'] as const)
      expect((await town.refusal(chief, step(code, verb, { ground: 'signed' }))).key).toBe(
        'refusal.moved-on',
      )
    expect((await town.refusal(lan, { do: 'begin-sign', code })).key).toBe('refusal.moved-on')
  })

  it('serves inspection by a step of its own, and its sender hears no more than that', async () => {
    const { code } = await tells()
    await town.act(chief, step(code, 'use'))
    expect((await town.caseOf(code)).status).toBe('used')
    expect(await town.typesOf(code)).toEqual(['submit', 'unname', 'use'])
    const { replies } = await town.act(lan, { do: 'track', code })
    expect(replies[0]?.params?.status).toEqual({ text: 'status.used' })
    expect(replies[0]?.buttons?.flat().map(({ key }) => key)).toEqual(['button.receipt'])
    expect((await town.refusal(lan, { do: 'rate', code, rating: 5 })).key).toBe('refusal.moved-on')
  })

  it('or is filed away by who leads the unit, and nobody else decides it', async () => {
    const { code } = await tells()
    const inspector = await town.officer(inspectorate, 'inspector')
    await town.act(chief, { do: 'name-openers', code, who: inspector.officer?.id ?? '' })
    expect((await town.refusal(inspector, step(code, 'use'))).key).toBe('refusal.head-only')
    await town.act(chief, step(code, 'file', { words: 'Không rõ ai, việc gì' }))
    expect((await town.caseOf(code)).status).toBe('filed')
  })

  it('leaves a history that can be told again', async () => {
    const { checks } = await verify(town.pool, town.world, Date.now())
    expect(checks.filter(({ breaches }) => breaches > 0)).toEqual([])
  })
})
