import { readConfig } from '../config/config.ts'
import { loadOrganisation, loadWorld } from '../config/world.ts'
import type { Organisation } from '../domain/organisation.ts'
import { formerUnits } from '../domain/units.ts'
import { worldInForce } from '../start/world-in-force.ts'
import { defineCommand } from './command.ts'
import { table } from './show.ts'
import { withDatabase } from './with-database.ts'

export const command = defineCommand({
  help: `TỆP   tên trong prisma/org hay đường dẫn tệp .json; không có: mô hình đang có hiệu lực
      (a name in prisma/org or the path of a file; without it, the one in force)

Các đơn vị, và đơn vị đã kết thúc do ai kế tiếp.
The units, and who goes on with those that ended.
-> {name, validFrom, follows, units: [{code, validFrom, type, name}], successors: [{unit, name, to}]}`,
  options: {},
  takes: ['TỆP'],
  async run(_given, say, [file]) {
    const config = readConfig(process.env)
    const organisation =
      file === undefined
        ? await withDatabase(config, say, async ({ pool }) => {
            const world = await worldInForce(pool, loadWorld(config.organisation))
            return world.organisation
          })
        : loadOrganisation(file).organisation
    const json = described(organisation)
    const rows = json.units.map((one) => [one.code, one.validFrom, one.type, one.name])
    const head = ['mã (code)', 'từ (from)', 'loại (type)', 'tên (name)']
    const ended = json.successors.map(({ unit, name, to }) => `  ${unit} ${name} → ${to ?? '?'}`)
    return { is: 'whole', json, text: [table(head, rows), ...ended].join('\n') }
  },
})

function described(organisation: Organisation) {
  const { name, validFrom, follows = [], units, successors = [] } = organisation
  const former = formerUnits(organisation)
  const nameOf = (code: string, from: string) =>
    former.find(({ unit }) => unit.code === code && unit.validFrom === from)?.unit.name ?? ''
  return {
    name,
    validFrom,
    follows,
    units: units.map((unit) => ({
      code: unit.code,
      validFrom: unit.validFrom,
      type: unit.type,
      name: unit.name,
    })),
    successors: successors.map(({ unit, to }) => ({
      unit: unit.code,
      name: nameOf(unit.code, unit.validFrom),
      to: to?.code ?? null,
    })),
  }
}
