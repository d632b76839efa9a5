import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type By, codeOf, moved } from '../../../src/actions/move.ts'
import { loadWorld } from '../../../src/config/world.ts'
import { type Case, isOpen, plain } from '../../../src/domain/case/case.ts'
import {
  closed,
  type Status,
  type Step,
  statuses,
  type Verb,
  verbs,
} from '../../../src/domain/case/steps.ts'
import { stepOf, stepsFor, transitions } from '../../../src/domain/case/transitions.ts'
import { type Kind, kinds } from '../../../src/domain/organisation.ts'
import { type ClockName, policyFor, ruleFor } from '../../../src/domain/time/policy.ts'
import { Refusal } from '../../../src/ports/reply.ts'
import { allowed, ends, isFormal, open } from './procedures.ts'

const world = loadWorld('long-khanh-2024')
const start = Date.UTC(2024, 7, 1)

const every = kinds.flatMap((kind) =>
  statuses.flatMap((from) => verbs.map((verb) => ({ kind, from, verb }))),
)
const steps = every.flatMap(({ kind, from, verb }) => {
  const step = stepOf(kind, from, verb)
  return step === undefined ? [] : [{ kind, from, verb, step, name: `${kind} ${from} ${verb}` }]
})

describe('the transitions table', () => {
  it('allows exactly what the procedures do, for every kind, status and verb', () => {
    for (const { kind, from, verb } of every) {
      const step = stepOf(kind, from, verb)
      const way = step && { to: step.to, by: step.by }
      expect(way, `${kind} ${from} ${verb}`).toEqual(allowed(kind, from, verb))
    }
  })

  it('offers to each only what is theirs', () => {
    for (const kind of kinds)
      for (const from of statuses)
        for (const actors of [['citizen'], ['officer'], ['officer', 'head']] as const) {
          const theirs = verbs.filter((verb) => {
            const way = allowed(kind, from, verb)
            return way && actors.some((actor) => actor === way.by)
          })
          expect(stepsFor(kind, from, actors)).toEqual(theirs)
        }
  })

  it('leads from the beginning to every status of the kind, and to an end from each', () => {
    for (const kind of kinds) {
      const reach = (from: Status, seen = new Set<Status>()): Set<Status> => {
        seen.add(from)
        for (const { to } of Object.values(transitions[kind].steps[from]))
          if (!seen.has(to)) reach(to, seen)
        return seen
      }
      const used = kind === 'TC' ? ['used'] : []
      const stands = [...open[kind], ...ends[kind], 'filed', 'withdrawn', ...used] as Status[]
      expect([...reach('received')].sort()).toEqual([...stands].sort())
      for (const status of stands) expect([...reach(status)].some((one) => closed[one])).toBe(true)
    }
  })

  it('tells the sender of every step of the office that concerns them, and of none of their own', () => {
    for (const { verb, step, name } of steps) {
      const inner = step.by === 'citizen' || ['mark', 'acknowledge', 'reassign'].includes(verb)
      expect(step.notice === undefined, name).toBe(inner)
    }
  })

  it('sends a letter where the law asks for one, and never for a pothole', () => {
    const letters = new Map<Verb, string>([
      ['lodge', 'receipt'],
      ['refuse', 'non-acceptance'],
      ['return', 'return'],
      ['guide', 'guidance'],
      ['transfer', 'transfer'],
      ['resolve', 'result'],
    ])
    const ofMeeting = new Map<Verb, string>([
      ['book', 'invitation'],
      ['meet', 'minutes'],
      ['announce', 'result'],
      ['resolve', 'result'],
    ])
    for (const { kind, from, verb, step, name } of steps) {
      const formal = isFormal(kind)
      const accepted = formal && verb === (kind === 'TC' ? 'notify' : 'accept') && 'acceptance'
      const extended = formal && verb === 'extend' && from === 'accepted' && 'extension'
      const handedOn = kind === 'KN' && verb === 'forward' && from === 'lodged' && 'transfer'
      const outcome = kind === 'DIALOGUE' && ofMeeting.get(verb)
      const usual = formal && letters.get(verb)
      expect(step.letter, name).toBe(
        accepted || extended || handedOn || outcome || usual || undefined,
      )
    }
  })
})

