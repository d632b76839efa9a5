/** What must hold in the database of a running installation, whatever happened to it. */
export const invariants = {
  history: 'sự kiện của mỗi hồ sơ liền số (events are numbered without gaps)',
  evidence:
    'không sự kiện nào bị sửa, xóa, chèn, đổi chỗ (the chain of events is whole: code#event)',
  orphans: 'sự kiện nào cũng có hồ sơ (every event belongs to a case)',
  days: 'ngày nào cũng có dấu ký, khớp với sự kiện (each day over is signed, and is as it was signed)',
  status: 'trạng thái đúng với lịch sử (replaying the events gives the status)',
  closing: 'đóng khi và chỉ khi có ngày đóng (closed exactly when it has a closing time)',
  clocks: 'đồng hồ đang chạy đúng với lịch sử (the clocks its steps left, no other)',
  'next-action': 'đồng hồ đang chạy luôn có việc kế tiếp (a running clock has a next action)',
  due: 'hạn tính lại được (the due time counts again from limit and pauses)',
  chain: 'đồng hồ thay thế nối đúng đồng hồ cũ (a clock follows one of its case that stopped)',
  rungs: 'nấc nhắc không sớm, không sót (rungs neither early nor left out)',
  late: 'không nấc nào trễ quá 10 phút (no rung waits longer than ten minutes)',
  alerts: 'lời nhắc nào cũng có nấc và được gửi (every alert has its rung and was told)',
  units:
    'không hồ sơ mở nào nằm lại ở đơn vị đã kết thúc (no open case stays with a unit that ended)',
  letters: 'số văn bản liền nhau (letters are numbered without gaps)',
  erased: 'hồ sơ đã xóa không còn gì của ai (what was erased holds nothing of anybody)',
  requests:
    'yêu cầu dữ liệu cá nhân nào cũng được nhắc (every personal data request is looked after)',
  outbox: 'việc nào cũng vào hàng đợi trong 10 phút (every job relayed within ten minutes)',
  files: 'tệp đã giữ thì còn đó (what was stored is there)',
} as const
export type Invariant = keyof typeof invariants

/**
 * `first`: case codes (as `nghedan cases --code` takes them), of events with their number, days, or ids;
 * never anything a person wrote.
 */
export type Check = { name: Invariant; breaches: number; first: string[] }

const shown = 10

/** Collects what breaks which invariant. */
export class Findings {
  readonly #found = new Map<Invariant, { breaches: number; first: string[] }>()

  add(name: Invariant, offender: string, breaches = 1): void {
    const found = this.#found.get(name) ?? { breaches: 0, first: [] }
    found.breaches += breaches
    if (found.first.length < shown && !found.first.includes(offender)) found.first.push(offender)
    this.#found.set(name, found)
  }

  checks(): Check[] {
    return (Object.keys(invariants) as Invariant[]).map((name) => ({
      name,
      ...(this.#found.get(name) ?? { breaches: 0, first: [] }),
    }))
  }
}
