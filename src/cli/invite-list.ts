import { transactOn } from '../persistence/work.ts'
import { defineCommand } from './command.ts'
import { localIso, localMinute, table } from './show.ts'
import { withKeys } from './with-keys.ts'

export const command = defineCommand({
  help: `Những lời mời còn dùng được: mã số để thu hồi, đơn vị, vai, tên, hạn. Không hiện mã mời.
Invitations that still work: number to revoke, unit, role, name, until when. Never the code.`,
  options: {},
  async run(_given, say) {
    const open = await withKeys(say, ({ pool, keys }) =>
      transactOn(pool, keys)((work) => work.openInvitations('all')),
    )
    const json = open.map(({ id, unit, role, name, expiresAt }) => ({
      id,
      unit: unit.code,
      role,
      name,
      expires: localIso(expiresAt),
    }))
    const rows = open.map(({ id, unit, role, name, expiresAt }) => [
      id,
      unit.code,
      role,
      localMinute(expiresAt),
      name,
    ])
    const head = ['số (id)', 'đơn vị (unit)', 'vai (role)', 'hạn (until)', 'tên (name)']
    return { is: 'whole', json, text: table(head, rows) }
  },
})
