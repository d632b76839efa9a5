import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { readOrganisations } from '../persistence/organisations.ts'
import { seed } from '../persistence/seed.ts'
import { defineCommand } from './command.ts'
import { localIso, localMinute, table } from './show.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `Các mô hình tổ chức đã áp dụng, theo thứ tự; cái cuối đang có hiệu lực.
The organisations that were applied, in order; the last one is in force.
-> [{name, validFrom, appliedAt, finished, digest, units}]`,
  options: {},
  async run(_given, say) {
    const config = readConfig(process.env)
    const { organisation } = loadWorld(config.organisation)
    const applied = await withDatabase(config, say, async (database) => {
      await seed(database, organisation)
      return readOrganisations(database.pool)
    })
    const json = applied.map((one) => ({
      name: one.name,
      validFrom: one.valid_from,
      appliedAt: localIso(one.applied_at),
      finished: one.finished_at !== null,
      digest: one.digest,
      units: one.content.units.length,
    }))
    const rows = applied.map((one) => [
      one.name,
      one.valid_from,
      localMinute(one.applied_at),
      one.finished_at === null ? 'chưa (no)' : 'rồi (yes)',
      String(one.content.units.length),
    ])
    const head = ['tên (name)', 'từ (from)', 'áp dụng (applied)', 'xong (done)', 'đơn vị (units)']
    return { is: 'whole', json, text: table(head, rows) }
  },
})
