import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import { converse } from '../../handlers/converse.ts'
import { type Handled, handleWaiting } from '../persistence/lanes.ts'
import { isPassing } from '../persistence/sql.ts'
import type { Keys } from '../ports/keys.ts'
import type { World } from '../ports/world.ts'
import { type Loop, startLoop } from '../server/loop.ts'
import type { Metrics } from '../server/metrics.ts'
import { faultOf } from './fault.ts'

/** Chats handled in one transaction. */
const lanesPerRound = 64
/** Between two rounds, ms: what comes in meanwhile is stored undisturbed and handled together. */
const gatherMs = 15
/** How often turns that another process stored and could not handle are looked for. */
const pollMs = 250

/**
 * Handles stored turns, many chats in one commit. When a batch will not go through, its chats are
 * taken one by one until the one that fails is found.
 */
export function startTurns(
  pool: pg.Pool,
  keys: Keys,
  world: World,
  log: Logger,
  metrics: Metrics,
  onHandled: () => void,
): Loop {
  const handle = converse(world)
  let lanes = lanesPerRound
  return startLoop(
    async () => {
      const handled = await handleWaiting(pool, keys, lanes, handle).catch((error: unknown) => {
        if (isPassing(error) || lanes === 1) throw error
        return 'batch failed' as const
      })
      if (handled === 'batch failed') {
        lanes = 1
        return true
      }
      if (handled.failure !== undefined) report(handled.failure, log, metrics)
      if (handled.failure !== undefined || handled.turns === 0) lanes = lanesPerRound
      metrics.handled(handled.turns)
      if (handled.turns === 0) return false
      onHandled()
      await sleep(gatherMs)
      return true
    },
    pollMs,
    (error) => log.warn({ where: 'turns', ...faultOf(error) }, 'trouble'),
  )
}

function report(failure: NonNullable<Handled['failure']>, log: Logger, metrics: Metrics) {
  metrics.failed('turn')
  const { turnId, givenUp, cause } = failure
  log.error({ turn: turnId, givenUp, ...faultOf(cause) }, 'turn failed')
}
