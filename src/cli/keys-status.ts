import { readConfig } from '../config/config.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { type KeyStatus, keyStatus } from '../persistence/keys/rotate.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Mã số các khóa chủ, khóa mới nhất trước, và số khóa dữ liệu mỗi khóa đang bọc; không in khóa nào.
Có khóa dữ liệu không mở được: exit 1.
The ids of the master keys, the newest first, and how many data keys each wraps; no key is printed.
Exit 1 when a data key cannot be opened. -> {from, masters: [{id, wraps}], lost, signing}`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    const status = await withDatabase(config, say, async ({ pool }) => {
      const { signer } = await openKeys(pool, config)
      return { ...(await keyStatus(pool, config)), signing: signer.keyId }
    })
    return { is: 'whole', json: status, text: told(status), broken: status.lost > 0 }
  },
})

const told = ({ masters, lost, signing }: KeyStatus & { signing: string }): string =>
  [
    ...masters.map(({ id, wraps }) => `${id}  ${wraps} khóa dữ liệu (data keys)`),
    ...(lost > 0 ? [`✗ ${lost} khóa dữ liệu không mở được (cannot be opened)`] : []),
    `Khóa ký (signing key): ${signing}`,
  ].join('\n')
