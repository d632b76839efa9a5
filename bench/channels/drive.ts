import { Pool } from 'undici'
import type { RequestBytes } from './record.ts'

/** Messages each way, after so many to warm up. */
export const count = 2_000
export const warmUp = 300
/** As many at once as the queue of a channel works on. */
const atOnce = 16

/** Messages a second, and how long each took, ms. */
export type Run = { rate: number; tookMs: number[] }

/** Does `one` for every number below `count`, several at once, as fast as it goes. */
export async function drive(count: number, one: (nth: number) => Promise<void>): Promise<Run> {
  const tookMs: number[] = []
  let next = 0
  const startedAt = performance.now()
  const lane = async () => {
    for (let nth = next++; nth < count; nth = next++) {
      const from = performance.now()
      await one(nth)
      tookMs.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { rate: (count * 1_000) / (performance.now() - startedAt), tookMs }
}

/** A bare HTTP client posting to one place; whatever is not `status` ends the run. */
export async function drivePosts(
  root: string,
  count: number,
  status: number,
  requestOf: (nth: number) => RequestBytes,
): Promise<Run> {
  const pool = new Pool(root, { connections: atOnce })
  try {
    return await drive(count, async (nth) => {
      const { path, headers, body } = requestOf(nth)
      const answer = await pool.request({ path, method: 'POST', headers, body })
      await answer.body.dump()
      if (answer.statusCode !== status) throw new Error(`${path} answered ${answer.statusCode}`)
    })
  } finally {
    await pool.close()
  }
}
