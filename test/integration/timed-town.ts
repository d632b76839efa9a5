import type { Command } from '../../handlers/command.ts'
import { perform } from '../../handlers/perform.ts'
import { type Report, submit } from '../../src/actions/citizen/submit.ts'
import type { Outcome } from '../../src/actions/context.ts'
import type { Clock } from '../../src/domain/case/clock.ts'
import { readCode } from '../../src/domain/case/code.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person } from '../../src/ports/person.ts'
import { Refusal, type Reply } from '../../src/ports/reply.ts'
import { openTown } from './town.ts'

/** Local time in Vietnam, 'YYYY-MM-DD HH:MM', as an instant. */
export const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`)

/** An end as a person writes it: '2024-08-12 24:00' for the midnight that ends that day. */
export function written(ms: number): string {
  const local = new Date(ms + 7 * 3_600_000).toISOString()
  if (!local.includes('T00:00')) return local.slice(0, 16).replace('T', ' ')
  return `${new Date(ms + 7 * 3_600_000 - 1).toISOString().slice(0, 10)} 24:00`
}

/** A town whose time stands still until it is told to go on. */
export async function openTimedTown(start: string) {
  const town = await openTown()
  const { world } = town
  let now = at(start)
  const transact = transactOn(town.pool, () => now)

  /** What happens, or the text of the refusal. */
  async function tries(person: Person, command: Command): Promise<Outcome | Reply> {
    try {
      return await transact((work) => perform({ work, world }, person, command))
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      throw error
    }
  }

  const clocksOf = async (code: string): Promise<Clock[]> => {
    const { id } = await town.caseOf(code)
    return transact((work) => work.clocksOf(id))
  }

  return {
    ...town,
    transact,
    tries,
    clocksOf,
    now: () => now,
    /** Time goes on, never back. */
    goTo(local: string) {
      const to = at(local)
      if (to < now) throw new Error(`${local} is past`)
      now = to
    },
    later(ms: number) {
      now += ms
    },
    async act(person: Person, command: Command): Promise<Reply[]> {
      const outcome = await tries(person, command)
      if (!('replies' in outcome)) throw new Error(`refused: ${outcome.key}`)
      return outcome.replies
    },
    async refusal(person: Person, command: Command): Promise<string> {
      const outcome = await tries(person, command)
      if ('replies' in outcome) throw new Error(`${command.do} was not refused`)
      return outcome.key
    },
    async file(person: Person, report: Report): Promise<string> {
      const { replies } = await transact((work) => submit({ work, world }, person, report))
      const read = readCode(String(replies[0]?.params?.code), 'LK')
      if (read.is !== 'code') throw new Error('no code in the receipt')
      return read.code
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
        `SELECT n.message FROM notifications n JOIN cases c ON c.id = n.case_id
         WHERE n.chat_id = $1 AND c.code = $2 AND n.card_of IS NULL ORDER BY n.seq`,
        [person.chat.id, code],
      )
      return rows.map(({ message }) => message)
    },
  }
}

export type TimedTown = Awaited<ReturnType<typeof openTimedTown>>
