import { type Expired, isMore, noneExpired, retain } from '../actions/rights/retain.ts'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { type Perishable, perishables } from '../domain/rights/policy.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { transactOn } from '../persistence/work.ts'
import type { Transact, Work } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

const names: Record<Perishable, string> = {
  messages: 'tin nhắn sau khi hồ sơ xong (messages of cases that are over)',
  drafts: 'cuộc trò chuyện dang dở (talks that were left)',
  files: 'tệp không thuộc hồ sơ nào (files of no case)',
  exports: 'bản tải về của người dân (copies people asked for)',
  farewells: 'chat của người đã xóa dữ liệu (chats of those who had all deleted)',
}

export const command = defineCommand({
  help: `Xóa những gì đã giữ đủ thời hạn (prisma/policy/personal-data.json); dịch vụ tự làm việc này mỗi giờ.
--dry-run    chỉ đếm, không xóa gì
Deletes what was kept as long as the policy says, as the running service does every hour.
-> {dryRun, expired: {messages, drafts, files, exports, farewells}}`,
  options: { 'dry-run': { type: 'boolean' } },
  async run(given, say) {
    const dryRun = given['dry-run'] === true
    const config = readConfig(process.env)
    const world = loadWorld(config.organisation)
    const expired = await withDatabase(config, say, async ({ pool }) => {
      const transact = transactOn(pool, await openKeys(pool, config))
      return dryRun ? wouldExpire(transact, world) : expire(transact, world)
    })
    const lines = perishables.map((what) => `${String(expired[what]).padStart(8)}  ${names[what]}`)
    return {
      is: 'whole',
      json: { dryRun, expired },
      text: [...(dryRun ? ['Sẽ xóa (would delete):'] : ['Đã xóa (deleted):']), ...lines].join('\n'),
    }
  },
})

async function expire(transact: Transact, world: World): Promise<Expired> {
  let all = noneExpired
  for (;;) {
    const gone = await transact((work) => retain({ work, world }))
    all = sum(all, gone)
    if (!isMore(gone)) return all
  }
}

/** Takes a transaction back after counting what went in it. */
class TakenBack extends Error {
  readonly counted: Expired
  constructor(counted: Expired) {
    super('taken back')
    this.counted = counted
  }
}

/** The same statements, taken back at the end: what is counted is what would go. */
async function wouldExpire(transact: Transact, world: World): Promise<Expired> {
  try {
    return await transact(async (work: Work) => {
      let all = noneExpired
      for (;;) {
        const gone = await retain({ work, world })
        all = sum(all, gone)
        if (!isMore(gone)) throw new TakenBack(all)
      }
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.counted
    throw error
  }
}

const sum = (one: Expired, other: Expired): Expired => ({
  messages: one.messages + other.messages,
  drafts: one.drafts + other.drafts,
  files: one.files + other.files,
  exports: one.exports + other.exports,
  farewells: one.farewells + other.farewells,
})
