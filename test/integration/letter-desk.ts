import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { Deps } from '../../queues/deps.ts'
import { letters } from '../../queues/letters.ts'
import { newCase } from '../../src/actions/citizen/submit.ts'
import type { ToDeliver } from '../../src/actions/letters/deliver-letter.ts'
import { type By, moved, record } from '../../src/actions/move.ts'
import { extendClock, extensionOf } from '../../src/actions/officer/extend.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { aliasOf, showCode } from '../../src/domain/case/code.ts'
import type { Verb } from '../../src/domain/case/steps.ts'
import type { LetterFacts } from '../../src/domain/letters/facts.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Work } from '../../src/ports/work.ts'
import { documents } from '../../src/start/documents.ts'
import { openTown } from './town.ts'

/** What every petition of a test holds, to look for where it must not be. */
export const planted = {
  name: 'Nguyễn Thị Lành',
  address: 'hẻm 99 Quang Trung',
  words: 'CHIMHOANGYEN',
  against: 'ông Trần Bị Kiện',
}
export const noon = Date.parse('2024-08-12T12:00:00+07:00')
const head: By = { actor: 'officer', may: ['officer', 'head'] }

type Issued = { id: string; facts: LetterFacts }
type Told = {
  chat_id: number
  message: { key: string; attachments: string[]; params?: { code?: string } }
}

/** Absent, the text of a PDF is not looked at; the DOCX says the same. */
export const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined

/** A town with files, and Lan, who complains; letters are made when a test says so. */
export async function openDesk() {
  const town = await openTown()
  const folder = await mkdtemp(join(tmpdir(), 'nghedan-letters-'))
  const deps = {
    transact: town.transact,
    world: town.world,
    files: openFileStore(folder, town.keys.vault),
    documents,
  } as Partial<Deps> as Deps
  const lan = await town.newcomer()
  const at = (ms: number) => transactOn(town.pool, town.keys, () => ms)

  /** A formal case of Lan's that lies with a unit; its words and petition hold what is planted. */
  const petitioned = (kind: 'KN' | 'TC', unit: string, now = noon): Promise<Case> =>
    at(now)(async (work) => {
      const { units } = town.world.organisation
      const validFrom = units.find(({ code }) => code === unit)?.validFrom ?? ''
      const it = newCase(
        { work, world: town.world },
        { chat: lan.chat },
        {
          kind,
          topic: 'land',
          urgency: 'normal',
          unit: { code: unit, validFrom },
          text: `${planted.words}: ${planted.against} lấn đất của tôi`,
          petition: {
            name: planted.name,
            address: planted.address,
            against: planted.against,
            wish: 'trả lại đất',
          },
        },
      )
      work.addCase(it)
      work.addEvent({ caseId: it.id, seq: 1, type: 'submit', actor: 'citizen', data: { kind } })
      return it
    })

  async function stepIn(
    work: Work,
    code: string,
    verb: Verb,
    data: Record<string, unknown> = {},
    changes: Partial<Case> = {},
  ) {
    const context = { work, world: town.world }
    const before = await work.findCase(code)
    if (before === undefined) throw new Error(`no case ${code}`)
    const after = moved(before, verb, head, town.world, work.now)
    if (verb === 'extend') await extendClock(context, await extensionOf(context, before))
    const lodged = verb === 'lodge' ? { lodgedAt: work.now } : {}
    await record(context, before, { ...after, ...lodged, ...changes }, verb, head, data)
  }
  const step = (code: string, verb: Verb, data = {}, now = noon, changes: Partial<Case> = {}) =>
    at(now)((work) => stepIn(work, code, verb, data, changes))

  const lettersOf = ({ id }: Case) =>
    town.rows<Issued>('SELECT id, facts FROM letters WHERE case_id = $1 ORDER BY created_at, id', [
      id,
    ])
  const jobsOf = async ({ id }: Case): Promise<ToDeliver[]> =>
    (
      await town.rows<{ payload: ToDeliver }>(
        `SELECT o.payload FROM outbox o WHERE o.queue = 'letters' AND
           (o.payload->>'petitionOf' = $1 OR o.payload->>'letterId' IN (SELECT l.id::text FROM letters l WHERE l.case_id = $1::uuid))
         ORDER BY o.seq`,
        [id],
      )
    ).map(({ payload }) => payload)
  const make = (order: ToDeliver) => letters.process(order, deps)
  const filesOf = ({ id }: Case) =>
    town.rows<{ id: string; name: string; mime: string; status: string; purpose: string }>(
      'SELECT id, name, mime, status, purpose FROM attachments WHERE case_id = $1 ORDER BY name, id',
      [id],
    )
  const told = async ({ code }: Case) => {
    const all = await town.rows<Told>('SELECT chat_id, message FROM notifications ORDER BY seq')
    // A message about a denunciation is not tied to it by anything but the code it says.
    const shown = [showCode(code, town.world.organisation.codePrefix), aliasOf(code)]
    return all.filter(
      ({ message: { key, params } }) =>
        key.startsWith('letter.') && shown.includes(String(params?.code)),
    )
  }
  const numbers = async (unit: string, year: number) =>
    (
      await town.rows<{ number: number }>(
        'SELECT number FROM letters WHERE unit_code = $1 AND year = $2 ORDER BY number',
        [unit, year],
      )
    ).map(({ number }) => number)

  async function orderOf(it: Case, nth = 0): Promise<ToDeliver> {
    const order = (await jobsOf(it))[nth]
    if (order === undefined) throw new Error('no job')
    return order
  }

  async function textOf(id: string): Promise<string> {
    const bytes = await deps.files.read(id)
    if (bytes.subarray(0, 4).toString() !== '%PDF') return docxText(bytes)
    if (!hasPdfText) return ''
    const path = join(folder, `look-${id}`)
    await writeFile(path, bytes)
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  }

  return {
    town,
    folder,
    deps,
    lan,
    at,
    petitioned,
    stepIn,
    step,
    lettersOf,
    jobsOf,
    orderOf,
    make,
    filesOf,
    told,
    numbers,
    textOf,
    async close() {
      await rm(folder, { recursive: true, force: true })
      await town.close()
    },
  }
}

/** The words of every part of the package, one after the other: its entries follow each other. */
export function docxText(bytes: Buffer): string {
  let text = ''
  let at = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const end = start + bytes.readUInt32LE(at + 18)
    const packed = bytes.readUInt16LE(at + 8) !== 0
    const part = bytes.subarray(start, end)
    text += (packed ? inflateRawSync(part) : part).toString('utf8')
    at = end
  }
  return text.replace(/<[^>]+>/g, '')
}
