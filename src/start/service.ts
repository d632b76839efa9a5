import type { Logger } from 'pino'
import { queuesFor } from '../../queues/index.ts'
import { openQueues } from '../../queues/open.ts'
import type { QueueStore } from '../../queues/store.ts'
import { startWorkers } from '../../queues/work-off.ts'
import { inviteDemoOfficer } from '../actions/demo-officer.ts'
import type { ChannelEvent } from '../channels/events.ts'
import type { Config } from '../config/config.ts'
import { ChatLocks } from '../persistence/chat-locks.ts'
import { ChatSignals } from '../persistence/chat-signals.ts'
import { type Database, openDatabase } from '../persistence/database.ts'
import { fileLinksOn } from '../persistence/file-links.ts'
import { openFileStore } from '../persistence/files.ts'
import { historyOn } from '../persistence/history.ts'
import { Inbox } from '../persistence/inbox.ts'
import { catchUp } from '../persistence/keys/catch-up.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { inboxWaiting } from '../persistence/lanes.ts'
import { messengerOn } from '../persistence/messenger.ts'
import { jobDone, jobFailed, outboxState } from '../persistence/outbox.ts'
import { refusalsOfDay } from '../persistence/refusals.ts'
import { seed } from '../persistence/seed.ts'
import { transactOn } from '../persistence/work.ts'
import type { StoreTurns } from '../ports/channel.ts'
import type { ChannelName } from '../ports/turn.ts'
import type { World } from '../ports/world.ts'
import { createApp } from '../server/app.ts'
import type { Loop } from '../server/loop.ts'
import { createMetrics } from '../server/metrics.ts'
import { createChannels } from './channels.ts'
import { checkCalendar, checkPolicies } from './check-reach.ts'
import { documents } from './documents.ts'
import { faultOf } from './fault.ts'
import {
  startLadder,
  startReception,
  startReconciler,
  startRelay,
  startReorganiser,
  startRetention,
  startSweep,
} from './loops.ts'
import { monthsOf } from './months.ts'
import { startPlatforms } from './platforms.ts'
import { startTurns } from './turns.ts'
import { worldInForce } from './world-in-force.ts'
import { zaloOaTokens } from './zalo-oa-tokens.ts'

export type Service = { url: string; stop(): Promise<void> }

export type Located = Config & { databaseUrl: string }

/** Where the queues live: on Redis when one is given, else in the database we have anyway. */
export const queueStoreOf = ({ redisUrl, databaseUrl }: Located): QueueStore =>
  redisUrl === undefined ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: redisUrl }

