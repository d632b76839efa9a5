import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letters } from '../../queues/letters.ts'
import { newCase } from '../../src/actions/citizen/submit.ts'
import { issuePetition } from '../../src/actions/letters/letters.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { documents } from '../../src/start/documents.ts'
import { openTown, type Town, xuanAn } from '../integration/town.ts'
import { answerOf, emptyFolder, nghedan } from './support.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('the petition form of a case is written to print, what is not made yet is counted', async () => {
  const { transact, world } = town
  const home = emptyFolder()
  const env = { DATABASE_URL: town.url, NGHEDAN_HOME: home }
  const person = await town.newcomer()
  const [unit] = await town.rows<{ from: string }>(
    'SELECT valid_from AS from FROM units WHERE code = $1',
    [xuanAn],
  )
  const { code } = await transact(async (work) => {
    const told = { kind: 'KN', urgency: 'normal', text: 'CHIMHOANGYEN' } as const
    const lies = { unit: { code: xuanAn, validFrom: unit?.from ?? '' } }
    const it = newCase({ work, world }, person, { ...told, ...lies })
    work.addCase(it)
    issuePetition({ work, world }, it)
    return it
  })
  const out = join(emptyFolder(), 'print')
  const args = ['letters', '--code', code, '--out', out]
  expect(await answerOf(args, { env })).toEqual({ files: [], missing: 2 })

  const [job] = await town.rows<{ payload: Parameters<typeof letters.process>[0] }>(
    "SELECT payload FROM outbox WHERE queue = 'letters'",
  )
  if (job === undefined) throw new Error('no job')
  const deps = {
    transact,
    world,
    files: openFileStore(`${home}/files`, town.keys.vault),
    documents,
  }
  await letters.process(job.payload, deps as unknown as Parameters<typeof letters.process>[1])
  const { code: exit, out: said, err } = await nghedan(args, { env })
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(said).not.toContain('CHIMHOANGYEN')
  const shown = `Don-khieu-nai_LK-${code.slice(0, 4)}-${code.slice(4)}`
  const names = [`01_${shown}.docx`, `02_${shown}.pdf`]
  expect((await readdir(out)).sort()).toEqual(names)
  expect((await readFile(join(out, names[1] ?? ''))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('without a folder nothing is written', async () => {
  const { code, out } = await nghedan(['letters', '--code', 'LK-7K2M-9QXD'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
})
