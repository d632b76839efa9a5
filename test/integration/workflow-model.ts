import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Command } from '../../handlers/commands.ts'
import { policyOf, rulesOf } from '../../src/actions/clocks.ts'
import { toggles } from '../../src/actions/officer/mark.ts'
import { slotsAfter } from '../../src/actions/reception/lay-out.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { type Clock, isRunning } from '../../src/domain/case/clock.ts'
import { formVerbs } from '../../src/domain/case/forms.ts'
import { groundsOf } from '../../src/domain/case/grounds.ts'
import { type Actor, closed, type Step, type Verb } from '../../src/domain/case/steps.ts'
import { stepOf, transitions } from '../../src/domain/case/transitions.ts'
import { kinds } from '../../src/domain/organisation.ts'
import { dueAt } from '../../src/domain/time/due.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Person } from '../../src/ports/person.ts'
import { allowed } from '../domain/case/procedures.ts'
import { openTimedTown, type TimedTown } from './timed-town.ts'
import { complaint, denunciation, inspectorate, meeting, pothole, step, xuanAn } from './town.ts'

/**
 * People do things at random to cases of every kind, and after each the case on the database is held
 * against the procedures: what may happen happens, what may not changes nothing, no time is lost.
 */

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Someone = { person: Person; name: string }
/** What was tried: the verb of the table it stands for, and whether more than the table decides. */
type Try = { verb: Verb; command: Command; conditional: boolean }

const reports = { PAKN: pothole, KN: complaint, TC: denunciation, DIALOGUE: meeting }

/** How often what was tried happened, and each verb. */
export type Tally = { tried: number; done: number; refused: number; verbs: Map<Verb, number> }

/** @param actions how many things are tried */
export async function runWorkflows(seed: number, actions: number): Promise<Tally> {
  const town = await openTimedTown('2024-08-01 09:00')
  try {
    return await new Walk(town, numbers(seed)).run(actions)
  } catch (error) {
    throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error })
  } finally {
    await town.close()
  }
}

class Walk {
  private readonly town: TimedTown
  private readonly random: () => number
  private readonly tally: Tally = { tried: 0, done: 0, refused: 0, verbs: new Map() }
  /** Names of the clocks that should run or stand still, by case. */
  private readonly times = new Map<string, string[]>()
  /** Codes of the cases that are not over. */
  private readonly open = new Set<string>()
  private around: { free: string[]; full: string; promises: string[] } = {
    free: [],
    full: '',
    promises: [],
  }
  private people: Someone[] = []
  private sender!: Person

  constructor(town: TimedTown, random: () => number) {
    this.town = town
    this.random = random
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T
  }

  async run(actions: number): Promise<Tally> {
    const { town } = this
    this.sender = await town.newcomer()
    this.people = [
      { name: 'sender', person: this.sender },
      { name: 'stranger', person: await town.newcomer() },
      { name: 'officer', person: await town.officer(xuanAn) },
      { name: 'head', person: await town.officer(xuanAn, 'head') },
      { name: 'inspector', person: await town.officer(inspectorate, 'inspector') },
      { name: 'chief', person: await town.officer(inspectorate, 'chief-inspector') },
    ]
    for (let n = 0; n < actions; n += 1) {
      if (this.open.size < 6) await this.file()
      town.later(Math.floor(this.random() ** 3 * 4 * 86_400_000))
      await this.act(await this.anyCase())
    }
    await this.checkHistories()
    return this.tally
  }

  /** An hour with free seats, one that is always full, and a promise still to be kept, if any. */
  private async look(it: Case): Promise<void> {
    const { transact, world, rows } = this.town
    await transact((work) => slotsAfter({ work, world }, it.unit, work.now))
    const [full] = await rows<{ id: string }>(
      `INSERT INTO slots (id, unit_code, unit_valid_from, origin, starts_at, ends_at, seats)
       VALUES (gen_random_uuid(), $1, $2, 'single', $3::timestamptz, $3::timestamptz + interval '1 hour', 0)
       ON CONFLICT DO NOTHING RETURNING id`,
      [it.unit.code, it.unit.validFrom, new Date(this.town.now() + 3 * 86_400_000)],
    )
    const free = await rows<{ id: string }>(
      `SELECT id FROM slots WHERE unit_code = $1 AND starts_at > $2 AND seats > 0
         AND seats > (SELECT count(*) FROM bookings b WHERE b.slot_id = slots.id) ORDER BY starts_at LIMIT 5`,
      [it.unit.code, new Date(this.town.now() + 2 * 86_400_000)],
    )
    const promises = await rows<{ id: string }>(
      'SELECT clock_id AS id FROM commitments WHERE case_id = $1 AND kept_at IS NULL',
      [it.id],
    )
    this.around = {
      free: free.map(({ id }) => id),
      full: full?.id ?? '',
      promises: promises.map(({ id }) => id),
    }
  }