describe('the clocks of the table', () => {
  /** Of several promises one that is kept leaves the others. */
  const clocksAfter = (running: ReadonlySet<ClockName>, { start = [], stop = [], one }: Step) =>
    new Set([
      ...[...running].filter((name) => stop !== 'all' && !stop.includes(name)),
      ...start,
      ...(one !== undefined && 'start' in one ? [one.start] : []),
    ])
  /** With nothing promised the outcome is told by ending the case. */
  const may = (verb: string, running: ReadonlySet<ClockName>) =>
    verb !== 'announce' || running.has('commitment')

  /** Every way from the receipt, with the clocks that run on it. */
  function ways(kind: Kind) {
    const seen = new Map<string, { at: Status; running: ReadonlySet<ClockName> }>()
    const go = (at: Status, running: ReadonlySet<ClockName>) => {
      const key = `${at} ${[...running].sort()}`
      if (seen.has(key)) return
      seen.set(key, { at, running })
      for (const [verb, step] of Object.entries(transitions[kind].steps[at]))
        if (may(verb, running)) go(step.to, clocksAfter(running, step))
    }
    go('received', new Set(transitions[kind].onReceipt))
    return [...seen.values()]
  }

  it('run wherever it is the turn of the office, and nowhere after the end', () => {
    for (const kind of kinds)
      for (const { at, running } of ways(kind)) {
        // The citizen has to choose or come; nobody is late but they.
        const theirTurn = at === 'offered' || at === 'scheduled'
        if (!theirTurn) expect(running.size > 0, `${kind} ${at}`).toBe(!closed[at])
        if (closed[at]) expect([...running]).toEqual([])
      }
  })

  it('are never started while they run already, and always have a rule in the policy', () => {
    for (const kind of kinds)
      for (const { at, running } of ways(kind))
        for (const step of Object.values(transitions[kind].steps[at])) {
          const going = [...running].filter(
            (one) => step.stop !== 'all' && !step.stop?.includes(one),
          )
          for (const name of step.start ?? []) {
            expect(going).not.toContain(name)
            for (const policy of [policyFor(world.policies, kind, start)])
              for (const instance of [1, 2] as const)
                expect(ruleFor(policy, kind, name, instance), `${kind} ${name}`).toBeDefined()
          }
        }
  })

  it('of the law begin with the official receipt and thụ lý, not with a message in a chat', () => {
    const ofLaw: ClockName[] = ['acceptance', 'initial-check', 'resolution', 'notify-acceptance']
    for (const { verb, step, name } of steps)
      for (const clock of step.start ?? [])
        if (ofLaw.includes(clock)) expect(['lodge', 'accept'], name).toContain(verb)
    for (const kind of kinds)
      for (const clock of transitions[kind].onReceipt) expect(ofLaw).not.toContain(clock)
  })

  it('stand still only while a case is suspended, and go on when it is taken up again', () => {
    for (const { verb, step, name } of steps)
      expect(step.clocks, name).toBe(
        verb === 'suspend' ? 'pause' : verb === 'resume' ? 'resume' : undefined,
      )
  })
})

const caseOf = (kind: Kind): Case => ({
  ...plain,
  marks: [],
  id: '018f0000-0000-7000-8000-000000000001',
  code: '7K2M9QXD',
  kind,
  status: 'received',
  urgency: 'normal',
  unit: { code: '26080', validFrom: '2019-06-01' },
  chatId: 1,
  text: 'ổ gà',
  version: 1,
  createdAt: start,
})

const people: Record<string, By> = {
  citizen: { actor: 'citizen', may: ['citizen'] },
  officer: { actor: 'officer', may: ['officer'] },
  head: { actor: 'officer', may: ['officer', 'head'] },
}

describe('a case on its way', () => {
  it('never leaves the table, takes a step only from whose it is, and is closed while its status says so', () => {
    const walk = fc.array(
      fc.record({
        verb: fc.constantFrom(...verbs),
        who: fc.constantFrom('citizen', 'officer', 'head'),
        later: fc.integer({ min: 1, max: 1e9 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...kinds), walk, (kind, taken) => {
        let now = start
        let it = caseOf(kind)
        for (const { verb, who, later } of taken) {
          now += later
          const by = people[who] as By
          const way = allowed(kind, it.status, verb)
          if (way === undefined || !by.may.includes(way.by)) {
            expect(() => moved(it, verb, by, world, now)).toThrow(Refusal)
            continue
          }
          const before = it
          it = moved(it, verb, by, world, now)
          expect(it.status).toBe(way.to)
          expect(it.version).toBe(before.version + 1)
          expect(isOpen(it)).toBe(!closed[way.to])
          // It closes at the moment it is closed, and a mark given later does not close it again.
          expect(it.closedAt).toBe(closed[way.to] ? (before.closedAt ?? now) : undefined)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  const refusalOf = (run: () => unknown) => {
    try {
      return run()
    } catch (error) {
      return (error as Refusal).reply
    }
  }
  const code = codeOf(caseOf('PAKN'), world)

  it('tells the person where it stands when a step no longer applies', () => {
    const gone: Case = { ...caseOf('PAKN'), status: 'withdrawn' }
    expect(refusalOf(() => moved(gone, 'accept', people.officer as By, world, start))).toEqual({
      key: 'refusal.moved-on',
      params: { code, state: { text: 'status.withdrawn' } },
    })
  })

  it('tells an officer which step is the head’s, and the citizen nothing of it', () => {
    const accepted: Case = { ...caseOf('KN'), status: 'accepted' }
    expect(refusalOf(() => moved(accepted, 'suspend', people.officer as By, world, start))).toEqual(
      { key: 'refusal.head-only', params: { code } },
    )
    expect(refusalOf(() => moved(accepted, 'decide', people.citizen as By, world, start))).toEqual({
      key: 'refusal.not-your-case',
      params: { code },
    })
  })
})
