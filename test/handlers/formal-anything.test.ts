import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseText } from '../../handlers/recognise.ts'
import { reply } from '../../handlers/reply.ts'
import type { Said } from '../../handlers/said.ts'
import type { Step } from '../../handlers/step.ts'
import { say, sayButtons } from '../../src/i18n/render.ts'
import type { Draft, Position } from '../../src/ports/state.ts'
import {
  asks,
  citizen,
  dataOf,
  draft,
  keysOf,
  now,
  reported,
  settingOf,
  stranger,
  talk,
  world,
} from './support.ts'

const complaint = 'tôi khiếu nại việc thu hồi đất'
const denunciation = 'tôi tố cáo có người nhận tiền làm sổ đỏ'

describe('a denunciation', () => {
  it('says first how it is kept, and can be erased at every step', () => {
    const lan = talk(stranger)
    const steps = [lan.write(denunciation), lan.press('begin')]
    while (asks(steps.at(-1) as Step)?.startsWith('ask.')) steps.push(lan.press('skip'))
    expect(steps.map(asks)).toEqual([
      'formal.intro-TC',
      'ask.against-TC',
      'ask.office',
      'ask.when',
      'ask.proof',
      'draft.confirm.TC',
    ])
    for (const step of steps) expect(dataOf(step)).toContain('erase')
    expect(lan.press('erase')).toMatchObject({
      state: { at: 'idle' },
      commands: [{ do: 'forget', attachments: [] }],
    })
  })

  it('never asks for nor keeps a name or address of who tells it, and does not repeat it', () => {
    const lan = talk(citizen)
    const seen = [lan.write(denunciation), lan.press('begin')]
    for (const words of ['ông Bảy, phòng một cửa', 'không rõ', '2 tháng trước', 'tôi có ghi âm'])
      seen.push(lan.write(words))
    expect(seen.flatMap(keysOf)).not.toContain('ask.who')
    expect(JSON.stringify(seen.at(-1)?.replies)).not.toMatch(/Bảy|sổ đỏ|ghi âm/)
    const { text, petition, unit } = reported(lan.press('send'))
    expect(unit).toBe('LK-TTR')
    expect(petition).toEqual({ against: 'ông Bảy, phòng một cửa' })
    expect(text).toBe(`${denunciation}\n2 tháng trước\ntôi có ghi âm`)
  })

  it('tells the emergency numbers when an answer tells of danger', () => {
    const lan = talk(citizen)
    lan.write(denunciation)
    lan.press('begin')
    lan.press('skip')
    const step = lan.write('đang cháy nhà, cứu với')
    expect(keysOf(step)).toContain('danger')
    expect(keysOf(lan.press('skip'))).not.toContain('danger')
    expect(reported(lan.press('send')).urgency).toBe('danger')
  })
})

describe('the signed petition', () => {
  const signing = { at: 'signing', code: '7K2M9QXD', sent: false } as const
  const files = (...kinds: ('photo' | 'document' | 'voice' | 'video')[]): Said => ({
    say: 'files',
    files: kinds.map((kind, index) => ({ id: `f${index}`, kind })),
  })

  it('is taken page by page; a recording is no page', () => {
    const lan = talk(citizen, signing)
    expect(lan.say(files('photo', 'voice')).commands).toEqual([
      { do: 'sign', code: '7K2M9QXD', attachments: ['f0'] },
      { do: 'drop-files', attachments: ['f1'] },
    ])
    const refused = talk(citizen, signing).say(files('video'))
    expect(keysOf(refused)).toEqual(['citizen.sign-page'])
    expect(refused.commands).toEqual([{ do: 'drop-files', attachments: ['f0'] }])
  })

  it('is waited for until the first page; after it words are another matter', () => {
    expect(keysOf(talk(citizen, signing).write('chờ chút'))).toEqual(['citizen.sign-page'])
    const after = { ...signing, sent: true }
    expect(
      keysOf(talk(citizen, after).write('ổ gà trước số 12 Hùng Vương phường Xuân An')),
    ).toEqual(['draft.confirm'])
    expect(keysOf(talk(citizen, after).press('signed'))).toEqual(['citizen.signed-all'])
  })
})

