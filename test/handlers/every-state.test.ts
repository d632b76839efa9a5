import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reply } from '../../handlers/reply.ts'
import { commandNames, type Said } from '../../handlers/said.ts'
import { newCode } from '../../src/domain/case/code.ts'
import { formVerbs } from '../../src/domain/case/forms.ts'
import { kinds } from '../../src/domain/organisation.ts'
import type { Draft, Position } from '../../src/ports/state.ts'
import { fileKinds } from '../../src/ports/turn.ts'
import { asked, citizen, officer, settingOf, stranger, world } from './support.ts'

const realCode = newCode(Uint8Array.of(1, 2, 3, 4, 5))

const words = fc.oneof(
  fc.constantFrom(
    'ổ gà trước số 12 Hùng Vương phường Xuân An',
    'rac do day duong 3 ngay nay khong ai hot',
    'tôi tố cáo ông A nhận tiền',
    'khiếu nại quyết định thu hồi đất',
    'cháy nhà, cứu với',
    'LK-7K2M-9QXD',
    '/xyz',
    'xin chào',
    'đúng',
    '2',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
)
const code = fc.constantFrom('7K2M9QXD', 'ABC', '', '__proto__', '../x', '1 OR 1=1')
const id = fc.uuid()

const verbs = [
  ...[
    ...formVerbs,
    'more',
    'mark',
    'reclassify',
    ...['offer', 'open-slots', 'slots', 'publish', 'pledge', 'fulfil', 'kept', 'slot', 'unbook'],
    'answer',
    'add',
    'reopen',
    'open',
    'whole',
    'reassign',
    'notes',
    'note',
    'many',
    'tick',
    'give',
  ],
  ...['track', 'rate', 'withdraw', 'withdraw-yes', 'work', 'overdue', 'cases', 'report', 'meet'],
  ...['cancel', 'language', 'send', 'edit', 'edit-topic', 'edit-place', 'wards', 'edit-text'],
  ...['photo', 'ward', 'topic', 'only-feedback', 'back', 'agree', 'consent-more', 'erase'],
  ...['disagree', 'is-answer', 'is-new', 'to', 'ground', 'send-result', 'rewrite'],
  ...['pair-code', 'pair', 'pair-not', 'part'],
  ...['', 'nonsense', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'],
]

const said: fc.Arbitrary<Said> = fc.oneof(
  words.map((text): Said => ({ say: 'text', text, messageId: '7' })),
  fc
    .tuple(
      fc.constantFrom(...verbs),
      fc.array(fc.oneof(code, fc.constantFrom('26080', 'unknown', 'roads', 'vi', '5', 'NaN')), {
        maxLength: 3,
      }),
      fc.option(fc.constantFrom('d1', 'another'), { nil: undefined }),
    )
    .map(([verb, args, of]): Said => ({ say: 'press', verb, args, ...(of && { draft: of }) })),
  fc
    .tuple(fc.constantFrom(...commandNames), fc.oneof(fc.constant(''), words))
    .map(([name, rest]): Said => ({ say: 'command', name, rest })),
  fc
    .tuple(
      fc.array(fc.record({ id, kind: fc.constantFrom(...fileKinds) }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.option(words, { nil: undefined }),
    )
    .map(([files, caption]): Said => ({ say: 'files', files, ...(caption && { caption }) })),
  fc
    .tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    )
    .map(([lat, lon]): Said => ({ say: 'place', lat: lat + 0, lon: lon + 0 })),
  words.map((text): Said => ({ say: 'edited', text, messageId: '7' })),
  fc.constant<Said>({ say: 'contact' }),
  fc.constant<Said>({ say: 'unreadable' }),
)

const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    id: fc.constantFrom('d1', 'd2'),
    texts: fc.array(
      words.map((text) => ({ text, messageId: '7' })),
      { maxLength: 3 },
    ),
    attachments: fc.array(id, { maxLength: 3 }),
    pin: fc.constantFrom({ lat: 10.93, lon: 107.25 }, { lat: 21, lon: 105.8 }),
    kind: fc.constantFrom('PAKN', 'KN', 'TC', 'DIALOGUE'),
    topic: fc.constantFrom('roads', 'other', 'corruption'),
    unit: fc.constantFrom('26080', 'unknown'),
    placeAsked: fc.nat(3),
    warned: fc.boolean(),
  },
  { requiredKeys: ['id', 'texts', 'attachments', 'placeAsked', 'warned'] },
)

const caseCode = fc.constant('7K2M9QXD')
const state: fc.Arbitrary<Position> = fc.oneof(
  fc.constant<Position>({ at: 'idle' }),
  fc.record({
    at: fc.constant('draft' as const),
    step: fc.constantFrom('describe', 'place', 'unit', 'confirm', 'edit', 'topic', 'consent'),
    draft: drafts,
  }),
  fc.constant<Position>({ at: 'tracking' }),
  fc.record({
    at: fc.constantFrom('answering' as const, 'adding' as const, 'reopening' as const),
    code: caseCode,
  }),
  fc.constant<Position>({ at: 'pledging', code: '7K2M9QXD' }),
  fc.constant<Position>({ at: 'fulfilling', code: '7K2M9QXD', promise: 'x' }),
  fc.constantFrom<Position>(
    { at: 'opening', opening: {} },
    { at: 'opening', opening: { on: { week: 4 } } },
    { at: 'opening', opening: { on: { week: 4 }, starts: '08:00', ends: '11:00', minutes: 60 } },
  ),
  fc.record({ at: fc.constant('maybe-answer' as const), code: caseCode, text: words }),
  fc.record({ at: fc.constant('noting' as const), code: caseCode }),
  fc.record(
    {
      at: fc.constant('moving' as const),
      chosen: fc.array(caseCode, { maxLength: 3 }),
      unit: fc.constant('LK-NV'),
    },
    { requiredKeys: ['at', 'chosen'] },
  ),
  fc.record({
    at: fc.constant('stepping' as const),
    code: caseCode,
    kind: fc.constantFrom(...kinds),
    verb: fc.constantFrom(...formVerbs),
    given: fc.record(
      {
        ground: fc.constantFrom('other', 'unclear', 'toString'),
        unit: fc.constant('LK-NV'),
        agency: words,
        words,
        files: fc.array(id, { maxLength: 2 }),
        askedAgain: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
  }),
)

const person = fc.constantFrom(stranger, citizen, asked, officer)
const units = new Set(world.organisation.units.map(({ code: one }) => one))

describe('every conversation, whatever is said', () => {
  it('answers or acts, never throws, and its state survives the database', () => {
    fc.assert(
      fc.property(state, said, person, (from, heard, who) => {
        const step = reply(from, heard, settingOf(who))
        expect(step.replies.length + step.commands.length).toBeGreaterThan(0)
        expect(JSON.parse(JSON.stringify(step.state))).toEqual(step.state)
        expect(JSON.parse(JSON.stringify(step.replies))).toEqual(step.replies)
      }),
      { numRuns: 1_500 },
    )
  })

  it('submits only a report that has words, goes to a unit there is, and was consented to', () => {
    fc.assert(
      fc.property(state, said, person, (from, heard, who) => {
        for (const command of reply(from, heard, settingOf(who)).commands) {
          if (command.do !== 'submit') continue
          expect(command.text.trim()).not.toBe('')
          expect(units).toContain(command.unit)
          const agreed = heard.say === 'press' && heard.verb === 'agree'
          expect(who.citizen !== undefined || agreed).toBe(true)
          if (agreed) expect(from).toMatchObject({ at: 'draft', step: 'consent' })
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('stops from everywhere on /huy and on the cancel button, files of the draft going too', () => {
    fc.assert(
      fc.property(state, person, fc.boolean(), (from, who, byButton) => {
        const stop: Said = byButton
          ? { say: 'press', verb: 'cancel', args: [] }
          : { say: 'command', name: 'huy', rest: '' }
        const step = reply(from, stop, settingOf(who))
        expect(step.state).toEqual({ at: 'idle' })
        expect(step.replies.map(({ key }) => key)).toEqual([
          from.at === 'idle' ? 'nothing-to-cancel' : 'cancelled',
        ])
        const files =
          from.at === 'draft'
            ? from.draft.attachments
            : from.at === 'stepping'
              ? (from.given.files ?? [])
              : []
        const dropped = step.commands.flatMap((one) =>
          one.do === 'drop-files' ? one.attachments : [],
        )
        expect(dropped).toEqual(files)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps what is under way when a case is looked at', () => {
    fc.assert(
      fc.property(state, person, (from, who) => {
        for (const heard of [
          { say: 'press', verb: 'track', args: ['7K2M9QXD'] },
          { say: 'press', verb: 'open', args: ['7K2M9QXD'] },
          { say: 'command', name: 'hoso', rest: '' },
          { say: 'command', name: 'tracuu', rest: realCode },
          { say: 'command', name: 'trogiup', rest: '' },
        ] satisfies Said[])
          expect(reply(from, heard, settingOf(who)).state).toEqual(from)
      }),
      { numRuns: 200 },
    )
  })

  it('takes a button of another draft for what it is', () => {
    fc.assert(
      fc.property(state, person, fc.constantFrom(...verbs), (from, who, verb) => {
        const step = reply(from, { say: 'press', verb, args: [], draft: 'gone' }, settingOf(who))
        expect(step).toEqual({ state: from, replies: [{ key: 'old-button' }], commands: [] })
      }),
      { numRuns: 200 },
    )
  })
})
