import { localDate, startOfLocalDay } from '../domain/time/calendar.ts'

/** '2024-05-06T17:00:00+07:00' for an instant (ms, UTC): the time on the wall, and unambiguous. */
export function localIso(ms: number): string {
  const date = localDate(ms)
  const clock = new Date(ms - startOfLocalDay(date)).toISOString().slice(11, 19)
  return `${date}T${clock}+07:00`
}

/** For a person: '2024-05-06 17:00'. */
export const localMinute = (ms: number) => localIso(ms).slice(0, 16).replace('T', ' ')

/** Columns side by side; the last one may be as long as it is. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