describe('/huy', () => {
  const code = '7K2M9QXD'
  const asking: Position = {
    at: 'draft',
    step: 'question',
    draft: draft({ attachments: ['f1'], kind: 'KN', collected: { done: [], answers: {} } }),
  }
  it.each<[Position, object[]]>([
    [{ at: 'signing', code, sent: true }, []],
    [{ at: 'complaining', code }, []],
    [asking, [{ do: 'drop-files', attachments: ['f1'] }]],
  ])('stops anywhere, the files of a draft going too: %j', (from, commands) => {
    for (const stop of [
      { say: 'command', name: 'huy', rest: '' },
      { say: 'press', verb: 'cancel', args: [] },
    ] satisfies Said[]) {
      const step = reply(from, stop, settingOf(citizen))
      expect(step).toMatchObject({ state: { at: 'idle' }, commands })
      expect(keysOf(step)).toEqual(['cancelled'])
    }
  })
})

describe('whatever is said at a question', () => {
  const anything: fc.Arbitrary<Said> = fc.oneof(
    fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.constantFrom('🙂', 'x'.repeat(4_000), '<b>', '**', '{at}', '\u202e', '/huy', '1', '2'),
      )
      .map((text): Said => ({ say: 'text', text, messageId: 'm' })),
    fc.constantFrom<Said>(
      { say: 'press', verb: 'skip', args: [] },
      { say: 'press', verb: 'remote', args: ['yes'] },
      { say: 'press', verb: 'begin', args: [] },
      { say: 'press', verb: 'edit', args: [] },
      { say: 'files', files: [{ id: 'f', kind: 'voice' }] },
      { say: 'place', lat: 10.93, lon: 107.25 },
      { say: 'contact' },
      { say: 'unreadable' },
      { say: 'edited', text: 'khác', messageId: 'm' },
    ),
  )
  const from = (fields: Partial<Draft>): Position => ({
    at: 'draft',
    step: 'question',
    draft: draft({ texts: [{ text: complaint }], collected: { done: [], answers: {} }, ...fields }),
  })

  it('there is an answer, nothing is thrown, the talk survives a restart and ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<'KN' | 'TC'>('KN', 'TC'),
        fc.array(anything, { minLength: 1, maxLength: 12 }),
        (kind, all) => {
          let state: Position = from({ kind })
          for (const said of all) {
            const heard =
              said.say === 'text' ? recogniseText(said.text, state, said.messageId) : said
            const step = reply(state, heard, settingOf(citizen))
            expect(step.replies.length + step.commands.length).toBeGreaterThan(0)
            expect(JSON.parse(JSON.stringify(step.state))).toEqual(step.state)
            state = step.state
            if (state.at !== 'draft') return
          }
          for (
            let left = 0;
            left < 10 && state.at === 'draft' && state.step !== 'confirm';
            left += 1
          )
            state = reply(
              state,
              { say: 'press', verb: state.step === 'question' ? 'skip' : 'back', args: [] },
              settingOf(citizen),
            ).state
          expect(state).toMatchObject({ step: expect.stringMatching(/confirm|formal|describe/) })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('more than a form can hold is said to be too much, and nothing is lost', () => {
    const lan = talk(citizen, from({ kind: 'KN' }))
    const long = 'dài '.repeat(999)
    lan.write(long)
    lan.write(long)
    lan.write(long)
    const before = lan.last().state
    const step = lan.write(long)
    expect(keysOf(step)).toEqual(['draft.too-much'])
    expect(step.state).toEqual(before)
  })
})

describe('every message of the collection, in both languages', () => {
  it.each(['vi', 'en'] as const)('is short and has every value filled in (%s)', (language) => {
    const reader = { language, organisation: world.organisation, now }
    const lan = talk(citizen)
    const mai = talk(citizen)
    const steps = [
      lan.write(`${complaint} của UBND phường Bàu Sen`),
      lan.press('begin'),
      lan.press('skip'),
      lan.write('tháng 5'),
      ...Array.from({ length: 4 }, () => lan.press('skip')),
      mai.write(denunciation),
      mai.press('begin'),
      ...Array.from({ length: 3 }, () => mai.press('skip')),
    ]
    for (const { replies } of steps)
      for (const one of replies) {
        const text = say(one, reader)
          .map((span) => span.text)
          .join('')
        expect(text).not.toMatch(/[{}]|undefined|\*\*/)
        expect(text.split('\n').length).toBeLessThanOrEqual(7)
        expect(sayButtons(one.buttons, reader).flat().length).toBeLessThanOrEqual(5)
      }
  })
})
