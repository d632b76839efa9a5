import type pg from 'pg'
import { queuesFor } from '../../queues/index.ts'
import { openQueues } from '../../queues/open.ts'
import { openFileStore } from '../persistence/files.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { type AddJobs, reconcile } from '../persistence/outbox.ts'
import { createChannels } from './channels.ts'
import { type Located, queueStoreOf } from './service.ts'
import { zaloOaTokens } from './zalo-oa-tokens.ts'

/**
 * Adds every unfinished job to its queue again, the service running or not: an id that is still
 * there keeps its place. Jobs of a channel this configuration does not have stay as they are, for
 * the day it has it.
 */
export async function requeue(
  pool: pg.Pool,
  located: Located,
): Promise<{ readded: number; kept: number }> {
  const { vault } = await openKeys(pool, located)
  const store = openFileStore(`${located.home}/files`, vault)
  const log = () => {}
  const { zaloOa, publicUrl } = located
  const oaTokens = zaloOa && zaloOaTokens(zaloOa, { pool, vault, log, publicUrl })
  const { all } = createChannels(located, { files: store, logOf: () => log, oaTokens })
  const definitions = queuesFor(all)
  // What matters of its trouble makes `add` fail; the rest is connections going at the end.
  const queues = await openQueues(definitions, queueStoreOf(located), () => {})
  let readded = 0
  const add: AddJobs = async (jobs) => {
    await queues.add(jobs)
    readded += jobs.filter((job) => definitions.some(({ name }) => name === job.queue)).length
  }
  try {
    const unfinished = await reconcile(pool, add, 0)
    return { readded, kept: unfinished - readded }
  } finally {
    await queues.close()
  }
}
