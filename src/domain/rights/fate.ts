import { type Case, isOpen } from '../case/case.ts'
import { type LocalDate, localDate, startOfLocalDay } from '../time/calendar.ts'
import type { PersonalDataPolicy } from './policy.ts'

/** What becomes of a case when its sender asks for their data to be deleted. */

/** The chat nobody is behind: what belongs to no one any more lies there, and nothing is ever sent to it. */
export const nobody = 0

/**
 * waits: somebody still works on it; erased: its words go; kept: it was lodged officially, and the law
 * has it kept (Luật Khiếu nại 2011, Điều 34; Luật Tố cáo 2018, Điều 39; Luật Lưu trữ 2024).
 */
export type Fate = 'waits' | 'erased' | 'kept'

export function fateOf(it: Case): Fate {
  if (isOpen(it)) return 'waits'
  return archived(it) === undefined ? 'erased' : 'kept'
}

const archived = ({ kind, lodgedAt }: Case): 'KN' | 'TC' | undefined =>
  (kind === 'KN' || kind === 'TC') && lodgedAt !== undefined ? kind : undefined

/** Until when (ms, UTC) the law has it kept, counted from its end in calendar years; undefined: not at all. */
export function keptUntil(it: Case, { archive }: PersonalDataPolicy): number | undefined {
  const kind = archived(it)
  if (kind === undefined || it.closedAt === undefined) return undefined
  return startOfLocalDay(yearsAfter(localDate(it.closedAt), archive[kind].years))
}

/** The same day so many years later; 29 February becomes 1 March. */
function yearsAfter(date: LocalDate, years: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10)
}

/** The case as it is when nothing of its sender is left: a number, a matter, a ward. */
export function erased(it: Case, nowMs: number): Case {
  const { citizenId: _, place, petition: __, question: ___, ...rest } = it
  const ward = place?.wardUnit
  return {
    ...rest,
    text: '',
    chatId: nobody,
    ...(ward !== undefined && { place: { wardUnit: ward } }),
    restricted: false,
    erasedAt: nowMs,
    version: it.version + 1,
  }
}

/** The case as the law has it kept: no longer tied to a chat, its sender named on the petition alone. */
export function unlinked(it: Case): Case {
  const { citizenId: _, petition, ...rest } = it
  const { name: __, address: ___, ...told } = petition ?? {}
  return {
    ...rest,
    chatId: nobody,
    ...(petition !== undefined && { petition: told }),
    version: it.version + 1,
  }
}
