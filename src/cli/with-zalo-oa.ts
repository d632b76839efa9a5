import { readConfig } from '../config/config.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { type ZaloOaTokens, zaloOaTokens } from '../start/zalo-oa-tokens.ts'
import { Failure, type Say } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Runs with the tokens of the Zalo OA of this installation. Throws `Failure` where there is none. */
export function withZaloOa<T>(say: Say, run: (tokens: ZaloOaTokens) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const { zaloOa, publicUrl } = config
  if (zaloOa === undefined)
    throw new Failure('Chưa khai báo ZALO_OA_APP_ID (no Zalo OA is configured)')
  return withDatabase(config, say, async ({ pool }) => {
    const { vault } = await openKeys(pool, config)
    const log = ({ event, reason }: { event: string; reason: string }) => say(`${event}: ${reason}`)
    return run(zaloOaTokens(zaloOa, { pool, vault, log, publicUrl }))
  })
}