  private async file(): Promise<void> {
    const kind = this.pick(kinds)
    // Without a name is a step taken as it is filed.
    const nameless = kind === 'TC' && this.random() < 0.3
    const report = { ...reports[kind], ...(nameless && { nameless }) }
    const code = await this.town.file(this.sender, report)
    if (nameless) this.tally.verbs.set('unname', this.seen('unname') + 1)
    this.open.add(code)
    this.times.set(code, nameless ? ['sorting'] : [...transitions[kind].onReceipt])
    await this.checkClocks(await this.town.caseOf(code))
  }

  /** Mostly one that somebody still works on. */
  private async anyCase(): Promise<Case> {
    const code =
      this.random() < 0.85 ? this.pick([...this.open]) : this.pick([...this.times.keys()])
    return this.town.caseOf(code)
  }

  private async act(it: Case): Promise<void> {
    const { town } = this
    await this.look(it)
    const attempt = this.attempt(it)
    const someone = this.random() < 0.2 ? this.pick(this.people) : this.likely(it, attempt.verb)
    const before = await this.picture(it.code)
    const outcome = await town.tries(someone.person, attempt.command)
    const after = await town.caseOf(it.code)
    const label = `${someone.name} ${it.kind} ${it.status} ${attempt.verb}`
    const way = allowed(it.kind, it.status, attempt.verb)
    const may = way !== undefined && this.mayOf(someone, it, attempt.verb).includes(way.by)
    const happened = after.version > it.version
    this.tally.tried += 1
    if (happened) {
      expect(may, label).toBe(true)
      await this.checkMoved(it, after, attempt, label)
      this.tally.done += 1
      this.tally.verbs.set(attempt.verb, this.seen(attempt.verb) + 1)
    } else {
      if (may && !attempt.conditional)
        expect('replies' in outcome ? 'nothing happened' : outcome.key, label).toBe('done')
      expect(await this.picture(it.code), label).toBe(before)
      this.tally.refused += 1
    }
    if (closed[after.status]) this.open.delete(it.code)
    else this.open.add(it.code)
    await this.checkClocks(after)
  }

  /** Whoever may do it, where anybody may. */
  private likely(it: Case, verb: Verb): Someone {
    const by = allowed(it.kind, it.status, verb)?.by
    const able = this.people.filter((one) => by && this.mayOf(one, it, verb).includes(by))
    return this.pick(able.length > 0 ? able : this.people)
  }

  private mayOf({ name, person }: Someone, it: Case, verb: Verb): Actor[] {
    if (name === 'sender') return ['citizen']
    const here = it.unit.code === xuanAn ? ['officer', 'head'] : ['inspector', 'chief']
    if (!here.includes(name)) return []
    const leads = name === 'head' || name === 'chief'
    if (leads) return ['officer', 'head']
    // Whoever of the unit sits at the desk notes who did not come, whoever has the case.
    const anothers =
      verb !== 'postpone' && it.officerId !== undefined && it.officerId !== person.officer?.id
    return it.kind === 'TC' || anothers ? [] : ['officer']
  }

