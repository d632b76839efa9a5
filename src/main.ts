import { pino } from 'pino'
import { ConfigError, readConfig } from './config/config.ts'
import { loadWorld } from './config/world.ts'
import { KeysError } from './ports/keys.ts'
import { locateDatabase } from './start/locate.ts'
import { startService } from './start/service.ts'

/** The service: `npm start`. */

const say = (line: string) => process.stderr.write(`${line}\n`)

const steps = {
  creating: 'Đang tạo cơ sở dữ liệu… (creating the database)',
  starting: 'Đang khởi động cơ sở dữ liệu… (starting the database)',
  ready: 'Cơ sở dữ liệu sẵn sàng. (database ready)',
  migrating: 'Đang cập nhật cấu trúc dữ liệu… (updating tables)',
}

/** What has not ended by then (ms) is left behind: everything survives a kill, so it survives this. */
const stopWithinMs = 30_000

async function main() {
  const config = readConfig(process.env)
  const world = loadWorld(config.organisation)
  const log = pino({ level: config.logLevel, base: null })
  const database = await locateDatabase(config, { onProgress: (step) => say(steps[step]) })
  const service = await startService(database.config, world, log).catch(async (error) => {
    await database.stop()
    throw error
  })
  say(`\nNghe Dân sẵn sàng (ready):`)
  say(`  Người dân (web chat)   ${service.url}/chat`)
  if (config.demo) say(`  Dùng thử (try it)      ${service.url}/demo`)
  say(`  Tình trạng (health)    ${service.url}/healthz/ready`)
  if (config.telegram) say(`  Telegram               ${config.telegram.mode.kind}`)
  say('Dừng: Ctrl-C (stop)')

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    say(`\n${signal}: đang dừng… (stopping)`)
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await service.stop()
    await database.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  say(
    error instanceof ConfigError || error instanceof KeysError
      ? `Cấu hình sai (configuration):\n${error.message}`
      : String((error as Error).stack ?? error),
  )
  process.exit(1)
})
