import { join } from 'node:path'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { rootLine } from '../domain/evidence/chain.ts'
import { openFileStore } from '../persistence/files.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { invariants } from '../persistence/verify/checks.ts'
import { rootsOf } from '../persistence/verify/days.ts'
import { type Verified, verify } from '../persistence/verify/verify.ts'
import type { DayRoot } from '../ports/work-evidence.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Kiểm tra mọi điều phải luôn đúng trong cơ sở dữ liệu đang chạy; không sửa gì.
Có điều sai: exit 1, kèm mã hồ sơ hoặc id đầu tiên, không có lời hay tên của ai.
Checks every invariant of the live database and changes nothing. Any breach: exit 1, with the first
case codes or ids. -> {looked, breaches, checks: [{name, breaches, first}]}
--roots: không kiểm tra; in dấu đã ký của từng ngày để cất ở nơi khác
(no check: the signed root of each day, to be kept elsewhere; -> {roots})`,
  options: { roots: { type: 'boolean' } },
  async run({ roots }, say) {
    const config = readConfig(process.env)
    if (roots) return exported(await withDatabase(config, say, ({ pool }) => rootsOf(pool)))
    const world = loadWorld(config.organisation)
    const verified = await withDatabase(config, say, async ({ pool }) => {
      const { signer, vault } = await openKeys(pool, config)
      const files = openFileStore(join(config.home, 'files'), vault)
      return verify(pool, world, Date.now(), files.has, signer.verify)
    })
    return { is: 'whole', json: verified, text: told(verified), broken: verified.breaches > 0 }
  },
})

/** A line a day, to keep where nobody who runs the database can change it. */
const exported = (roots: DayRoot[]) => ({
  is: 'whole' as const,
  json: { roots },
  text: roots
    .map(({ day, events, root, keyId, signature }) =>
      [rootLine(day, events, root), keyId, signature].join('|'),
    )
    .join('\n'),
})

export const told = ({ looked, checks }: Verified): string =>
  [
    ...checks.map(({ name, breaches, first }) =>
      breaches === 0
        ? `✓ ${invariants[name]}`
        : `✗ ${invariants[name]}: ${breaches}\n    ${first.join(' ')}`,
    ),
    `${looked.cases} hồ sơ, ${looked.events} sự kiện, ${looked.clocks} đồng hồ, ${looked.rungs} nấc, ` +
      `${looked.days} ngày có dấu, ${looked.files} tệp (cases, events, clocks, rungs, signed days, files)`,
  ].join('\n')