  private attempt(it: Case): Try {
    const { code } = it
    const open: Try[] = [
      ...formVerbs.map((verb) => this.byForm(it, verb)),
      {
        verb: 'mark',
        command: { do: 'mark', code, toggle: this.pick(toggles) },
        conditional: true,
      },
      this.reclassifying(it),
      { verb: 'postpone', command: { do: 'check-in', code, came: false }, conditional: true },
      {
        verb: 'pledge',
        command: { do: 'pledge', code, what: 'x', who: 'y', until: this.town.now() + 864_000_000 },
        conditional: false,
      },
      this.fulfilling(it),
      { verb: 'offer', command: { do: 'offer', code }, conditional: false },
      {
        verb: 'acknowledge',
        command: { do: 'acknowledge', code, plan: 'x', until: this.town.now() + 86_400_000 },
        conditional: false,
      },
      {
        verb: 'reassign',
        command: { do: 'reassign', code, to: this.pick(['me', ...this.officers()]) },
        conditional: true,
      },
      ...this.citizens(code),
    ]
    const lively = open
      .filter(({ verb }) => allowed(it.kind, it.status, verb))
      .sort((a, b) => this.seen(a.verb) - this.seen(b.verb))
    if (lively.length === 0 || this.random() < 0.2) return this.pick(open)
    // Most steps lead on, and what has happened least is tried most: so the rare ones are reached too.
    const onward = lively.filter(
      ({ verb }) => !closed[allowed(it.kind, it.status, verb)?.to ?? it.status],
    )
    const some = onward.length > 0 && this.random() < 0.8 ? onward : lively
    return this.random() < 0.4 ? (some[0] as Try) : this.pick(some)
  }

  private officers(): string[] {
    return this.people.flatMap(({ person }) => (person.officer ? [person.officer.id] : []))
  }

  private seen(verb: Verb): number {
    return this.tally.verbs.get(verb) ?? 0
  }

  private byForm(it: Case, verb: (typeof formVerbs)[number]): Try {
    const given = {
      ground: verb === 'suspend' ? 'other-result' : (groundsOf(it.kind, verb)[0]?.code ?? 'other'),
      unit: it.unit.code === xuanAn ? inspectorate : xuanAn,
      agency: 'Thanh tra tỉnh',
      present: '3 người dân, 2 cán bộ',
      said: 'hai bên đã trao đổi',
      words: 'đã xem xét và làm xong',
    }
    const conditional = ['announce', 'resolve', 'take', 'notify', 'extend', 'decide'].includes(verb)
    return { verb, command: step(it.code, verb, given), conditional }
  }

  /** The last promise kept ends the case. */
  private fulfilling({ code, status }: Case): Try {
    const { promises } = this.around
    const verb = status === 'committed' && promises.length === 1 ? 'complete' : 'fulfil'
    const promise = promises[0] ?? ''
    return { verb, command: { do: 'fulfil', code, promise, words: 'đã làm' }, conditional: true }
  }

  private reclassifying({ code }: Case): Try {
    const [aspect, value] = this.pick([
      ['kind', 'PAKN'],
      ['kind', 'KN'],
      ['kind', 'DIALOGUE'],
      ['topic', 'roads'],
      ['topic', 'lighting'],
      ['urgency', 'danger'],
      ['urgency', 'normal'],
    ] as const)
    const command = { do: 'reclassify', code, aspect, value, sure: true } as const
    return { verb: 'reclassify', command, conditional: true }
  }

  private citizens(code: string): Try[] {
    const words = { code, text: 'thêm', attachments: [] }
    const why = { code, reason: 'chưa xong', attachments: [] }
    return [
      { verb: 'answer', command: { do: 'answer', ...words }, conditional: false },
      { verb: 'supplement', command: { do: 'supplement', ...words }, conditional: false },
      {
        verb: 'sign',
        command: { do: 'sign', code, attachments: [randomUUID()] },
        conditional: false,
      },
      {
        verb: 'book',
        command: { do: 'book', code, slot: this.pick(this.around.free) ?? '' },
        conditional: true,
      },
      {
        verb: 'wait',
        command: { do: 'book', code, slot: this.around.full },
        conditional: true,
      },
      { verb: 'unbook', command: { do: 'unbook', code }, conditional: true },
      { verb: 'withdraw', command: { do: 'withdraw', code }, conditional: false },
      { verb: 'rate', command: { do: 'rate', code, rating: 3 }, conditional: false },
      { verb: 'reopen', command: { do: 'reopen', ...why }, conditional: true },
      { verb: 'complain-again', command: { do: 'complain-again', ...why }, conditional: true },
    ]
  }

