import { join } from 'node:path'
import { tell } from '../config/data-file.ts'
import { type Checked, checkPolicies } from '../config/policies.ts'
import { kinds } from '../domain/organisation.ts'
import { addDays, type LocalDate, lastCovered, localDate } from '../domain/time/calendar.ts'
import { defineCommand } from './command.ts'
import { shortDay } from './policy-words.ts'

/** By then somebody must have entered what comes after. */
const aheadDays = 180

export const command = defineCommand({
  help: `[FOLDER]   thư mục có clocks/, calendar.json, oversight.json; mặc định: của bản cài đặt này
           (the folder to check; by default this installation's)

Mỗi lỗi một dòng: tệp:dòng: chỗ: lý do; có lỗi thì mã thoát là 1.
(a line for each mistake: file:line: path: reason; exit 1 if there is any)
{problems: [{file, line, path, reason}], warnings}`,
  options: {},
  takes: ['FOLDER'],
  async run(_, __, [folder]) {
    const checked =
      folder === undefined ? checkPolicies() : checkPolicies(folder, join(folder, '/'))
    const { problems, policies } = checked
    const warnings = endings(checked, localDate(Date.now()))
    const sound = `Không có lỗi (sound): ${policies.map(({ name }) => name).join(', ')}`
    const lines = [
      ...(problems.length === 0 ? [sound] : problems.map(tell)),
      ...warnings.map((warning) => `Lưu ý (warning): ${warning}`),
    ]
    return {
      is: 'whole',
      json: { problems, warnings },
      text: lines.join('\n'),
      broken: problems.length > 0,
    }
  },
})

/** What ends so soon that promises made today may outlast it. */
function endings({ calendar, policies }: Checked, today: LocalDate): string[] {
  const horizon = addDays(today, aheadDays)
  const last = calendar && lastCovered(calendar)
  const lastDays = kinds.flatMap((kind) => {
    const versions = policies.filter(({ clocks }) => clocks[kind] !== undefined)
    const until = versions
      .map(({ validUntil }) => validUntil ?? horizon)
      .sort()
      .at(-1)
    return until !== undefined && until < horizon ? [{ kind, until }] : []
  })
  return [
    ...(last !== undefined && last < horizon
      ? [`lịch nghỉ chỉ có đến ${shortDay(last)} (the calendar ends ${last})`]
      : []),
    ...lastDays.map(
      ({ kind, until }) =>
        `${kind}: quy định hết hiệu lực ${shortDay(until)} (no policy after ${until})`,
    ),
  ]
}
