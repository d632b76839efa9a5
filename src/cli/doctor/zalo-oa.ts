import type { ZaloOaConfig } from '../../config/config.ts'
import { DAY } from '../../domain/time/calendar.ts'
import type { Queryable } from '../../persistence/sql.ts'
import { tokenTimes } from '../../persistence/token-store.ts'
import { localIso } from '../show.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

/** Before the right to send ends. */
const earlyMs = 14 * DAY

const consent = 'npx nghedan zalo consent'

/** Whether the tokens of the OA last; Zalo itself is not asked, for asking would spend them. */
export async function checkZaloOa(client: Queryable, { appId }: ZaloOaConfig): Promise<Finding> {
  const times = await tokenTimes(client, appId)
  if (times === undefined)
    return warning('zalo-oa', 'chưa lấy khóa lần nào (no tokens yet)', `npm start, ${consent}`)
  const { state, accessUntil, refreshUntil, refusedFor } = times
  const detail = `gửi được đến (messages go out until) ${localIso(accessUntil)}`
  if (state === 'refused')
    return broken('zalo-oa', `Zalo từ chối (refused): ${refusedFor}`, consent)
  if (state === 'uncertain')
    return warning(
      'zalo-oa',
      `${detail}; chưa rõ đã đổi khóa chưa (a refresh has no known end)`,
      consent,
    )
  if (refreshUntil - Date.now() < earlyMs)
    return warning(
      'zalo-oa',
      `quyền gửi hết (the right to send ends) ${localIso(refreshUntil)}`,
      consent,
    )
  return ok('zalo-oa', detail)
}
