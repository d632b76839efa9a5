import { describe, expect, it } from 'vitest'
import { asks, citizen, dataOf, keysOf, reported, talk } from './support.ts'

const story = 'tôi tố cáo có người nhận tiền làm sổ đỏ'

describe('whose people a denunciation accuses', () => {
  it('is not asked when the words tell it', () => {
    const lan = talk(citizen)
    lan.write(story)
    lan.press('begin')
    expect(asks(lan.write('ông Tư, cán bộ địa chính phường Xuân An'))).toBe('ask.when')
    expect(reported(lan.press('send'))).toMatchObject({ unit: 'LK-TTR', accused: ['26080'] })
  })

  it('is chosen, or typed, where they do not', () => {
    for (const answer of ['press', 'write'] as const) {
      const lan = talk(citizen)
      lan.write(story)
      lan.press('begin')
      const step = lan.write('ông Bảy')
      expect(asks(step)).toBe('ask.office')
      expect(dataOf(step)).toContain('office:LK-TTR')
      const next = answer === 'press' ? lan.press('office', 'LK-TTR') : lan.write('ở Thanh tra')
      expect(asks(next)).toBe('ask.when')
      const report = reported(lan.press('send'))
      expect(report).toMatchObject({ unit: 'LK-UBND', accused: ['LK-TTR'] })
      expect(report.text).not.toContain('LK-TTR')
    }
  })

  it('is asked before it is sent at once, when the story names those who would get it', () => {
    const lan = talk(citizen)
    lan.write('tôi tố cáo ông Bảy nhận tiền của dân, ông ấy làm ở thanh tra thành phố')
    expect(asks(lan.press('send'))).toBe('ask.office')
    expect(asks(lan.press('office', 'LK-TTR'))).toBe('draft.confirm.TC')
    expect(reported(lan.press('send'))).toMatchObject({ unit: 'LK-UBND', accused: ['LK-TTR'] })
  })

  it('tells who must go to the agency above before anything is sent, and takes a correction', () => {
    const lan = talk(citizen)
    lan.write(story)
    lan.press('begin')
    const told = lan.write('chủ tịch UBND thành phố')
    expect(keysOf(told)).toEqual(['conflict.superior-first'])
    expect(dataOf(told)).toEqual(['erase', 'office-again'])
    expect(lan.press('send').commands).toEqual([])
    expect(asks(lan.press('office-again'))).toBe('ask.office')
    lan.press('office', '26080')
    expect(reported(lan.press('send'))).toMatchObject({ unit: 'LK-TTR', accused: ['26080'] })
  })

  it('is the ward of a complaint about its officials, which goes to another unit', () => {
    const lan = talk(citizen)
    lan.write('cán bộ một cửa phường Xuân An hách dịch, quát mắng dân')
    expect(reported(lan.press('send'))).toMatchObject({
      kind: 'PAKN',
      topic: 'conduct',
      unit: 'LK-NV',
      accused: ['26080'],
    })
    const mai = talk(citizen)
    mai.write('cán bộ phòng nội vụ thái độ hách dịch, quát mắng dân')
    expect(reported(mai.press('send'))).toMatchObject({ unit: 'LK-TTR', accused: ['LK-NV'] })
  })

  it('is the unit whose decision a complaint is about', () => {
    const lan = talk(citizen)
    lan.write(
      'Tôi khiếu nại Quyết định số 123/QĐ-UBND ngày 5/3/2026 của UBND phường Bàu Sen về thu hồi đất',
    )
    expect(reported(lan.press('send'))).toMatchObject({ unit: 'LK-TTR', accused: ['26104'] })
  })
})

describe('a denunciation without a name', () => {
  it('is told honestly what that means, and can be taken back', () => {
    const lan = talk(citizen)
    expect(dataOf(lan.write(story))).toContain('nameless')
    expect(keysOf(lan.press('nameless'))[0]).toBe('formal.nameless')
    for (let count = 0; count < 4; count += 1) lan.press('skip')
    expect(asks(lan.last())).toBe('draft.confirm.TC-nameless')
    expect(reported(lan.press('send'))).toMatchObject({ kind: 'TC', nameless: true })
    const mai = talk(citizen)
    mai.write(story)
    mai.press('nameless')
    expect(asks(mai.press('named'))).not.toBe('draft.confirm.TC-nameless')
    expect(reported(mai.press('send'))).not.toHaveProperty('nameless')
  })

  it('is nothing else: the button of what is no denunciation changes nothing', () => {
    const lan = talk(citizen)
    lan.write('rác đầy đường ở phường Xuân An')
    lan.press('nameless')
    expect(reported(lan.press('send'))).not.toHaveProperty('nameless')
  })
})
