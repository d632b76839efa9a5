import { readConfig } from '../config/config.ts'
import { openKeys } from '../persistence/keys/open.ts'
import { rotate } from '../persistence/keys/rotate.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Tạo khóa chủ mới và bọc lại mọi khóa dữ liệu bằng khóa đó; lời đã niêm phong không bị đụng tới.
Hệ thống cứ chạy. Bị ngắt giữa chừng thì chạy lại lệnh này. Khóa cũ được giữ lại cho các bản sao lưu.
Khóa lấy từ NGHEDAN_MASTER_KEY: đặt khóa mới ở đầu, khóa cũ sau dấu phẩy, khởi động lại, rồi chạy lệnh.
Makes a new master key and wraps every data key by it; what is sealed is not touched. The service goes
on meanwhile. Interrupted, it is run again. The old key stays, for the backups. With NGHEDAN_MASTER_KEY:
put the new key first and the old one after a comma, restart, then run this. -> {rewrapped}`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    const done = await withDatabase(config, say, async ({ pool }) => {
      await openKeys(pool, config)
      return rotate(pool, config)
    })
    return {
      is: 'whole',
      json: done,
      text: `Đã bọc lại ${done.rewrapped} khóa dữ liệu. (data keys wrapped anew)`,
      aside: 'Sao lưu lại thư mục khóa ngay. (back up the keys now: docs/operations/backup.md)',
    }
  },
})
