import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf, formVerbs, type Given, missing, needs } from '../../src/domain/case/forms.ts'
import { statuses } from '../../src/domain/case/steps.ts'
import { stepOf } from '../../src/domain/case/transitions.ts'
import { kinds } from '../../src/domain/organisation.ts'
import type { Position } from '../../src/ports/state.ts'
import { keysOf, officer, talk } from './support.ts'

const code = '7K2M9QXD'
const file = '018f0000-0000-7000-8000-00000000f11e'
type Stepping = Extract<Position, { at: 'stepping' }>

const filling = (fields: Partial<Stepping> = {}) =>
  talk(officer, { at: 'stepping', code, kind: 'KN', verb: 'refuse', given: {}, ...fields })
/** The only thing a form ever asks to be done: the step, with what was given so far. */
const given = (of: ReturnType<ReturnType<typeof talk>['say']>): Given | undefined => {
  const [command] = of.commands
  return command?.do === 'step' ? command.given : undefined
}

describe('a step that is being filled in', () => {
  it('takes a button of a case as its beginning, wherever the talk stands', () => {
    for (const verb of formVerbs)
      expect(talk(officer, { at: 'tracking' }).press(verb, code).commands).toEqual([
        { do: 'step', code, verb, given: {}, sure: false },
      ])
  })

  it('takes the ground, then the words, then the yes', () => {
    expect(given(filling().press('ground', 'in-court'))).toEqual({ ground: 'in-court' })
    const half = filling({ given: { ground: 'in-court' } })
    const words = 'Tòa đã thụ lý hôm 2/5'
    expect(given(half.write(words))).toEqual({ ground: 'in-court', words })
    const whole = filling({ given: { ground: 'in-court', words } })
    expect(whole.press('send-result').commands).toEqual([
      { do: 'step', code, verb: 'refuse', given: { ground: 'in-court', words }, sure: true },
    ])
  })

  it('takes words for the agency first, then for the reason; later words take the place of those before', () => {
    const agency = 'Công an tỉnh Đồng Nai'
    expect(given(filling({ verb: 'transfer' }).write(agency))).toEqual({ agency })
    expect(given(filling({ verb: 'transfer', given: { agency } }).write('một'))).toEqual({
      agency,
      words: 'một',
    })
    expect(
      given(filling({ verb: 'transfer', given: { agency, words: 'một' } }).write('hai')),
    ).toEqual({ agency, words: 'hai' })
  })

  it('takes no words for a ground that has to be chosen, nor where none are asked for', () => {
    expect(given(filling().write('vì ông ấy nhờ tôi'))).toEqual({})
    expect(given(filling({ verb: 'accept' }).write('ừ thì thụ lý'))).toEqual({})
  })

  it('takes pictures only as the proof of a result; others go', () => {
    const files = [{ id: file, kind: 'photo' as const }]
    const proof = filling({ kind: 'PAKN', verb: 'resolve' })
    expect(given(proof.say({ say: 'files', files, caption: 'Đã vá xong ổ gà' }))).toEqual({
      files: [file],
      words: 'Đã vá xong ổ gà',
    })
    const other = filling().say({ say: 'files', files })
    expect(keysOf(other)).toEqual(['unreadable'])
    expect(other.commands).toEqual([{ do: 'drop-files', attachments: [file] }])
  })

  it('asks for other words once it is told to', () => {
    const step = filling({ given: { ground: 'unsigned', words: 'x' } }).press('rewrite')
    expect(given(step)).toEqual({ ground: 'unsigned', askedAgain: true })
  })

  it('"đúng" is the yes only where the yes is offered', () => {
    const state: Stepping = {
      at: 'stepping',
      code,
      kind: 'KN',
      verb: 'refuse',
      given: { ground: 'unsigned', words: 'x' },
    }
    const yes = [{ labels: ['Gửi cho dân'], data: 'send-result' }]
    expect(talk(officer, state).write('đúng', { ...state, offers: yes }).commands).toEqual([
      { do: 'step', code, verb: 'refuse', given: state.given, sure: true },
    ])
    const grounds = [{ labels: ['Lý do khác'], data: 'ground:other' }]
    const bare = { ...state, given: {} }
    expect(talk(officer, bare).write('đúng', { ...bare, offers: grounds }).commands).toEqual([
      { do: 'step', code, verb: 'refuse', given: {}, sure: false },
    ])
  })
})

describe('the forms', () => {
  it('ask for a ground, a unit or an agency before the words that explain it', () => {
    for (const kind of kinds)
      for (const verb of formVerbs) {
        const order = formOf(kind, verb).needs.map((need) => needs.indexOf(need))
        expect(order).toEqual([...order].sort())
      }
  })

  it('are complete once everything was said, whatever the order', () => {
    const all: Required<Pick<Given, (typeof needs)[number]>> = {
      ground: 'x',
      unit: 'x',
      agency: 'x',
      present: '1',
      said: 'x',
      words: 'x',
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...formVerbs),
        fc.subarray([...needs]),
        (kind, verb, said) => {
          const form = formOf(kind, verb)
          const so = Object.fromEntries(said.map((need) => [need, all[need]]))
          const left = missing(form, so)
          expect(left === undefined).toBe(form.needs.every((need) => said.includes(need)))
        },
      ),
    )
  })

  it('show what goes out before a step from which there is no way back', () => {
    for (const kind of kinds)
      for (const from of statuses)
        for (const verb of formVerbs) {
          const step = stepOf(kind, from, verb)
          if (step && (step.letter || step.by === 'head' || step.stop === 'all'))
            if (verb !== 'forward') expect(formOf(kind, verb).check, `${kind} ${verb}`).toBe(true)
        }
  })

  it('of a denunciation ask for nothing that an event could keep of it, but what goes to the sender', () => {
    expect(formOf('TC', 'decide').needs).toEqual([])
    expect(formOf('TC', 'accept').needs).toEqual([])
  })
})
