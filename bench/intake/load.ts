import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Pool } from 'undici'
import type { LoadJob, LoadReport } from './jobs.ts'
import { update } from './updates.ts'

/**
 * The load generator: like Telegram it sends the next update of a chat only after the last was
 * acknowledged, and one that was not, again.
 */

const againMs = 200

type Lane = { chat: number; sent: number }

async function drive(job: LoadJob): Promise<LoadReport> {
  const pool = new Pool(new URL(job.url).origin, { connections: job.connections })
  const checker = job.check && new pg.Pool({ connectionString: job.check.databaseUrl, max: 1 })
  const report: LoadReport = {
    startedAt: Date.now(),
    lastAckAt: 0,
    ackMs: [],
    dueAt: Array.from({ length: job.chats }, () => []),
    refused: 0,
    checked: 0,
    uncommitted: 0,
  }
  const checks: Promise<void>[] = []

  async function check(updateId: number) {
    const found = await checker?.query(
      "SELECT FROM inbox WHERE channel = 'telegram' AND update_id = $1",
      [String(updateId)],
    )
    report.checked += 1
    if (found?.rowCount !== 1) report.uncommitted += 1
  }

  async function deliver(lane: Lane, dueAt: number) {
    const n = lane.sent++
    // Ids grow as the updates come in, whichever chat they are of.
    const updateId = job.firstUpdate + n * job.chats + lane.chat
    const body = update(updateId, job.firstChat + lane.chat, n)
    report.dueAt[lane.chat]?.push(dueAt)
    while (!(await post(pool, job, body))) {
      report.refused += 1
      await sleep(againMs)
    }
    report.lastAckAt = Date.now()
    report.ackMs.push(report.lastAckAt - dueAt)
    if (job.check && report.ackMs.length % job.check.every === 0) checks.push(check(updateId))
  }

  const lanes = Array.from({ length: job.chats }, (_, chat) => ({ chat, sent: 0 }))
  await (job.perSecond === undefined
    ? burst(job, lanes, deliver)
    : steady(job.perSecond, job, lanes, deliver))
  await Promise.all(checks)
  await Promise.all([pool.close(), checker?.end()])
  return report
}

type Deliver = (lane: Lane, dueAt: number) => Promise<void>

/** Every connection takes the chat that has waited longest, until all have sent everything. */
async function burst({ connections, each }: LoadJob, lanes: Lane[], deliver: Deliver) {
  const waiting = [...lanes]
  const connection = async () => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      await deliver(lane, Date.now())
      if (lane.sent < each) waiting.push(lane)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
}

/** By the clock: a late answer does not hold up the others, and waiting counts as delay. */
async function steady(perSecond: number, { each }: LoadJob, lanes: Lane[], deliver: Deliver) {
  const start = Date.now()
  const last = lanes.map(() => Promise.resolve())
  for (let n = 0; n < lanes.length * each; n++) {
    const dueAt = start + (n * 1_000) / perSecond
    if (dueAt > Date.now()) await sleep(dueAt - Date.now())
    const at = n % lanes.length
    const lane = lanes[at]
    if (lane) last[at] = (last[at] ?? Promise.resolve()).then(() => deliver(lane, dueAt))
  }
  await Promise.all(last)
}

async function post(pool: Pool, { url, headers }: LoadJob, body: string): Promise<boolean> {
  try {
    const { pathname: path } = new URL(url)
    const answer = await pool.request({ path, method: 'POST', headers, body })
    await answer.body.dump()
    return answer.statusCode === 200
  } catch {
    // A broken connection is a refusal like any other: Telegram would come again.
    return false
  }
}

process.on('message', (job: LoadJob) => {
  void drive(job).then((report) => process.send?.(report))
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
