import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { press, recogniseText } from '../../handlers/recognise.ts'
import { commandNames } from '../../handlers/said.ts'
import type { ConversationState } from '../../src/ports/state.ts'
import { draft } from './support.ts'

const idle: ConversationState = { at: 'idle' }
const confirming: ConversationState = {
  at: 'draft',
  step: 'confirm',
  draft: draft(),
  offers: [
    { labels: ['Đúng, gửi đi', 'Yes, send it'], data: 'send@d1' },
    { labels: ['Sửa', 'Change'], data: 'edit@d1' },
    { labels: ['Thêm ảnh', 'Add a photo'], data: 'photo@d1' },
  ],
}

describe('commands', () => {
  it.each([
    ['/hoso', 'hoso', ''],
    ['/HOSO', 'hoso', ''],
    ['/hồ sơ', 'hoso', ''],
    ['/Hồ Sơ', 'hoso', ''],
    ['/hồ sơ'.normalize('NFD'), 'hoso', ''],
    ['  /phản ánh  ', 'phananh', ''],
    ['/phananh ổ gà đường Hùng Vương', 'phananh', 'ổ gà đường Hùng Vương'],
    ['/tra cứu LK-7K2M-9QXD', 'tracuu', 'LK-7K2M-9QXD'],
    ['/tracuu lk 7k2m 9qxd', 'tracuu', 'lk 7k2m 9qxd'],
    ['/Khiếu nại', 'khieunai', ''],
    ['/TỐ CÁO', 'tocao', ''],
    ['/đối thoại', 'doithoai', ''],
    ['/trợ giúp', 'trogiup', ''],
    ['/ngôn ngữ', 'ngonngu', ''],
    ['/huỷ', 'huy', ''],
    ['/hủy', 'huy', ''],
    ['/việc', 'viec', ''],
    ['/quá hạn', 'quahan', ''],
    ['/start inv_abc', 'start', 'inv_abc'],
    ['/hoso\n', 'hoso', ''],
  ])('%j', (text, name, rest) =>
    expect(recogniseText(text, idle)).toEqual({ say: 'command', name, rest }),
  )

  it('are known in upper case, with any blanks after them', () => {
    for (const name of commandNames)
      expect(recogniseText(`/${name.toUpperCase()}  \t x`, idle)).toEqual({
        say: 'command',
        name,
        rest: 'x',
      })
  })

  it('are not read in the middle of words, nor from a path', () => {
    expect(recogniseText('xem /hoso giúp tôi', idle)).toMatchObject({ say: 'text' })
    expect(recogniseText('/', idle)).toMatchObject({ say: 'text' })
    expect(recogniseText('/hosocuatoi', idle)).toMatchObject({ say: 'text' })
  })
})

describe('typing instead of pressing', () => {
  it.each(['1', ' 1 ', '1.', 'Đúng, gửi đi', 'dung gui di', 'ĐÚNG GỬI ĐI!', 'yes, send it'])(
    '%j presses the first button',
    (text) =>
      expect(recogniseText(text, confirming)).toEqual({
        say: 'press',
        verb: 'send',
        args: [],
        draft: 'd1',
      }),
  )

  it.each([
    'ừ',
    'ừm',
    'vâng',
    'dạ',
    'Dạ đúng',
    'đúng rồi',
    'OK',
    'ok!',
    'phải',
    'gửi đi',
    'yes',
    '👌 ok',
  ])('%j says yes where a yes is asked for', (text) =>
    expect(recogniseText(text, confirming)).toMatchObject({ say: 'press', verb: 'send' }),
  )

  it('does not take a yes for a press where none is asked for', () => {
    const offers = [{ labels: ['Phản ánh'], data: 'report' }]
    expect(recogniseText('ok', { at: 'idle', offers })).toMatchObject({ say: 'text' })
    expect(recogniseText('đúng', idle)).toMatchObject({ say: 'text' })
  })

  it.each(['4', '0', '99', '123', 'đúng là sai', 'không đúng', 'sửa lại địa chỉ', '👍', ''])(
    '%j is words',
    (text) => expect(recogniseText(text, confirming)).toMatchObject({ say: 'text', text }),
  )

  it('reads a label whatever its spelling, and the second by its number', () => {
    for (const text of ['2', 'sua', 'SỬA', 'Sửa'.normalize('NFD'), 'change'])
      expect(recogniseText(text, confirming)).toMatchObject({ verb: 'edit' })
  })

  it('never throws, and gives back the very words it took for words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const said = recogniseText(text, confirming, '5')
        if (said.say === 'text') expect(said).toEqual({ say: 'text', text, messageId: '5' })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a press', () => {
  it.each([
    ['rate:7K2M9QXD:5', { verb: 'rate', args: ['7K2M9QXD', '5'] }],
    ['work', { verb: 'work', args: [] }],
    ['', { verb: '', args: [] }],
    ['ward:26080@d1', { verb: 'ward', args: ['26080'], draft: 'd1' }],
    ['::', { verb: '', args: ['', ''] }],
  ])('%j', (data, said) => expect(press(data)).toEqual({ say: 'press', ...said }))
})
