import { describe, expect, it } from 'vitest'
import type { Said } from '../../handlers/said.ts'
import type { Step } from '../../handlers/step.ts'
import { asks, citizen, dataOf, keysOf, reported, stranger, talk } from './support.ts'

const complaint = 'tôi khiếu nại việc thu hồi đất'
const whole =
  'Tôi khiếu nại Quyết định số 123/QĐ-UBND ngày 5/3/2026 của UBND phường Bàu Sen về thu hồi đất. ' +
  'Tôi nhận quyết định hôm 1/11/2026. Yêu cầu hủy quyết định.'

const progress = ({ replies }: Step) => {
  const { at, of } = replies.at(-1)?.params ?? {}
  return `${at}/${of}`
}

describe('a complaint', () => {
  it('says first what a chat can do, and asks nothing before it is let', () => {
    for (const words of [complaint, `/khieunai ${complaint}`]) {
      const step = talk().write(words)
      expect(keysOf(step)).toEqual(['formal.intro-KN'])
      expect(dataOf(step)).toEqual(['begin', 'send', 'book-first', 'only-feedback'])
    }
  })

  it('is not sent by its old buttons once it has become a denunciation', () => {
    for (const verb of ['book-first', 'only-feedback']) {
      const lan = talk(citizen)
      lan.write(complaint)
      lan.write('tôi muốn tố cáo ông Tư cán bộ địa chính nhận hối lộ 50 triệu')
      const step = lan.press(verb)
      expect(step.commands).toEqual([])
      expect(asks(step)).toBe('formal.intro-TC')
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
