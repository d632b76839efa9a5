import { MINUTE } from '../../domain/time/calendar.ts'
import type { Database } from '../../persistence/database.ts'
import { inboxState } from '../../persistence/inbox-state.ts'
import { outboxState } from '../../persistence/outbox.ts'
import { countUnits } from '../../persistence/unit-counts.ts'
import type { World } from '../../ports/world.ts'
import { type Finding, ok, warning } from './finding.ts'

/** A running service takes a fraction of a second. */
const patienceMs = MINUTE

/** Whether the work flows: somebody to do it, nothing stuck, nothing given up. */
export async function checkWork({ pool, prisma }: Database, world: World): Promise<Finding[]> {
  const inbox = await inboxState(prisma)
  const outbox = await outboxState(pool)
  return [
    await checkUnits(prisma, world),
    checkWaiting('inbox', inbox),
    checkWaiting('outbox', outbox),
    checkFailures(inbox.failed, outbox.failed),
  ]
}

async function checkUnits(prisma: Database['prisma'], { organisation }: World): Promise<Finding> {
  const { units } = organisation
  const counts = await countUnits(prisma, new Date())
  const empty = units.filter(({ code, validFrom }) => counts(code, validFrom).officers === 0)
  if (empty.length === 0) return ok('units', `${units.length} đơn vị đều có cán bộ (all manned)`)
  const codes = empty.map(({ code }) => code).join(', ')
  const detail = `${empty.length}/${units.length} chưa có cán bộ (without officers): ${codes}`
  return warning('units', detail, 'npx nghedan invite --unit MÃ --role officer')
}

function checkWaiting(
  name: 'inbox' | 'outbox',
  { waiting, oldestMs }: { waiting: number; oldestMs: number },
): Finding {
  if (waiting === 0) return ok(name, 'không có gì chờ (nothing waits)')
  const minutes = Math.floor(oldestMs / MINUTE)
  const detail = `${waiting} chờ, lâu nhất ${minutes} phút (waiting, the oldest ${minutes} min)`
  if (oldestMs <= patienceMs) return ok(name, detail)
  return warning(name, detail, 'dịch vụ có đang chạy không? (is the service running?) npm start')
}

function checkFailures(turns: number, jobs: number): Finding {
  const detail = `7 ngày qua (last 7 days): ${turns} tin (turns), ${jobs} việc (jobs)`
  if (turns + jobs === 0) return ok('failures', detail)
  return warning('failures', detail, 'tìm "given up", "givenUp" trong nhật ký (look in the log)')
}