  /** The case with its history and its clocks, as one text. */
  private async picture(code: string): Promise<string> {
    const [row] = await this.town.rows<{ text: string }>(
      `SELECT jsonb_build_array(to_jsonb(c),
         (SELECT jsonb_agg(to_jsonb(k) ORDER BY k.id) FROM clocks k WHERE k.case_id = c.id),
         (SELECT count(*) FROM case_events e WHERE e.case_id = c.id))::text AS text
       FROM cases c WHERE c.code = $1`,
      [code],
    )
    return row?.text ?? ''
  }

  private async checkMoved(before: Case, after: Case, { verb }: Try, label: string) {
    const way = allowed(before.kind, before.status, verb)
    const another = after.kind !== before.kind
    expect(after.status, label).toBe(another ? 'received' : way?.to)
    expect(after.version, label).toBe(before.version + 1)
    expect(after.closedAt !== undefined, label).toBe(closed[after.status])
    const [event] = await this.town.rows<{ type: string }>(
      'SELECT type FROM case_events WHERE case_id = $1 AND seq = $2',
      [after.id, after.version],
    )
    expect(event?.type, label).toBe(verb)
    const table = stepOf(before.kind, before.status, verb) as Step
    this.expectTimes(after, another ? undefined : table)
  }

  /** What runs after a step, by the table; a case of another kind begins anew. */
  private expectTimes({ code, kind }: Case, table: Step | undefined) {
    const times = this.times.get(code) ?? []
    const { stop = [], start = [], one } = table ?? {}
    const kept = times.filter((name) => stop !== 'all' && !stop.some((one) => one === name))
    const anew = transitions[kind].onReceipt.filter(
      (name) => name !== 'first-answer' || times.includes(name),
    )
    // Of several promises one more begins, or one is kept.
    if (one !== undefined && 'stop' in one) kept.splice(kept.indexOf(one.stop), 1)
    const begun = one !== undefined && 'start' in one ? [one.start] : []
    this.times.set(code, table === undefined ? [...anew] : [...kept, ...start, ...begun])
  }

  /** Every clock is stopped, standing still or running with a next action; none is lost or doubled. */
  private async checkClocks(it: Case): Promise<void> {
    const label = `${it.kind} ${it.status}`
    const clocks = await this.town.clocksOf(it.code)
    const going = clocks.filter(({ stoppedAt }) => stoppedAt === undefined)
    const names = going.map(({ name }) => name).sort()
    expect(names, label).toEqual([...(this.times.get(it.code) ?? [])].sort())
    const standing = it.status === 'suspended'
    for (const clock of clocks) {
      expect(clock.nextActionAt !== undefined, label).toBe(isRunning(clock))
      if (clock.stoppedAt === undefined) expect(clock.pausedAt !== undefined, label).toBe(standing)
      this.checkEnd(it, clock, clocks)
    }
  }

  /** The end can be counted again from what the clock was started with. */
  private checkEnd(it: Case, clock: Clock, clocks: Clock[]) {
    const { world } = this.town
    const policy = world.policies.find(({ name }) => name === clock.policy) ?? policyOf(it, world)
    const { officeHours } = rulesOf(policy, world)
    const again = dueAt(clock.startedAt, clock.limit, world.calendar, officeHours, clock.pauses)
    expect(again.dueAt, `${it.kind} ${clock.name}`).toBe(clock.dueAt)
    if (clock.follows === undefined) return
    const old = clocks.find(({ id }) => id === clock.follows)
    expect(old?.name).toBe(clock.name)
    expect(old?.stoppedAt).toBeDefined()
    // Nothing was overdue before it was lengthened, and nothing is because it was counted anew.
    expect(old?.stoppedAt ?? 0).toBeLessThan(old?.dueAt ?? 0)
    expect(clock.dueAt).toBeGreaterThan(old?.stoppedAt ?? 0)
  }

  /** Nobody sweeps or relays here: what waits for that is no breach. */
  private async checkHistories(): Promise<void> {
    const { pool, world, now } = this.town
    const { checks } = await verify(pool, world, now())
    expect(
      checks.filter(({ name, breaches }) => breaches > 0 && name !== 'late' && name !== 'outbox'),
    ).toEqual([])
  }
}
