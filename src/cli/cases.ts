import { type Config, readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { readCode, showCode } from '../domain/case/code.ts'
import { ageInDays } from '../domain/time/speak.ts'
import {
  findListed,
  type ListedCase,
  listCases,
  type PastEvent,
} from '../persistence/case-listing.ts'
import type { World } from '../ports/world.ts'
import { worldInForce } from '../start/world-in-force.ts'
import { type Answer, countOf, defineCommand, Failure, type Say, UsageError } from './command.ts'
import { findUnit } from './find-unit.ts'
import { localIso, localMinute, table } from './show.ts'
import { withDatabase } from './with-database.ts'

const usual = 50
const most = 10_000

export const command = defineCommand({
  help: `--unit MÃ|TÊN   chỉ đơn vị này (of this unit)
--overdue       chỉ việc quá hạn, cũ nhất trước (overdue only, oldest first)
--code MÃ       một hồ sơ và lịch sử của nó (one case and its history)
--limit SỐ      nhiều nhất bấy nhiêu, mặc định ${usual} (at most so many)

Mới nhất trước. Không bao giờ có lời hay tên của người dân.
Newest first. Never the words or the name of a citizen.`,
  options: {
    unit: { type: 'string' },
    overdue: { type: 'boolean' },
    code: { type: 'string' },
    limit: { type: 'string' },
  },
  async run({ unit, overdue, code, limit = String(usual) }, say) {
    const config = readConfig(process.env)
    const world = loadWorld(config.organisation)
    if (code !== undefined) {
      if (unit !== undefined || overdue)
        throw new UsageError('--code đứng một mình (stands alone, without --unit and --overdue)')
      return oneCase(code, config, world, say)
    }
    const count = countOf(limit, most, '--limit')
    const now = Date.now()
    const listed = await withDatabase(config, say, async ({ pool, prisma }) => {
      const { organisation } = await worldInForce(pool, world)
      return listCases(prisma, {
        ...(unit !== undefined && { unit: findUnit(unit, organisation) }),
        limit: count,
        ...(overdue && { overdueAt: now }),
      })
    })
    const lines = listed.map((one) => line(one, world, now))
    return { is: 'whole', json: lines, text: tableOf(lines) }
  },
})

async function oneCase(typed: string, config: Config, world: World, say: Say): Promise<Answer> {
  const { codePrefix } = world.organisation
  const read = readCode(typed, codePrefix, true)
  if (read.is !== 'code')
    throw new UsageError(`--code: không phải mã hồ sơ, xin xem lại (not a case code): ${typed}`)
  const found = await withDatabase(config, say, ({ prisma }) => findListed(prisma, read.code))
  if (found === undefined)
    throw new Failure(`Không có hồ sơ (no such case): ${showCode(read.code, codePrefix)}`)
  const one = line(found, world, Date.now())
  const history = found.history.map(({ type, actor, at }) => ({ type, actor, at: localIso(at) }))
  return {
    is: 'whole',
    json: [{ ...one, history }],
    text: `${tableOf([one])}\n\n${historyOf(found.history)}`,
  }
}

type Line = ReturnType<typeof line>

function line(it: ListedCase, { organisation }: World, now: number) {
  return {
    code: showCode(it.code, organisation.codePrefix),
    kind: it.kind,
    topic: it.topic ?? null,
    unit: it.unit,
    unitFrom: it.unitFrom,
    status: it.status,
    due: it.dueAt === undefined ? null : localIso(it.dueAt),
    overdue: it.dueAt !== undefined && it.dueAt <= now,
    ageDays: ageInDays(it.createdAt, now),
  }
}

function tableOf(lines: Line[]): string {
  if (lines.length === 0) return 'Không có hồ sơ nào. (no cases)'
  const head = ['mã', 'loại', 'việc', 'đơn vị', 'trạng thái', 'tuổi (ngày)', 'hạn']
  return table(
    head,
    lines.map((one) => [
      one.code,
      one.kind,
      one.topic ?? '-',
      one.unit,
      one.status,
      String(one.ageDays),
      one.due === null ? '-' : `${one.due.slice(0, 16)}${one.overdue ? ' QUÁ HẠN (overdue)' : ''}`,
    ]),
  )
}

const historyOf = (history: PastEvent[]) =>
  history.map(({ at, type, actor }) => `${localMinute(at)}  ${type}  (${actor})`).join('\n')
