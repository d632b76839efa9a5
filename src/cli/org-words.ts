import type { Effect } from '../actions/organisation/effects.ts'
import type { NotApplied } from '../actions/organisation/reorganise.ts'
import type { UnitKey } from '../domain/case/case.ts'
import type { Organisation } from '../domain/organisation.ts'
import { findUnit } from '../domain/units.ts'

/** What a reorganisation does, and why one is refused, for the administrator at the command line. */

export const named = (unit: UnitKey, organisation: Organisation) =>
  findUnit(unit, organisation)?.name ?? unit.code

const headings: Record<Effect['what'], string> = {
  begins: 'Đơn vị mới (new units)',
  ends: 'Đơn vị kết thúc (units that end)',
  cases: 'Hồ sơ đang mở chuyển sang (open cases move)',
  released:
    '  trong đó người đang giữ không sang cùng, chờ người nhận (to be taken by somebody new)',
  people: 'Cán bộ chuyển sang (people move)',
  heads: 'Có nhiều người đứng đầu, đều giữ vai trò (several heads, all of them stay heads)',
  invitations: 'Thư mời hết hiệu lực (invitations become void)',
  hotspots: 'Điểm nóng theo sang (hotspots move)',
  rest: 'Việc khác theo sang (other rows move)',
  absences: 'Lịch vắng giữ nguyên theo người (absences stay with the person)',
  alerts: 'Lời nhắc đang chờ giữ nguyên theo người (alerts stay with the person)',
  letters: 'Số văn bản dừng ở (letters’ numbers end at)',
  'citizens-told': 'Người dân được báo một lần (citizens told once)',
  'officers-told': 'Cán bộ được báo một lần (officers told once)',
}

/** Every effect in a line, under what it is. */
export function effectLines(effects: Effect[], organisation: Organisation): string[] {
  const lines: string[] = []
  let last: Effect['what'] | undefined
  for (const effect of effects) {
    if (effect.what !== last) lines.push(headings[effect.what])
    last = effect.what
    lines.push(`  ${lineOf(effect, organisation)}`)
  }
  return lines.length === 0 ? ['Không còn gì phải chuyển. (nothing is left to move)'] : lines
}

function lineOf({ what, from, to, detail, count }: Effect, organisation: Organisation): string {
  const units = [from, to].flatMap((unit) =>
    unit ? [`${unit.code} ${named(unit, organisation)}`] : [],
  )
  const isUnit = what === 'begins' || what === 'ends'
  return [units.join(' → '), detail, isUnit ? undefined : String(count)].filter(Boolean).join(': ')
}

/** One reason for which a plan is refused. */
export function flawLine(flaw: NotApplied['flaws'][number]): string {
  switch (flaw.is) {
    case 'does-not-follow':
      return `Tệp này không kế tiếp ${flaw.name}, mô hình đang có hiệu lực (does not follow the one in force)`
    case 'not-later':
      return `Ngày hiệu lực phải sau ${flaw.from} (must begin after the one in force)`
    case 'too-early':
      return `Chỉ có hiệu lực từ ${flaw.from}: hãy áp dụng từ ngày đó; xem trước bằng --dry-run (apply it on that day)`
    case 'other-prefix':
      return 'codePrefix khác: mã hồ sơ không được đổi (case codes must not change)'
    case 'gap':
      return `${flaw.unit}: validFrom của đơn vị mới phải là ngày hiệu lực của tệp (a new unit begins with the organisation)`
    case 'name-again':
      return `${flaw.unit}: đơn vị này đã kết thúc, đơn vị mới cần validFrom mới (it has ended: a new one needs a new validFrom)`
    case 'stays':
      return `${flaw.unit}: có người kế tiếp nhưng đơn vị không kết thúc (has a successor and does not end)`
    case 'unknown':
      return `${flaw.unit}: successors nêu đơn vị không có (no such unit)`
    case 'topic':
      return `${flaw.unit}: không có loại việc này (no such topic)`
    case 'ward':
      return `${flaw.unit}: không có phường, xã này (no such ward)`
    case 'no-successor':
      return `${flaw.unit}: còn ${flaw.open} việc hay người mà chưa có đơn vị kế tiếp: --successor ${flaw.unit}=MÃ (open work or people, and no successor)`
    case 'applied':
      return 'Tệp này đã áp dụng rồi (was applied already)'
    case 'night':
      return 'Đang giờ nghỉ, tin sẽ đánh thức mọi người: hãy áp dụng ban ngày (apply it by day: people will be written to)'
    case 'held':
      return 'Còn hồ sơ đang bị giữ; hãy chạy lại lệnh này (some cases are held: run it again)'
  }
}
