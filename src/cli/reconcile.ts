import { readConfig } from '../config/config.ts'
import { lookAtRedis } from '../start/look-at-redis.ts'
import { requeue } from '../start/requeue.ts'
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
      requeue(pool, located),
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

/** The queues would wait for their store for ever; a person would not. */
async function reach(redisUrl: string) {
  await lookAtRedis(redisUrl).catch((error: Error) => {
    throw new Failure(`Không nối được hàng đợi Redis (queue store): ${told(error)}`)
  })
}
