import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { StoreTurns } from '../../src/ports/channel.ts'
import { createApp } from '../../src/server/app.ts'
import type { ServerDeps } from '../../src/server/deps.ts'
import { channelsOn, files, type Platforms, world } from './platforms.ts'

/** The routes of the service, with a store that only counts: what is measured is the way to it. */

let stored = 0
const store: StoreTurns = async (turns) => {
  stored += turns.length
}

process.on('message', (message: Platforms | 'count') => {
  if (message === 'count') process.send?.(stored)
  else void serve(message)
})

async function serve(platforms: Platforms) {
  const channels = channelsOn(platforms)
  const deps: Partial<ServerDeps> = {
    world: world(),
    files,
    log: pino({ level: 'silent' }),
    store,
    history: { wake: async () => {} } as unknown as ServerDeps['history'],
    channels: channels.all,
    checks: {},
    metrics: new Registry(),
    webhooks: channels.webhooks(store),
  }
  const app = await createApp(deps as ServerDeps)
  await app.listen({ port: 0, host: '127.0.0.1' })
  process.send?.(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
}
process.on('disconnect', () => process.exit())
process.send?.('ready')
