import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bySeverity,
  byThresholds,
  type Counts,
  type Rules,
} from '../../../src/domain/hotspots/hotspots.ts'

const rules: Rules = { days: 14, reporters: 5, overdue: 3, percent: 120, source: 'test' }
const unit = { code: '26104', validFrom: '2024-03-27' }
const quiet: Counts = { topic: 'compensation', unit, reporters: 0, overdue: 0, dragging: [] }

const counts = fc.record({
  topic: fc.constantFrom('roads', 'land', 'waste'),
  unit: fc.constant(unit),
  reporters: fc.nat({ max: 30 }),
  overdue: fc.nat({ max: 10 }),
  dragging: fc.array(fc.stringMatching(/^[0-9A-Z]{8}$/), { maxLength: 3 }),
})

describe('a topic in a unit is a hotspot', () => {
  it.each([
    ['nothing is the matter', {}, []],
    ['one person less than the threshold', { reporters: 4 }, []],
    ['as many people as the threshold', { reporters: 5 }, ['reporters']],
    ['two overdue', { overdue: 2 }, []],
    ['three overdue', { overdue: 3 }, ['overdue']],
    ['one that drags on', { dragging: ['7K2M9QXD'] }, ['repeated']],
    [
      'all of it',
      { reporters: 6, overdue: 9, dragging: ['A'] },
      ['reporters', 'overdue', 'repeated'],
    ],
  ])('when %s', (_, some, expected) => {
    const found = byThresholds([{ ...quiet, ...some }], rules)
    expect(found.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual(expected)
  })

  it('says with which figures, so that it can be counted again', () => {
    const dragging = ['7K2M9QXD', '5TQ8M2KA']
    const [found] = byThresholds([{ ...quiet, reporters: 6, dragging }], rules)
    expect(found).toEqual({
      topic: 'compensation',
      unit,
      reasons: [
        { rule: 'reporters', figures: { people: 6, days: 14, least: 5 } },
        { rule: 'repeated', figures: { code: '7K2M9QXD', cases: 2, percent: 120 } },
      ],
    })
  })

  it('more of anything never takes one off the list, and adds reasons only', () => {
    const more = fc.record({ reporters: fc.nat({ max: 5 }), overdue: fc.nat({ max: 5 }) })
    fc.assert(
      fc.property(counts, more, (one, extra) => {
        const grown = {
          ...one,
          reporters: one.reporters + extra.reporters,
          overdue: one.overdue + extra.overdue,
        }
        const rulesOf = (of: Counts) =>
          byThresholds([of], rules).flatMap(({ reasons }) => reasons.map(({ rule }) => rule))
        expect(rulesOf(grown)).toEqual(expect.arrayContaining(rulesOf(one)))
      }),
    )
  })
})

it('the most serious comes first, and none is lost', () => {
  const mild = { ...quiet, topic: 'mild', reporters: 5 }
  const grave = { ...quiet, topic: 'grave', reporters: 14, overdue: 5 }
  const found = bySeverity(byThresholds([mild, grave], rules))
  expect(found.map(({ topic }) => topic)).toEqual(['grave', 'mild'])
  fc.assert(
    fc.property(fc.array(counts), (all) => {
      const findings = byThresholds(all, rules)
      expect(bySeverity(findings).length).toBe(findings.length)
    }),
  )
})
