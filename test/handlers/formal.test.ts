import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseText } from '../../handlers/recognise.ts'
import { reply } from '../../handlers/reply.ts'
import type { Said } from '../../handlers/said.ts'
import type { Step } from '../../handlers/step.ts'
import type { Report } from '../../src/actions/submit.ts'
import { say, sayButtons } from '../../src/i18n/render.ts'
import type { Draft, Position } from '../../src/ports/state.ts'
import { citizen, dataOf, draft, keysOf, now, settingOf, stranger, talk, world } from './support.ts'

const complaint = 'tôi khiếu nại việc thu hồi đất'
const denunciation = 'tôi tố cáo có người nhận tiền làm sổ đỏ'
const whole =
  'Tôi khiếu nại Quyết định số 123/QĐ-UBND ngày 5/3/2026 của UBND phường Bàu Sen về thu hồi đất. ' +
  'Tôi nhận quyết định hôm 1/11/2026. Yêu cầu hủy quyết định.'

const asks = (step: Step) => keysOf(step).at(-1)
const progress = ({ replies }: Step) => {
  const { at, of } = replies.at(-1)?.params ?? {}
  return `${at}/${of}`
}
function reported({ commands }: Step): Report {
  const [command] = commands
  if (command?.do !== 'submit') throw new Error(`not submitted: ${JSON.stringify(commands)}`)
  const { do: _, ...report } = command
  return report
}

describe('a complaint', () => {
  it('says first what a chat can do, and asks nothing before it is let', () => {
    for (const words of [complaint, `/khieunai ${complaint}`]) {
      const step = talk().write(words)
      expect(keysOf(step)).toEqual(['formal.intro-KN'])
      expect(dataOf(step)).toEqual(['begin', 'send', 'book-first', 'only-feedback'])
    }
  })

  it('is collected a question at a time, with the way there in sight', () => {
    const lan = talk(citizen)
    lan.write(complaint)
    const seen = [lan.press('begin')]
    for (const words of [
      'QĐ 123/QĐ-UBND ngày 5/3',
      'UBND phường Bàu Sen',
      'tuần trước',
      'trả lại đất',
      'không',
      'Trần Văn Lành, khu phố 2, phường Bàu Sen',
    ])
      seen.push(lan.write(words))
    expect(seen.map(asks)).toEqual([
      'ask.decision',
      'ask.against',
      'ask.learnt',
      'ask.wish',
      'ask.remote',
      'ask.who',
      'draft.confirm.KN',
    ])
    expect(seen.slice(0, 6).map(progress)).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'])
    expect(reported(lan.press('send'))).toMatchObject({
      kind: 'KN',
      unit: 'LK-TTR',
      text: complaint,
      remote: false,
      petition: {
        decision: 'QĐ 123/QĐ-UBND ngày 5/3',
        against: 'UBND phường Bàu Sen',
        learnt: 'tuần trước',
        wish: 'trả lại đất',
        name: 'Trần Văn Lành',
        address: 'khu phố 2, phường Bàu Sen',
      },
    })
  })

  it('asks nothing the words tell, nor what an answer told along the way', () => {
    const lan = talk(citizen)
    lan.write(whole)
    expect([lan.press('begin'), lan.press('skip')].map(asks)).toEqual(['ask.remote', 'ask.who'])
    const mai = talk(citizen)
    mai.write(complaint)
    mai.press('begin')
    expect(asks(mai.write('QĐ 123 của UBND phường Bàu Sen'))).toBe('ask.learnt')
  })

  it('can be passed over at every question, and then leaves the form open there', () => {
    const lan = talk(citizen)
    lan.write('tôi khiếu nại')
    lan.write('chuyện đất đai')
    let step = lan.press('begin')
    for (let count = 0; count < 6; count += 1) {
      expect(dataOf(step)).toContain('skip')
      step = count % 2 === 0 ? lan.press('skip') : lan.write('chưa rõ ạ')
    }
    expect(asks(step)).toBe('draft.confirm.KN')
    expect(reported(lan.press('send'))).not.toHaveProperty('petition')
  })

  it('goes as it is, in one message and one press', () => {
    const lan = talk(citizen)
    lan.write(whole)
    expect(reported(lan.press('send'))).toMatchObject({
      petition: { against: 'UBND phường Bàu Sen', learnt: '1/11/2026' },
    })
    const mai = talk(citizen)
    mai.write(complaint)
    mai.press('begin')
    mai.write('QĐ 5')
    expect(reported(mai.press('send')).petition).toEqual({ decision: 'QĐ 5' })
  })

  it('asks for consent first of a newcomer, also when an hour is wanted at once', () => {
    const lan = talk(stranger)
    lan.write(complaint)
    expect(keysOf(lan.press('book-first'))).toEqual(['consent'])
    expect(reported(lan.press('agree'))).toMatchObject({ kind: 'KN', book: true })
  })

  it('becomes plain feedback when that is all that is wanted, with what was answered', () => {
    const lan = talk(citizen)
    lan.write('tôi khiếu nại rác đầy đường ở phường Xuân An')
    lan.press('begin')
    lan.write('công ty môi trường')
    expect(keysOf(lan.press('only-feedback'))).toEqual(['draft.confirm'])
    const report = reported(lan.press('send'))
    expect(report).toMatchObject({
      kind: 'PAKN',
      text: expect.stringContaining('công ty môi trường'),
    })
    expect(report).not.toHaveProperty('petition')
  })

  it('takes a photo of the decision for the answer, and other photos along', () => {
    const lan = talk(citizen)
    lan.write(complaint)
    lan.press('begin')
    const photo: Said = { say: 'files', files: [{ id: 'p1', kind: 'photo' }] }
    expect(asks(lan.say(photo))).toBe('ask.against')
    expect(asks(lan.say({ ...photo, files: [{ id: 'p2', kind: 'photo' }] }))).toBe('ask.against')
    const captioned = {
      ...photo,
      files: [{ id: 'p3', kind: 'photo' as const }],
      caption: 'ông Bảy',
    }
    expect(asks(lan.say(captioned))).toBe('ask.learnt')
    expect(reported(lan.press('send'))).toMatchObject({
      attachments: ['p1', 'p2', 'p3'],
      petition: { against: 'ông Bảy' },
    })
  })

  it('takes an edited answer, and lets what is on the form be told anew', () => {
    const lan = talk(citizen)
    lan.write(whole)
    lan.press('begin')
    lan.press('skip')
    lan.say({ say: 'text', text: 'Trần Lan', messageId: 'm1' })
    const edited = lan.say({ say: 'edited', text: 'Trần Lành', messageId: 'm1' })
    expect(asks(edited)).toBe('draft.confirm.KN')
    expect(dataOf(lan.press('edit'))).toContain('edit-petition')
    expect(asks(lan.press('edit-petition'))).toBe('ask.remote')
    lan.press('remote', 'yes')
    lan.write('Trần Lành')
    expect(reported(lan.press('send'))).toMatchObject({
      remote: true,
      petition: { name: 'Trần Lành' },
    })
  })

  it.each([
    ['Trần Văn Lành, 12 Hùng Vương', { name: 'Trần Văn Lành', address: '12 Hùng Vương' }],
    ['tôi tên là Trần Văn Lành ở khu phố 2', { name: 'Trần Văn Lành', address: 'khu phố 2' }],
    ['Lành', { name: 'Lành' }],
    ['12 Hùng Vương phường Xuân An', { address: '12 Hùng Vương phường Xuân An' }],
  ])('tells name and address apart: %s', (words, who) => {
    const lan = talk(citizen)
    lan.write(whole)
    lan.press('begin')
    lan.press('skip')
    lan.write(words)
    expect(reported(lan.press('send')).petition).toMatchObject(who)
  })
})

