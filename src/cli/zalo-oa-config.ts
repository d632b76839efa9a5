import { type Config, readConfig, type ZaloOaConfig } from '../config/config.ts'
import { Failure } from './command.ts'

/** The settings, with the Zalo OA there must be. Throws `Failure`. */
export function zaloOaConfig(): { config: Config; zaloOa: ZaloOaConfig } {
  const config = readConfig(process.env)
  const { zaloOa } = config
  if (zaloOa === undefined)
    throw new Failure('Chưa khai báo ZALO_OA_APP_ID (no Zalo OA is configured)')
  return { config, zaloOa }
}
