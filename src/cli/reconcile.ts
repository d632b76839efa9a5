import { queuesFor } from '../../queues/index.ts'
import { openQueues } from '../../queues/queue.ts'
import { lookAtRedis } from '../../queues/store.ts'
import { readConfig } from '../config/config.ts'
import type { Database } from '../persistence/database.ts'
import { openFileStore } from '../persistence/files.ts'
import { type AddJobs, reconcile } from '../persistence/outbox.ts'
import { createChannels } from '../start/channels.ts'
import { type Located, queueStoreOf } from '../start/service.ts'
import { defineCommand, Failure } from './command.ts'
import { told, withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Đưa lại vào hàng đợi mọi việc còn dở; việc đang ở trong hàng đợi thì giữ nguyên chỗ. -> {readded}
Queues every unfinished job again; one that is still in its queue keeps its place. -> {readded}`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    if (config.redisUrl !== undefined) await reach(config.redisUrl)
    const { readded, kept } = await withDatabase(config, say, ({ pool }, located) =>
      addAgain(pool, located),
    )
    if (kept > 0)
      say(
        `${kept} việc của kênh chưa cấu hình vẫn được giữ (kept: their channel is not configured)`,
      )
    return {
      is: 'whole',
      json: { readded },
      text: `Đã đưa lại ${readded} việc vào hàng đợi. (jobs queued again: ${readded})`,
    }
  },
})

async function reach(redisUrl: string) {
  await lookAtRedis(redisUrl).catch((error: Error) => {
    throw new Failure(`Không nối được hàng đợi Redis (queue store): ${told(error)}`)
  })
}

/** Jobs of a channel this configuration does not have stay as they are, for the day it has it. */
async function addAgain(pool: Database['pool'], located: Located) {
  const { all } = createChannels(located, openFileStore(`${located.home}/files`), () => {})
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
