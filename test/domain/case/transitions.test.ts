import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, moved } from '../../../src/actions/move.ts'
import { loadWorld } from '../../../src/config/world.ts'
import type { Case } from '../../../src/domain/case/case.ts'
import { isOpen } from '../../../src/domain/case/case.ts'
import {
  closed,
  next,
  type Status,
  statuses,
  transitions,
  type Verb,
  verbs,
} from '../../../src/domain/case/transitions.ts'
import { Refusal } from '../../../src/ports/reply.ts'

const world = loadWorld('long-khanh-2024')
const start = Date.UTC(2024, 7, 1)

const fresh: Case = {
  id: '018f0000-0000-7000-8000-000000000001',
  code: '7K2M9QXD',
  kind: 'PAKN',
  status: 'received',
  urgency: 'normal',
  unit: { code: '26080', validFrom: '2019-06-01' },
  chatId: 1,
  text: 'ổ gà',
  reopened: false,
  version: 1,
  createdAt: start,
}

/** What a case may do, written down a second time by meaning instead of as a table. */
function allowed(status: Status, verb: Verb): Status | undefined {
  const working = status === 'received' || status === 'accepted'
  switch (verb) {
    case 'accept':
      return status === 'received' ? 'accepted' : undefined
    case 'ask':
    case 'answer':
    case 'supplement':
      return working ? status : undefined
    case 'forward':
      return working ? 'received' : undefined
    case 'resolve':
      return status === 'accepted' ? 'resolved' : undefined
    case 'refuse':
      return working ? 'refused' : undefined
    case 'withdraw':
      return working ? 'withdrawn' : undefined
    case 'rate':
      return status === 'resolved' || status === 'refused' ? status : undefined
    case 'reopen':
      return status === 'resolved' || status === 'refused' ? 'received' : undefined
  }
}

describe('the transitions table', () => {
  it('allows exactly what the procedure does, for every status and verb', () => {
    for (const status of statuses)
      for (const verb of verbs)
        expect(next(status, verb), `${status} ${verb}`).toBe(allowed(status, verb))
  })

  it('leads from the beginning to every status, and to an end from each', () => {
    const reach = (from: Status, seen = new Set<Status>([from])): Set<Status> => {
      for (const to of Object.values(transitions[from])) if (!seen.has(to)) reach(to, seen.add(to))
      return seen
    }
    expect([...reach('received')].sort()).toEqual([...statuses].sort())
    for (const status of statuses) expect([...reach(status)].some((one) => closed[one])).toBe(true)
  })
})

describe('a case on its way', () => {
  it('never leaves the table, and is closed exactly while its status says so', () => {
    const walk = fc.array(
      fc.record({ verb: fc.constantFrom(...verbs), later: fc.integer({ min: 1, max: 1e9 }) }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(walk, (steps) => {
        let now = start
        let it = fresh
        for (const { verb, later } of steps) {
          now += later
          const to = allowed(it.status, verb)
          if (to === undefined) {
            expect(() => moved(it, verb, world, now)).toThrow(Refusal)
            continue
          }
          const before = it
          it = moved(it, verb, world, now)
          expect(it.status).toBe(to)
          expect(it.version).toBe(before.version + 1)
          expect(isOpen(it)).toBe(!closed[to])
          // It closes at the moment it is closed, and a mark given later does not close it again.
          expect(it.closedAt).toBe(closed[to] ? (before.closedAt ?? now) : undefined)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('tells the person where the case stands when a step no longer applies', () => {
    const refusal = (() => {
      try {
        return moved({ ...fresh, status: 'withdrawn' }, 'accept', world, start)
      } catch (error) {
        return error
      }
    })()
    expect((refusal as Refusal).reply).toEqual({
      key: 'refusal.moved-on',
      params: { code: codeOf(fresh, world), state: { text: 'status.withdrawn' } },
    })
  })
})
