import { layOut } from '../../src/actions/reception/lay-out.ts'
import type { Clock } from '../../src/domain/case/clock.ts'
import { aliasOf, showCode } from '../../src/domain/case/code.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { openTown } from './town.ts'

/** Local time in Vietnam as an instant: 'YYYY-MM-DD HH:MM', or a day's midnight without the time. */
export function at(local: string): number {
  const [date, time = '00:00'] = local.split(' ')
  return Date.parse(`${date}T${time}:00+07:00`)
}

/** An end as a person writes it: '2024-08-12 24:00' for the midnight that ends that day. */
export function written(ms: number): string {
  const local = new Date(ms + 7 * 3_600_000).toISOString()
  if (!local.includes('T00:00')) return local.slice(0, 16).replace('T', ' ')
  return `${new Date(ms + 7 * 3_600_000 - 1).toISOString().slice(0, 10)} 24:00`
}

/** A town whose time stands still until it is told to go on. */
export async function openTimedTown(start: string) {
  let now = at(start)
  const town = await openTown(() => now)

  const clocksOf = async (code: string): Promise<Clock[]> => {
    const { id } = await town.caseOf(code)
    return town.transact((work) => work.clocksOf(id))
  }

  return {
    ...town,
    clocksOf,
    now: () => now,
    goTo(local: string) {
      now = at(local)
    },
    later(ms: number) {
      now += ms
    },
    /** The hour of reception of a unit that begins at this instant, laid out first. */
    async slotAt(unit: string, startsAt: number): Promise<string> {
      const found = town.world.organisation.units.find(({ code }) => code === unit)
      await town.transact((work) =>
        layOut({ work, world: town.world }, { code: unit, validFrom: found?.validFrom ?? '' }),
      )
      const [row] = await town.rows<{ id: string }>(
        'SELECT id FROM slots WHERE unit_code = $1 AND starts_at = $2',
        [unit, new Date(startsAt)],
      )
      if (row === undefined) throw new Error(`no hour of ${unit} at ${written(startsAt)}`)
      return row.id
    },
    /** What still has an end, the next due first: 'resolution 2024-09-04 24:00'. */
    async times(code: string): Promise<string[]> {
      return (await clocksOf(code))
        .filter(({ stoppedAt }) => stoppedAt === undefined)
        .map(({ name, dueAt, pausedAt, extensions }) =>
          [
            name,
            pausedAt === undefined ? written(dueAt) : 'paused',
            ...(extensions > 0 ? [`+${extensions}`] : []),
          ].join(' '),
        )
    },
    /** Texts sent to a chat about a case, the latest last. */
    async news(person: Person, code: string): Promise<Reply[]> {
      const rows = await town.rows<{ message: Reply }>(
        'SELECT message FROM notifications WHERE chat_id = $1 AND card_of IS NULL ORDER BY seq',
        [person.chat.id],
      )
      const shown = [showCode(code, town.world.organisation.codePrefix), aliasOf(code)]
      return rows
        .map(({ message }) => message)
        .filter(({ params }) => shown.includes(String(params?.code)))
    },
  }
}

export type TimedTown = Awaited<ReturnType<typeof openTimedTown>>
