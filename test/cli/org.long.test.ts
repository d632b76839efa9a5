import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reorganise } from '../../src/actions/organisation/reorganise.ts'
import { loadOrganisation } from '../../src/config/world.ts'
import { openTown, pothole, suoiTre, type Town, xuanAn } from '../integration/town.ts'
import { awake } from '../support/awake.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { answerOf, nghedan } from './support.ts'

const july = loadOrganisation('long-khanh-2025').organisation
let town: Town
let service: TestService
let env: Record<string, string>

beforeAll(async () => {
  town = await openTown()
  env = { DATABASE_URL: town.url }
  await town.officer(xuanAn, 'head', 'Lan')
  service = await startTestService({ databaseUrl: town.url })
})
afterAll(async () => {
  await service.stop()
  await town.close()
})

async function until(holds: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let times = 0; times < 100; times += 1) {
    if (await holds()) return true
    await sleep(200)
  }
  return false
}

test('a dry run at the command line names every unit and changes nothing', async () => {
  const code = await town.file(await town.newcomer(), pothole)
  const answer = await answerOf(['org', 'apply', 'long-khanh-2025', '--dry-run'], { env })
  expect(answer).toMatchObject({ name: 'long-khanh-2025', dryRun: true })
  expect((answer as { effects: object[] }).effects).toContainEqual({
    what: 'cases',
    from: { code: xuanAn, validFrom: '2019-06-01', name: 'UBND phường Xuân An' },
    to: { code: '26080', validFrom: '2025-07-01', name: 'UBND phường Long Khánh' },
    count: 1,
  })
  expect((await town.caseOf(code)).unit.validFrom).toBe('2019-06-01')
  const strange = ['org', 'apply', 'long-khanh-2025', '--dry-run', '--successor', '99=26080']
  expect(await nghedan(strange, { env })).toMatchObject({
    code: 2,
    err: expect.stringContaining('99'),
  })
})

test('a running service takes the new organisation up, and moves what came to a unit that ended', async () => {
  const pause = async () => {
    expect(await until(() => service.logged().includes('organisation taken up'))).toBe(true)
  }
  await reorganise(town.transact, awake(town.world), {
    next: july,
    digest: '',
    dryRun: false,
    pause,
  })
  // Somebody who had not heard of it yet.
  const late = await town.file(await town.newcomer(), { ...pothole, unit: suoiTre })
  expect((await town.caseOf(late)).unit.validFrom).toBe('2019-06-01')
  const isMoved = async () => (await town.caseOf(late)).unit.validFrom === '2025-07-01'
  expect(await until(isMoved)).toBe(true)
  expect(await town.typesOf(late)).toEqual(['submit', 'reorganise'])
  const listed = await answerOf(['org', 'list'], { env })
  expect(listed).toMatchObject([
    { name: 'long-khanh-2024', finished: true },
    { name: 'long-khanh-2025', validFrom: '2025-07-01', finished: true },
  ])
})
