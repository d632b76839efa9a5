import { tokenTimes } from '../persistence/token-store.ts'
import { defineCommand } from './command.ts'
import { localIso } from './show.ts'
import { withDatabase } from './with-database.ts'
import { zaloOaConfig } from './zalo-oa-config.ts'

export const command = defineCommand({
  help: `Khóa của Zalo OA: còn gửi được đến bao giờ, có cần người cấp quyền lại không. Không in khóa nào.
Cần cấp quyền lại: exit 1.
The tokens of the Zalo OA: until when messages go out, and whether a human must consent. No token is printed.
Exit 1 when one must. -> {state: none|good|uncertain|refused, accessUntil, refreshUntil, reason}`,
  options: {},
  async run(_given, say) {
    const { config, zaloOa } = zaloOaConfig()
    const times = await withDatabase(config, say, ({ pool }) => tokenTimes(pool, zaloOa.appId))
    const json =
      times === undefined
        ? { state: 'none' as const }
        : {
            state: times.state,
            accessUntil: localIso(times.accessUntil),
            refreshUntil: localIso(times.refreshUntil),
            ...(times.refusedFor !== undefined && { reason: times.refusedFor }),
          }
    const text = Object.entries(json)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
    return { is: 'whole', json, text, broken: json.state === 'refused' || json.state === 'none' }
  },
})
