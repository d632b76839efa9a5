/** What was looked at, and how a person knows it. */
export const labels = {
  node: 'Node.js',
  settings: 'cấu hình (settings)',
  data: 'tệp dữ liệu (data files)',
  calendar: 'lịch nghỉ (calendar)',
  home: 'thư mục dữ liệu (home)',
  disk: 'ổ đĩa (disk)',
  database: 'cơ sở dữ liệu (database)',
  migrations: 'cấu trúc dữ liệu (migrations)',
  clock: 'đồng hồ (clock)',
  queues: 'hàng đợi (queue store)',
  telegram: 'Telegram',
  'zalo-bot': 'Zalo Bot',
  quota: 'tin Zalo Bot tháng này (messages this month)',
  'zalo-oa': 'Zalo OA',
  units: 'đơn vị (units)',
  outbox: 'việc chờ vào hàng đợi (outbox)',
  inbox: 'tin chờ đọc (inbox)',
  failures: 'việc hỏng (failures)',
}

/** `advice`: what to do about it. */
export type Finding = { name: keyof typeof labels; detail: string } & (
  | { state: 'ok' }
  | { state: 'warning' | 'broken'; advice: string }
)

type Name = Finding['name']

export const ok = (name: Name, detail: string): Finding => ({ name, state: 'ok', detail })

export const warning = (name: Name, detail: string, advice: string): Finding => ({
  name,
  state: 'warning',
  detail,
  advice,
})

export const broken = (name: Name, detail: string, advice: string): Finding => ({
  name,
  state: 'broken',
  detail,
  advice,
})

const marks: Record<Finding['state'], string> = { ok: '✓', warning: '!', broken: '✗' }

export function lineOf(finding: Finding): string {
  const line = `${marks[finding.state]} ${labels[finding.name]}: ${finding.detail}`
  return finding.state === 'ok' ? line : `${line}\n    → ${finding.advice}`
}
