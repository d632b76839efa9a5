import type { Command } from '../../handlers/command.ts'
import { perform } from '../../handlers/perform.ts'
import { type Report, submit } from '../../src/actions/citizen/submit.ts'
import { policyOf, rulesOf } from '../../src/actions/clocks.ts'
import type { Context } from '../../src/actions/context.ts'
import { tellAlerts } from '../../src/actions/oversight/alerts.ts'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import type { Case } from '../../src/domain/case/case.ts'
import type { Clock, ClockRules } from '../../src/domain/case/clock.ts'
import { readCode } from '../../src/domain/case/code.ts'
import { localDate, startOfLocalDay, timeOfDay } from '../../src/domain/time/calendar.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { Work } from '../../src/ports/work.ts'
import { openTown } from './town.ts'

/** Epoch ms of '2024-08-05 08:00' in Vietnam. */
export const local = (text: string): number => {
  const [date = '', time = '00:00'] = text.split(' ')
  return startOfLocalDay(date) + timeOfDay(time)
}

/** Epoch ms as `local` reads it, for readable failures. */
export const shown = (ms: number): string => {
  const minutes = Math.round((ms - startOfLocalDay(localDate(ms))) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${localDate(ms)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

export type Turning = { work: Work; now: number; rules: ClockRules }

export type RungRow = {
  name: string
  rung: number
  percent: number
  planned: number
  fired: number
}

/** A town whose clock the test turns: everything happens at `now`, on a Monday morning at first. */
export async function openLadderTown() {
  const town = await openTown()
  const { world } = town
  let now = local('2024-08-05 08:00')
  const transact = transactOn(town.pool, () => now)
  const inWork = <T>(run: (context: Context) => Promise<T>) =>
    transact((work) => run({ work, world }))

  async function all(once: () => Promise<number>): Promise<number> {
    let sum = 0
    for (;;) {
      const count = await once()
      if (count === 0) return sum
      sum += count
    }
  }
  const climb = () => all(() => inWork((context) => climbLadders(context)))
  const tell = () => all(() => inWork(tellAlerts))

  return {
    ...town,
    at(time: string) {
      now = local(time)
    },
    now: () => now,
    inWork,
    climb,
    tell,
    act: (person: Person, command: Command) =>
      inWork((context) => perform(context, person, command)),

    async file(person: Person, report: Report): Promise<string> {
      const { replies } = await inWork((context) => submit(context, person, report))
      const read = readCode(String(replies[0]?.params?.code), 'LK')
      if (read.is !== 'code') throw new Error('no code in the receipt')
      return read.code
    },

    /** Changes a case as some step would, without its news. */
    change: (code: string, how: (it: Case) => Case) =>
      inWork(async ({ work }) => {
        const it = await work.findCase(code)
        if (it === undefined) throw new Error(`no case ${code}`)
        await work.saveCase(how(it))
      }),

    /** Changes the running or paused clock of that name. */
    turn: (code: string, name: string, how: (clock: Clock, turning: Turning) => Clock[]) =>
      inWork(async ({ work }) => {
        const it = await work.findCase(code)
        if (it === undefined) throw new Error(`no case ${code}`)
        const clock = (await work.clocksOf(it.id)).find(
          (one) => one.name === name && one.stoppedAt === undefined,
        )
        if (clock === undefined) throw new Error(`${name} does not run`)
        const rules = rulesOf(policyOf(it, world), world)
        await work.saveClocks(how(clock, { work, now: work.now, rules }))
      }),

    rungs: (code: string) =>
      town.rows<RungRow>(
        `SELECT k.name, r.rung, r.percent, r.planned_at AS planned, r.fired_at AS fired
         FROM rungs r JOIN clocks k ON k.id = r.clock_id JOIN cases c ON c.id = k.case_id
         WHERE c.code = $1 ORDER BY r.planned_at, k.name, r.rung`,
        [code],
      ),

    /** Lets the time of the next rung of a clock come, and sweeps. */
    async nextRung(code: string, name: string): Promise<number> {
      const [row] = await town.rows<{ at: number }>(
        `SELECT k.next_action_at AS at FROM clocks k JOIN cases c ON c.id = k.case_id
         WHERE c.code = $1 AND k.name = $2 AND k.next_action_at IS NOT NULL`,
        [code, name],
      )
      if (row === undefined) throw new Error(`${name} has no next rung`)
      now = Math.max(now, row.at)
      await climb()
      await tell()
      return row.at
    },

    /** The reminders a person got since they last looked. */
    async heard(person: Person): Promise<Reply[]> {
      const rows = await town.rows<{ message: Reply }>(
        `DELETE FROM notifications WHERE chat_id = $1 AND dedupe LIKE 'alert:%' RETURNING message`,
        [person.chat.id],
      )
      return rows.map(({ message }) => message)
    },

    /** Which of these people got reminders since anybody last looked. */
    async listeners(people: Record<string, Person>): Promise<string[]> {
      const rows = await town.rows<{ chat_id: number }>(
        "DELETE FROM notifications WHERE dedupe LIKE 'alert:%' RETURNING chat_id",
      )
      const chats = new Set(rows.map(({ chat_id }) => chat_id))
      return Object.keys(people).filter((name) => chats.has(people[name]?.chat.id ?? 0))
    },
  }
}

export type LadderTown = Awaited<ReturnType<typeof openLadderTown>>
