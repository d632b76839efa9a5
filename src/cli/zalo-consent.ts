import { openKeys } from '../persistence/keys/open.ts'
import { zaloOaTokens } from '../start/zalo-oa-tokens.ts'
import { defineCommand, Failure } from './command.ts'
import { withDatabase } from './with-database.ts'
import { zaloOaConfig } from './zalo-oa-config.ts'

export const command = defineCommand({
  help: `In một liên kết dùng trong 24 giờ: quản trị viên của Zalo OA mở, đăng nhập Zalo, bấm Đồng ý; xong là nối lại.
Cần NGHEDAN_PUBLIC_URL, và địa chỉ NGHEDAN_PUBLIC_URL/zalo/consent đã khai ở trang nhà phát triển Zalo.
Prints a link that works for 24 hours: an administrator of the Zalo OA opens it, signs in and agrees; then we are
connected again. Needs NGHEDAN_PUBLIC_URL, with /zalo/consent under it registered with Zalo. -> {link}`,
  options: {},
  async run(_given, say) {
    const { config, zaloOa } = zaloOaConfig()
    const { publicUrl } = config
    const link = await withDatabase(config, say, async ({ pool }) => {
      const { vault } = await openKeys(pool, config)
      return zaloOaTokens(zaloOa, { pool, vault, publicUrl, log: () => {} }).links.start()
    })
    if (link === undefined) throw new Failure(byHand)
    return { is: 'whole', json: { link }, text: link }
  },
})

const byHand = `Chưa có NGHEDAN_PUBLIC_URL nên không làm được liên kết. Làm bằng tay:
1. Mở https://developers.zalo.me, mục Công cụ, API Explorer; chọn ứng dụng, loại "OA Access Token", bấm Đồng ý.
2. Chép refresh token vào ZALO_OA_REFRESH_TOKEN rồi khởi động lại.
(Without NGHEDAN_PUBLIC_URL there is no link: get a refresh token from the API Explorer of developers.zalo.me,
put it into ZALO_OA_REFRESH_TOKEN and start again.)`