/** Everything of one process, joined: database, queues, channels, loops, server. Stops in reverse. */
export async function startService(config: Located, first: World, log: Logger): Promise<Service> {
  let closed = false
  const trouble = (where: string, error: unknown) => {
    // A connection that is closing may still hear its server go down: that is no trouble.
    if (!closed) log.warn({ where, ...faultOf(error) }, 'trouble')
  }
  const database = openDatabase(config.databaseUrl, { onIdleError: (e) => trouble('pool', e) })
  const { pool } = database
  const { keys, world } = await prepare(database, first, config)
  const transact = transactOn(pool, keys)
  const files = openFileStore(`${config.home}/files`, keys.vault)
  const links = fileLinksOn(pool, keys.vault, config.publicUrl)
  const oaTokens =
    config.zaloOa &&
    zaloOaTokens(config.zaloOa, {
      pool,
      vault: keys.vault,
      log: (event) => log.warn(event, 'zalo-oa'),
      publicUrl: config.publicUrl,
    })
  const logOf = (channel: ChannelName) => (event: ChannelEvent) =>
    log[event.event === 'needs-administrator' ? 'error' : 'info'](event, channel)
  const channels = createChannels(config, { files, logOf, oaTokens })
  const definitions = queuesFor(channels.all)
  const queues = await openQueues(definitions, queueStoreOf(config), trouble)
  const metrics = createMetrics({
    outbox: () => outboxState(pool),
    inboxWaiting: () => inboxWaiting(pool),
    queues: () => queues.counts(),
    refusals: () => refusalsOfDay(pool),
    months: () => monthsOf(pool, channels.all),
  })

  const relay = startRelay(pool, queues, log)
  const turns = startTurns(pool, keys, world, log, metrics, relay.wake)
  const ladder = startLadder(transact, world, log, metrics, relay.wake)
  const sweep = startSweep(transact, world, log, relay.wake)
  const reorganiser = startReorganiser(pool, transact, world, first.organisation, log, relay.wake)
  const reception = startReception(transact, world, log, relay.wake)
  const retention = startRetention(transact, world, log, metrics, relay.wake)
  const platforms = startPlatforms(
    { channels: channels.all, oaTokens },
    transact,
    world,
    log,
    relay.wake,
  )
  const reconciler = startReconciler(pool, queues, log)
  const inbox = new Inbox(pool, keys.vault, turns.wake)
  const store: StoreTurns = async (list) => {
    await inbox.store(list)
    for (const { channel } of list) metrics.stored(channel)
  }

  const locks = new ChatLocks(config.databaseUrl)
  const signals = new ChatSignals(config.databaseUrl)
  await signals.start()
  const workers = await startWorkers(
    definitions,
    {
      world,
      transact: (run) => transact(run).finally(relay.wake),
      channels: new Map(channels.all.map((channel) => [channel.name, channel])),
      messenger: messengerOn(pool, keys.vault, locks),
      files,
      links,
      documents,
      sent: metrics.sent,
      trouble: (error) => trouble('message', error),
    },
    queueStoreOf(config),
    {
      done: (id) => jobDone(pool, id),
      async failed(id, queue, error) {
        metrics.failed('job')
        log.error({ job: id, queue, ...faultOf(error) }, 'job given up')
        await jobFailed(pool, id)
      },
      trouble,
    },
  )

  const app = await createApp({
    world,
    log,
    store,
    history: historyOn(pool, keys.vault, signals),
    files,
    links,
    channels: channels.all,
    checks: {
      database: () => pool.query('SELECT 1'),
      queues: () => queues.ping(),
      turns: async () => alive(turns),
      relay: async () => alive(relay),
      ladder: async () => alive(ladder),
    },
    metrics: metrics.registry,
    webhooks: channels.webhooks(store),
    signer: keys.signer,
    ...(oaTokens && { consent: oaTokens }),
    ...(config.demo && {
      demoInvitation: () => transact((work) => inviteDemoOfficer({ work, world })),
    }),
  })
  await app.listen({ port: config.port, host: config.host })
  for (const channel of channels.all) await channel.start(store)

  return {
    url: addressOf(app.server.address(), config.host),
    async stop() {
      await Promise.all(channels.all.map((channel) => channel.stop()))
      await app.close()
      await turns.stop()
      const loops = [platforms, relay, ladder, sweep, reception, reorganiser, retention, reconciler]
      await Promise.all(loops.map((loop) => loop.stop()))
      await workers.close()
      await queues.close()
      await signals.close()
      await locks.close()
      await database.close()
      closed = true
    },
  }
}

/** What must hold before anything runs; nothing stays open when it does not. */
async function prepare(database: Database, first: World, config: Config) {
  try {
    await seed(database, first.organisation)
    // Ours alone: it changes when an organisation is applied.
    const world: World = {
      ...(await worldInForce(database.pool, first)),
      // A number is asked for only where a notice can go to it.
      ...(config.zaloOa?.templates.phone !== undefined && { phoneOn: ['zalo-oa'] }),
    }
    await checkCalendar(database.pool, world.calendar)
    await checkPolicies(database.pool, world.policies, Date.now())
    const keys = await openKeys(database.pool, config)
    await catchUp(database.pool, keys)
    return { keys, world }
  } catch (error) {
    await database.close()
    throw error
  }
}

const silentMs = 30_000

function alive(loop: Loop) {
  if (Date.now() - loop.lastTurnAt() > silentMs) throw new Error('stands still')
}

const addressOf = (address: string | { port: number } | null, host: string) =>
  `http://${host}:${typeof address === 'object' && address !== null ? address.port : ''}`
