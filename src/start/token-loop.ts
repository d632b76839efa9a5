import type { Logger } from 'pino'
import { warnOfTokens } from '../actions/oversight/tokens.ts'
import type { Transact } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { type Loop, startLoop } from '../server/loop.ts'
import { faultOf } from './fault.ts'
import type { ZaloOaTokens } from './zalo-oa-tokens.ts'

const lookMs = 30_000

/** Buys tokens in good time though nobody writes, and tells the administrators when a human is needed. */
export const startTokens = (
  tokens: ZaloOaTokens,
  transact: Transact,
  world: World,
  log: Logger,
  onTold: () => void,
): Loop =>
  startLoop(
    async () => {
      await tokens.current()
      const state = await tokens.state()
      const link = tokens.links.start()
      const told = await transact((work) => warnOfTokens({ work, world }, state, link))
      if (told > 0) onTold()
      return false
    },
    lookMs,
    (error) => log.warn({ where: 'tokens', ...faultOf(error) }, 'trouble'),
  )
