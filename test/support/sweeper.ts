import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { loadWorld } from '../../src/config/world.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { relayOutbox } from '../../src/persistence/outbox.ts'
import { transactOn } from '../../src/persistence/work.ts'
import { startLoop } from '../../src/server/loop.ts'
import { startLadder } from '../../src/start/loops.ts'
import { awake } from './awake.ts'
import { openTestKeys } from './keys.ts'

/**
 * A process that sweeps the clocks of DATABASE_URL as the service does, and hands its outbox on to
 * nowhere. Nobody sleeps in its city, so that it can be watched at any hour; with NOW (epoch ms) its
 * time runs from there on. Says 'ready' to its parent and ends with it.
 */
const { DATABASE_URL = '', NOW } = process.env
const ahead = NOW === undefined ? 0 : Number(NOW) - Date.now()
const city = loadWorld('long-khanh-2024')
const world = awake(city)
const { pool } = openDatabase(DATABASE_URL, { max: 4 })

const relay = startLoop(
  async () => {
    const relayed = await relayOutbox(pool, async () => {})
    if (relayed > 0) await sleep(40)
    return relayed > 0
  },
  250,
  (error) => process.stderr.write(`${error}\n`),
)
startLadder(
  transactOn(pool, await openTestKeys(pool), () => Date.now() + ahead),
  world,
  pino({ level: 'warn' }, pino.destination(2)),
  { rung() {}, silent() {}, setAside() {}, alerted() {} },
  relay.wake,
)

process.on('disconnect', () => process.exit())
process.send?.('ready')
