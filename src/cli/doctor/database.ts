import { existsSync } from 'node:fs'
import type { Config } from '../../config/config.ts'
import { placeOfData } from '../../embedded/cluster.ts'
import { pendingMigrations } from '../../embedded/migrate.ts'
import { type Database, openDatabase } from '../../persistence/database.ts'
import type { World } from '../../ports/world.ts'
import { reachDatabase } from '../../start/locate.ts'
import type { Located } from '../../start/service.ts'
import { worldInForce } from '../../start/world-in-force.ts'
import type { Say } from '../command.ts'
import { told } from '../with-database.ts'
import { broken, type Finding, ok, warning } from './finding.ts'
import { checkWork } from './work.ts'
import { checkQuota } from './zalo-bot.ts'
import { checkZaloOa } from './zalo-oa.ts'

/** Everything the database tells; it changes nothing there, so nothing is migrated. */
export async function checkDatabase(config: Config, world: World, say: Say): Promise<Finding[]> {
  if (config.databaseUrl === undefined && !existsSync(placeOfData(config.home)))
    return [warning('database', 'chưa có (not there yet)', 'npm start sẽ tạo (will make it)')]
  try {
    const onProgress = (step: string) => {
      if (step === 'starting') say('Đang khởi động cơ sở dữ liệu… (starting the database)')
    }
    const reached = await reachDatabase(config, { onProgress, passing: true })
    try {
      return await look(reached.config, world)
    } finally {
      await reached.stop()
    }
  } catch (error) {
    return [
      broken(
        'database',
        told(error as Error),
        'mở PostgreSQL hoặc sửa DATABASE_URL (start it, or correct DATABASE_URL)',
      ),
    ]
  }
}

async function look(located: Located, world: World): Promise<Finding[]> {
  const { databaseUrl: url, zaloBot, zaloOa } = located
  const database = openDatabase(url, { max: 2 })
  try {
    const findings = await checkServer(database)
    const migrations = await checkMigrations(url)
    const readable = migrations.state === 'ok'
    return [
      ...findings,
      migrations,
      ...(readable ? await checkWork(database, await worldInForce(database.pool, world)) : []),
      ...(readable && zaloBot ? [await checkQuota(database.pool, zaloBot.monthlyQuota)] : []),
      ...(readable && zaloOa ? [await checkZaloOa(database.pool, zaloOa)] : []),
    ]
  } finally {
    await database.close()
  }
}

/** `gen_random_uuid()` and all else we use is there since. */
const oldestMajor = 14
/** Deadlines are counted by our clock and found overdue by the database's. */
const skewWarnMs = 2_000
const skewBrokenMs = 60_000

async function checkServer({ pool }: Database): Promise<Finding[]> {
  await pool.query('SELECT 1') // the time of connecting is no skew
  const before = Date.now()
  const { rows } = await pool.query<{ version: string; now: number }>(
    "SELECT current_setting('server_version') AS version, clock_timestamp() AS now",
  )
  const after = Date.now()
  const { version = '', now = after } = rows[0] ?? {}
  const server =
    Number.parseInt(version, 10) >= oldestMajor
      ? ok('database', `PostgreSQL ${version}`)
      : broken('database', `PostgreSQL ${version}`, `cần ${oldestMajor} trở lên (or newer)`)
  return [server, checkSkew(Math.max(0, before - now, now - after))]
}

function checkSkew(ms: number): Finding {
  const detail = `lệch ${ms} ms so với cơ sở dữ liệu (from the database)`
  const advice = 'bật đồng bộ giờ (NTP) trên cả hai máy (on both machines)'
  if (ms > skewBrokenMs) return broken('clock', detail, advice)
  return ms > skewWarnMs ? warning('clock', detail, advice) : ok('clock', detail)
}

async function checkMigrations(url: string): Promise<Finding> {
  try {
    const pending = await pendingMigrations(url)
    if (pending.length === 0) return ok('migrations', 'mới nhất (up to date)')
    const detail = `thiếu ${pending.length} bước (missing): ${pending.join(', ')}`
    return warning('migrations', detail, 'npm start sẽ cập nhật (applies them)')
  } catch (error) {
    const advice =
      'đừng sửa bước đã chạy; khôi phục tệp hoặc bản sao lưu (restore the file or a backup)'
    return broken('migrations', told(error as Error), advice)
  }
}
