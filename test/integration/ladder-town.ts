import { policyOf, rulesOf } from '../../src/actions/clocks.ts'
import { tellAlerts } from '../../src/actions/oversight/alerts.ts'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { type Clock, type ClockRules, stopped } from '../../src/domain/case/clock.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { Work } from '../../src/ports/work.ts'
import { openTimedTown } from './timed-town.ts'
import { pothole } from './town.ts'

const monday = '2024-08-05 08:00'

export type Turning = { work: Work; now: number; rules: ClockRules }

export type RungRow = {
  name: string
  rung: number
  percent: number
  planned: number
  fired: number
}

/** A town whose ladders the test climbs: everything happens at its `now`, on a Monday morning at first. */
export async function openLadderTown() {
  const town = await openTimedTown(monday)
  const { world, transact } = town

  async function all(once: () => Promise<number>): Promise<number> {
    let sum = 0
    for (;;) {
      const count = await once()
      if (count === 0) return sum
      sum += count
    }
  }
  const climb = () => all(() => transact((work) => climbLadders({ work, world })))
  const tell = () => all(() => transact((work) => tellAlerts({ work, world })))

  /** Changes a case as some step would, without its news. */
  const change = (code: string, how: (it: Case) => Case) =>
    transact(async (work) => {
      const it = await work.findCase(code)
      if (it === undefined) throw new Error(`no case ${code}`)
      await work.saveCase(how(it))
    })

  /** Changes the running or paused clock of that name. */
  const turn = (code: string, name: string, how: (clock: Clock, turning: Turning) => Clock[]) =>
    transact(async (work) => {
      const it = await work.findCase(code)
      if (it === undefined) throw new Error(`no case ${code}`)
      const clock = (await work.clocksOf(it.id)).find(
        (one) => one.name === name && one.stoppedAt === undefined,
      )
      if (clock === undefined) throw new Error(`${name} does not run`)
      const rules = rulesOf(policyOf(it, world), world)
      await work.saveClocks(how(clock, { work, now: work.now, rules }))
    })

  /** A pothole that somebody already works on: only the promised time of its resolution runs. */
  async function accepted(citizen: Person, by: Person): Promise<string> {
    const code = await town.file(citizen, pothole)
    const officerId = by.officer?.id ?? ''
    await change(code, (it) => ({ ...it, status: 'accepted', officerId }))
    await turn(code, 'first-answer', (clock, { now }) => [stopped(clock, now)])
    return code
  }

  return {
    ...town,
    climb,
    tell,
    change,
    turn,
    accepted,

    /** A new Monday morning: what earlier cases left runs no more, nobody is away, all was heard. */
    async clear() {
      await town.rows(
        'UPDATE clocks SET next_action_at = NULL, stopped_at = now() WHERE stopped_at IS NULL',
      )
      await town.rows('UPDATE alerts SET told_at = now() WHERE told_at IS NULL')
      await town.rows('UPDATE absences SET until = "from"')
      await town.rows("DELETE FROM notifications WHERE dedupe LIKE 'alert:%'")
      town.goTo(monday)
    },

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
      if (row.at > town.now()) town.later(row.at - town.now())
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
