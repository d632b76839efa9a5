import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { countUnits } from '../persistence/unit-counts.ts'
import { worldInForce } from '../start/world-in-force.ts'
import { defineCommand } from './command.ts'
import { table } from './show.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Các đơn vị: mã, tên, loại, số cán bộ đã vào chat, số hồ sơ đang mở.
Every unit: code, name, type, officers with a chat, open cases.`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    const first = loadWorld(config.organisation)
    const [{ organisation }, counts] = await withDatabase(config, say, async ({ pool, prisma }) => [
      await worldInForce(pool, first),
      await countUnits(prisma, new Date()),
    ])
    const units = organisation.units.map(({ code, validFrom, name, type }) => {
      const { officers, openCases } = counts(code, validFrom)
      return { code, name, type, officers, openCases }
    })
    const rows = units.map((one) => [
      one.code,
      one.type,
      String(one.officers),
      String(one.openCases),
      one.name,
    ])
    const head = ['mã (code)', 'loại (type)', 'cán bộ (officers)', 'đang mở (open)', 'tên (name)']
    return { is: 'whole', json: units, text: table(head, rows) }
  },
})
