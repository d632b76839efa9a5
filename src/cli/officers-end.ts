import { end } from '../actions/people/end-service.ts'
import { isId } from '../actions/people/ids.ts'
import { transactOn } from '../persistence/work.ts'
import { defineCommand, Failure, need } from './command.ts'
import { withKeys } from './with-keys.ts'

export const command = defineCommand({
  help: `--service SỐ    số trong "nghedan officers" (the number in that list)
--hand-to SỐ    số của đồng nghiệp làm tiếp; bỏ trống: cả đơn vị (the colleague who goes on; else the unit)

Khóa quyền ngay, việc dở được chuyển tiếp, thời hạn giữ nguyên.
Access ends at once, open work goes on, no date changes.`,
  options: { service: { type: 'string' }, 'hand-to': { type: 'string' } },
  async run(given, say) {
    const id = need(given.service, '--service')
    const heirId = given['hand-to']
    const ended = await withKeys(say, ({ pool, keys, world }) =>
      transactOn(
        pool,
        keys,
      )(async (work) => {
        const service = isId(id) ? await work.findService(id) : undefined
        if (service === undefined) throw new Failure('--service: không có (no such service)')
        const others = (await work.servicesIn(service.unit)).filter((one) => one.id !== id)
        const heir = others.find((one) => one.id === heirId)
        if (heirId !== undefined && heir === undefined)
          throw new Failure('--hand-to: không ở cùng đơn vị (not of the same unit)')
        await end({ work, world }, service, work.now, undefined, heir?.officerId)
        return service
      }),
    )
    const { name, unit, role } = ended
    return {
      is: 'whole',
      json: { service: id, name, unit: unit.code, role },
      text: `${name} thôi nhiệm vụ ở ${unit.code} (no longer serves)`,
    }
  },
})
