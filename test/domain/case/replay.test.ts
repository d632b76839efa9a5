import { describe, expect, it } from 'vitest'
import { type Past, replay, type Standing } from '../../../src/domain/case/replay.ts'
import { closed } from '../../../src/domain/case/steps.ts'
import { stepOf, stepsFor } from '../../../src/domain/case/transitions.ts'
import { type Kind, kinds } from '../../../src/domain/organisation.ts'

const citizens = ['submit', 'answer', 'supplement', 'sign', 'book', 'withdraw', 'rate', 'reopen']
const history = (kind: Kind, ...types: string[]): Past[] =>
  ['submit', ...types].map((type, at) => ({
    type,
    actor: citizens.includes(type) ? 'citizen' : 'officer',
    ...(at === 0 && { kind }),
  }))

describe('the history of a case tells where it stands and what still runs', () => {
  it.each<[Kind, string[], string, string[]]>([
    ['PAKN', [], 'received', ['first-answer', 'resolve']],
    ['PAKN', ['accept'], 'accepted', ['resolve']],
    ['PAKN', ['accept', 'resolve', 'rate'], 'resolved', []],
    ['PAKN', ['accept', 'resolve', 'reopen'], 'received', ['first-answer', 'resolve']],
    ['KN', ['take', 'sign', 'lodge'], 'lodged', ['acceptance']],
    ['KN', ['lodge', 'accept', 'extend', 'suspend'], 'suspended', ['resolution']],
    ['KN', ['lodge', 'accept', 'suspend', 'resume', 'decide'], 'decided', ['send-decision']],
    ['TC', ['lodge', 'open-sealed', 'accept'], 'accepted', ['notify-acceptance', 'resolution']],
    ['DIALOGUE', ['offer'], 'offered', ['slot-choice']],
    ['DIALOGUE', ['offer', 'book', 'book'], 'scheduled', ['appointment']],
    ['DIALOGUE', ['offer', 'book', 'offer'], 'offered', ['slot-choice']],
    ['DIALOGUE', ['offer', 'book', 'meet'], 'met', ['outcome', 'reception-result']],
  ])('%s %j: %s', (kind, steps, status, clocks) => {
    expect(replay(history(kind, ...steps))).toEqual({ kind, status, clocks })
  })

  it('another kind begins anew, and who was answered waits for no first answer', () => {
    const became: Past = { type: 'reclassify', actor: 'officer', kind: 'KN' }
    const clocks = (steps: string[]) => replay([...history('PAKN', ...steps), became])
    expect(clocks([])).toEqual({
      kind: 'KN',
      status: 'received',
      clocks: ['first-answer', 'sorting'],
    })
    expect(clocks(['accept'])?.clocks).toEqual(['sorting'])
  })
})

it('no open case is ever without a time that runs or stands still, whatever happened to it', () => {
  for (const kind of kinds) {
    const seen = new Map<string, Standing>()
    const look = (past: Past[]) => {
      const at = replay(past)
      if (at === undefined || seen.has(JSON.stringify(at))) return
      // Any number of promises may be made; a third changes nothing.
      if (at.clocks.filter((name) => name === 'commitment').length > 2) return
      seen.set(JSON.stringify(at), at)
      for (const verb of stepsFor(kind, at.status, ['citizen', 'officer', 'head'])) {
        // With nothing promised the outcome is told by ending the case.
        const promised = at.clocks.filter((name) => name === 'commitment').length
        if (verb === 'announce' && promised === 0) continue
        // The last promise kept ends it, by a step of its own.
        if (verb === 'fulfil' && at.status === 'committed' && promised === 1) continue
        const actor = stepOf(kind, at.status, verb)?.by === 'citizen' ? 'citizen' : 'officer'
        look([...past, { type: verb, actor }])
      }
    }
    look(history(kind))
    const all = [...seen.values()]
    expect(all.length).toBeGreaterThan(5)
    expect(all.filter(({ status, clocks }) => !closed[status] && clocks.length === 0)).toEqual([])
  }
})

it('what the table forbids is no history', () => {
  expect(replay([])).toBeUndefined()
  expect(replay(history('PAKN', 'lodge'))).toBeUndefined()
  expect(replay(history('KN', 'accept'))).toBeUndefined()
  expect(replay(history('PAKN', 'accept', 'resolve', 'accept'))).toBeUndefined()
  expect(replay([{ type: 'accept', actor: 'officer' }])).toBeUndefined()
  const byTheWrongOne: Past = { type: 'withdraw', actor: 'officer' }
  expect(replay([...history('PAKN'), byTheWrongOne])).toBeUndefined()
})
