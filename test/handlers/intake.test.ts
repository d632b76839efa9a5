import { describe, expect, it } from 'vitest'
import { asked, dataOf, draft, keysOf, officer, stranger, talk } from './support.ts'

const pothole = 'ổ gà trước số 12 Hùng Vương phường Xuân An'
const rubbish = 'rác đầy đường 3 ngày nay không ai hốt'

describe('telling a report', () => {
  it('takes one message, one press and the consent', () => {
    const lan = talk()
    expect(keysOf(lan.write(pothole))).toEqual(['draft.confirm'])
    expect(keysOf(lan.press('send'))).toEqual(['consent'])
    const { commands, state } = lan.press('agree')
    expect(commands).toEqual([
      expect.objectContaining({
        do: 'submit',
        kind: 'PAKN',
        topic: 'roads',
        unit: '26080',
        text: pothole,
      }),
    ])
    expect(state).toEqual({ at: 'idle' })
  })

  it('asks for the place twice and no more, then somebody who knows the city finds it', () => {
    const lan = talk()
    expect(keysOf(lan.write(rubbish))).toEqual(['draft.where'])
    expect(keysOf(lan.write('gần nhà tôi đó'))).toEqual(['draft.where-again'])
    const third = lan.write('chỗ cây me to')
    expect(keysOf(third)).toEqual(['draft.confirm'])
    expect(third.replies[0]?.params).toMatchObject({ unit: { unit: 'LK-NV' } })
    expect(keysOf(lan.press('send'))).toEqual(['consent'])
    expect(lan.press('agree').commands).toEqual([
      expect.objectContaining({
        do: 'submit',
        unit: 'LK-NV',
        text: `${rubbish}\ngần nhà tôi đó\nchỗ cây me to`,
      }),
    ])
  })

  it('still takes a ward that is named after the place was given up', () => {
    const lan = talk()
    lan.write(rubbish)
    lan.write('gần nhà tôi đó')
    lan.write('chỗ cây me to')
    const named = lan.write('à ở phường Xuân Bình')
    expect(keysOf(named)).toEqual(['draft.confirm'])
    expect(named.replies[0]?.params).toMatchObject({ unit: { unit: '26077' } })
  })

  it('never asks for the place again because of a sticker', () => {
    const lan = talk()
    lan.write(rubbish)
    const asked = ['unreadable', 'unreadable', 'unreadable', 'unreadable'].map(() =>
      keysOf(lan.say({ say: 'unreadable' })),
    )
    expect(asked.flat().filter((key) => key.startsWith('draft.where'))).toHaveLength(1)
  })

  it.each([
    ['không phải Xuân An, Xuân Bình', '26077'],
    ['à nhầm, phường Bảo Vinh', '26098'],
    ['sai rồi, ở xã Hàng Gòn', '26113'],
  ])('takes a correction in one step: %s', (correction, unit) => {
    const lan = talk()
    lan.write(pothole)
    const corrected = lan.write(correction)
    expect(keysOf(corrected)).toEqual(['draft.confirm'])
    expect(corrected.replies[0]?.params).toMatchObject({ unit: { unit } })
  })

  it('takes a correction of the topic in two presses, words kept', () => {
    const lan = talk()
    lan.write(pothole)
    expect(dataOf(lan.press('edit'))).toContain('edit-topic')
    expect(dataOf(lan.press('edit-topic'))).toContain('topic:drainage')
    const corrected = lan.press('topic', 'drainage')
    expect(corrected.replies[0]?.params).toMatchObject({ what: { topic: 'drainage' } })
    expect(corrected.state).toMatchObject({ draft: { texts: [{ text: pothole }] } })
  })

  it('tells the emergency numbers once, before anything else', () => {
    const lan = talk()
    expect(keysOf(lan.write('cháy nhà ở chợ Xuân An, có người kẹt bên trong'))[0]).toBe('danger')
    expect(keysOf(lan.write('ở phường Xuân An'))).not.toContain('danger')
  })

  it('keeps nothing when the citizen does not agree', () => {
    const file = '018f0000-0000-7000-8000-00000000f11e'
    const lan = talk(stranger, {
      at: 'draft',
      step: 'consent',
      draft: draft({ texts: [{ text: pothole }], attachments: [file] }),
    })
    const { commands, state } = lan.press('disagree')
    expect(commands).toEqual([{ do: 'forget', attachments: [file] }])
    expect(state).toEqual({ at: 'idle' })
  })

  it('stops at twelve thousand characters and offers to send what there is', () => {
    const lan = talk()
    const long = `${pothole} ${'rất lâu rồi '.repeat(300)}`
    for (let i = 0; i < 3; i++) lan.write(long)
    const full = lan.write(long)
    expect(keysOf(full)).toEqual(['draft.too-much'])
    expect(dataOf(full)).toEqual(['send'])
  })
})

describe('a forged or old button', () => {
  const complete = draft({ texts: [{ text: pothole }], unit: '26080' })

  it('does not submit without the notice having been shown', () => {
    for (const step of ['describe', 'place', 'unit', 'confirm', 'edit', 'topic'] as const) {
      const lan = talk(stranger, { at: 'draft', step, draft: complete })
      expect(lan.press('agree').commands).toEqual([])
    }
  })

  it('does not submit an empty report', () => {
    for (const fields of [{}, { attachments: ['018f0000-0000-7000-8000-00000000f11e'] }]) {
      const lan = talk(stranger, { at: 'draft', step: 'consent', draft: draft(fields) })
      expect(lan.press('agree').commands).toEqual([])
      expect(lan.press('send').commands).toEqual([])
    }
  })

  it.each([
    ['ward', '99999'],
    ['ward', ''],
    ['ward', 'constructor'],
    ['topic', 'nonsense'],
    ['topic', '__proto__'],
  ])('does not send a report to where there is nobody: %s:%s', (verb, arg) => {
    const lan = talk(stranger, { at: 'draft', step: 'confirm', draft: complete })
    const step = lan.press(verb, arg)
    expect(keysOf(step)[0]).toBe('old-button')
    expect(step.state).toMatchObject({ draft: { unit: '26080' } })
  })
})

describe('beginning anew', () => {
  it('drops the files of the report left behind', () => {
    const file = '018f0000-0000-7000-8000-00000000f11e'
    for (const name of ['phananh', 'khieunai', 'tocao', 'doithoai', 'tracuu'] as const) {
      const lan = talk(stranger, {
        at: 'draft',
        step: 'describe',
        draft: draft({ attachments: [file] }),
      })
      const step = lan.say({ say: 'command', name, rest: '' })
      expect(step.commands).toEqual([{ do: 'drop-files', attachments: [file] }])
    }
  })

  it('keeps a report under way on /start, which Telegram sends whenever a chat is reopened', () => {
    const lan = talk()
    const { state } = lan.write(pothole)
    expect(lan.say({ say: 'command', name: 'start', rest: '' }).state).toEqual(state)
  })
})

describe('words that may answer a question', () => {
  it('are gathered up to the length a message may have, and kept when more come', () => {
    const lan = talk(asked)
    const half = 'ở đầu hẻm. '.repeat(200)
    lan.write(half)
    const kept = lan.last().state
    const step = lan.write(half)
    expect(keysOf(step)).toEqual(['too-long', 'citizen.maybe-answer'])
    expect(step.state).toEqual(kept)
    expect(step.commands).toEqual([])
  })
})

describe('an officer', () => {
  it('is not taken for a citizen by stray words', () => {
    expect(keysOf(talk(officer).write(pothole))).toEqual(['officer.free-text'])
  })
})
