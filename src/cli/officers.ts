import { transactOn } from '../persistence/work.ts'
import { defineCommand } from './command.ts'
import { findUnit } from './find-unit.ts'
import { localIso, table } from './show.ts'
import { withKeys } from './with-keys.ts'

export const command = defineCommand({
  help: `--unit MÃ|TÊN   chỉ một đơn vị (one unit, by code or name)

Ai đang làm ở đâu, vai gì, giữ bao nhiêu việc; số dùng cho "nghedan officers end".
Who serves where, as what, with how many open cases; the number is for "nghedan officers end".`,
  options: { unit: { type: 'string' } },
  async run(given, say) {
    const services = await withKeys(say, ({ pool, keys, world: { organisation } }) =>
      transactOn(
        pool,
        keys,
      )(async (work) => {
        const units =
          given.unit === undefined ? organisation.units : [findUnit(given.unit, organisation)]
        const all = []
        for (const unit of units) all.push(...(await work.servicesIn(unit)))
        return all
      }),
    )
    const json = services.map(({ id, officerId, name, unit, role, open, until }) => ({
      service: id,
      officer: officerId,
      name,
      unit: unit.code,
      role,
      openCases: open,
      ...(until !== undefined && { until: localIso(until) }),
    }))
    const rows = json.map((one) => [
      one.service,
      one.unit,
      one.role,
      String(one.openCases),
      one.name,
    ])
    const head = ['số (service)', 'đơn vị (unit)', 'vai (role)', 'việc (open)', 'tên (name)']
    return { is: 'whole', json, text: table(head, rows) }
  },
})
