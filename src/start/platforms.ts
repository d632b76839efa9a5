import type { Logger } from 'pino'
import { tellNeeds } from '../actions/oversight/needs.ts'
import { warnOfQuotas } from '../actions/oversight/quotas.ts'
import { warnOfTokens } from '../actions/oversight/tokens.ts'
import type { Channel } from '../ports/channel.ts'
import type { Transact } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { type Loop, startLoop } from '../server/loop.ts'
import { faultOf } from './fault.ts'
import type { ZaloOaTokens } from './zalo-oa-tokens.ts'

const lookMs = 30_000

type Platforms = { channels: Channel[]; oaTokens: ZaloOaTokens | undefined }

/**
 * Buys the tokens of the Zalo OA in good time though nobody writes, and tells the administrators what
 * only a person can put right with a platform.
 */
export const startPlatforms = (
  { channels, oaTokens }: Platforms,
  transact: Transact,
  world: World,
  log: Logger,
  onTold: () => void,
): Loop =>
  startLoop(
    async () => {
      let told = await transact((work) => tellNeeds({ work, world }, channels))
      told += await transact((work) => warnOfQuotas({ work, world }, channels))
      if (oaTokens !== undefined) {
        await oaTokens.current()
        const state = await oaTokens.state()
        const link = oaTokens.links.start()
        told += await transact((work) => warnOfTokens({ work, world }, state, link))
      }
      if (told > 0) onTold()
      return false
    },
    lookMs,
    (error) => log.warn({ where: 'platforms', ...faultOf(error) }, 'trouble'),
  )
