import type { Options, TelegramEmulator } from '../../emulators/telegram/index.ts'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { startTestService, type TestService } from '../../support/service.ts'
import { type Balancer, startBalancer } from './balancer.ts'

/** Two services on one database, updates pushed to both in turn; close it. */
export type Pair = {
  databaseUrl: string
  telegram: TelegramEmulator
  services: TestService[]
  balancer: Balancer
  close(): Promise<void>
}

/** What each of the two is called where the database names its clients. */
export const names = ['first', 'second'] as const

export async function openPair(options: Options = {}): Promise<Pair> {
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator({
    webhookRetry: { stepMs: 100, capMs: 400 },
    ...options,
  })
  const targets: string[] = []
  const balancer = await startBalancer(targets)
  const services: TestService[] = []
  for (const name of names) {
    const service = await startTestService({
      databaseUrl: `${database.url}?application_name=${name}`,
      telegram,
      webhook: true,
      env: { TELEGRAM_WEBHOOK_URL: `${balancer.url}/webhooks/telegram` },
    })
    services.push(service)
    targets.push(service.url)
  }
  return {
    databaseUrl: database.url,
    telegram,
    services,
    balancer,
    async close() {
      await balancer.stop()
      await Promise.all(services.map((service) => service.stop()))
      await telegram.stop()
      await database.drop()
    },
  }
}
