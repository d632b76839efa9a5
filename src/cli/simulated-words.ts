import { invariants } from '../persistence/verify/checks.ts'
import type { Simulated } from '../simulation/simulate.ts'
import { table } from './show.ts'

/** A simulation for a person to read. */
export function simulatedWords(done: Simulated): string {
  const { rungs, verify } = done
  const percents = Object.entries(done.percents).map(([percent, n]) => `${percent} %: ${n}`)
  const refusals = Object.entries(done.refusals).map(([key, n]) => `  ${n} × ${key}`)
  const breaches = verify.checks.map(
    ({ name, breaches, first }) => `  ${invariants[name]}: ${breaches}\n    ${first.join(' ')}`,
  )
  return [
    kindTable(done),
    '',
    `${done.events} sự kiện, ${done.letters} văn bản, ${done.hotspots} điểm nóng (events, letters, hotspots)`,
    `Nấc (rungs): ${percents.join(' · ')}`,
    `Lời nhắc (alerts): ${done.alerts}, trong ${done.digests} tin (in so many messages)`,
    `Đếm lại (counted again): ${rungs.fired} đã ghi (fired), ${rungs.missed} sót (missed), ` +
      `${rungs.doubled} đôi (doubled), ${rungs.early} sớm (early), ${rungs.late} trễ (late)`,
    ...rungs.first.map((one) => `  ${one}`),
    ...(done.kills > 0 ? [`Giết giữa lúc quét (killed while sweeping): ${done.killed}`] : []),
    ...(refusals.length > 0 ? ['Bị từ chối (refused):', ...refusals] : []),
    `Điều sai (breaches): ${verify.breaches}`,
    ...breaches,
    `${done.ok ? '✓' : '✗'} ${done.cases} hồ sơ, ${done.days} ngày, ${done.seconds} giây (cases, days, seconds)`,
  ].join('\n')
}

const kindTable = ({ kinds }: Simulated) =>
  table(
    ['loại', 'nhận', 'đóng', 'đúng hạn', 'gia hạn', 'trễ', 'còn mở'],
    kinds.map(({ kind, received, closed, onTime, extended, late, open }) =>
      [kind, received, closed, onTime, extended, late, open].map(String),
    ),
  )