describe('a complaint after a long time', () => {
  const upTo = (learnt: string) => {
    const lan = talk(citizen)
    lan.write(`${complaint} của UBND phường Bàu Sen`)
    lan.press('begin')
    lan.press('skip')
    return { lan, step: lan.write(learnt) }
  }

  it('is told kindly what that means, asked why, and sent all the same', () => {
    const { lan, step } = upTo('tháng 5')
    expect(asks(step)).toBe('ask.delay')
    expect(step.replies.at(-1)?.params).toMatchObject({
      days: 90,
      law: 'Luật Khiếu nại 2011, Điều 9',
    })
    lan.write('tôi nằm viện hai tháng')
    const { text, petition } = reported(lan.press('send'))
    expect(text).toContain('tôi nằm viện hai tháng')
    expect(petition).toMatchObject({ learnt: 'tháng 5' })
  })

  it.each(['25/8/2026', 'tuần trước', 'hôm qua', 'không nhớ', 'lâu rồi'])(
    'is not bothered with it where it is in time, or nobody can tell: %s',
    (learnt) => {
      expect(asks(upTo(learnt).step)).toBe('ask.wish')
    },
  )

  it('counts ninety days from the day after', () => {
    // The ninetieth day after 24 August 2026 is Sunday, 22 November: it ends with Monday.
    expect(asks(upTo('24/8/2026').step)).toBe('ask.wish')
    expect(asks(upTo('20/8/2026').step)).toBe('ask.delay')
  })
})

describe('a denunciation', () => {
  it('says first how it is kept, and can be erased at every step', () => {
    const lan = talk(stranger)
    const steps = [lan.write(denunciation), lan.press('begin')]
    while (asks(steps.at(-1) as Step)?.startsWith('ask.')) steps.push(lan.press('skip'))
    expect(steps.map(asks)).toEqual([
      'formal.intro-TC',
      'ask.against-TC',
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
    for (const words of ['ông Bảy, phòng một cửa', '2 tháng trước', 'tôi có ghi âm'])
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
