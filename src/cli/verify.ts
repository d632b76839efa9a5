import { join } from 'node:path'
import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { openFileStore } from '../persistence/files.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { invariants } from '../persistence/verify/checks.ts'
import { type Verified, verify } from '../persistence/verify/verify.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Kiểm tra mọi điều phải luôn đúng trong cơ sở dữ liệu đang chạy; không sửa gì.
Có điều sai: exit 1, kèm mã hồ sơ hoặc id đầu tiên, không có lời hay tên của ai.
Checks every invariant of the live database and changes nothing. Any breach: exit 1, with the first
case codes or ids. -> {looked, breaches, checks: [{name, breaches, first}]}`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    const world = loadWorld(config.organisation)
    const files = openFileStore(join(config.home, 'files'))
    const verified = await withDatabase(config, say, async ({ pool }) => {
      const { signer } = await openKeys(pool, config)
      return verify(pool, world, Date.now(), files.has, signer.verify)
    })
    return { is: 'whole', json: verified, text: told(verified), broken: verified.breaches > 0 }
  },
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
