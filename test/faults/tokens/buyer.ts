import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../../src/config/config.ts'
import { openDatabase } from '../../../src/persistence/database.ts'
import { openKeys } from '../../../src/persistence/keys/open.ts'
import { zaloOaTokens } from '../../../src/start/zalo-oa-tokens.ts'

/**
 * A process that wants the access token of the OA all the time, and says which it has, by a digest: a
 * line each time that changes.
 */
const config = readConfig(process.env)
const { zaloOa, databaseUrl, publicUrl } = config
if (zaloOa === undefined || databaseUrl === undefined) throw new Error('no OA or no database')
const { pool } = openDatabase(databaseUrl, { max: 2 })
const { vault } = await openKeys(pool, config)
const tokens = zaloOaTokens(zaloOa, { pool, vault, log: () => {}, publicUrl })

let last = ''
for (;;) {
  const access = await tokens.current().catch(() => undefined)
  const now = access === undefined ? 'none' : createHash('sha256').update(access).digest('hex')
  if (now !== last) process.stdout.write(`${now}\n`)
  last = now
  await sleep(100)
}
