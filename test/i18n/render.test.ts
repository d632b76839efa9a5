import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../src/domain/organisation.ts'
import { en } from '../../src/i18n/en.ts'
import { labelsOf, type Reader, say, sayButtons, sayPlain } from '../../src/i18n/render.ts'
import { type TextKey, vi } from '../../src/i18n/vi.ts'
import type { Param } from '../../src/ports/reply.ts'

const organisation: Organisation = {
  name: 'test',
  validFrom: '2024-01-01',
  codePrefix: 'LK',
  seat: { place: 'Long Khánh', superior: 'UBND tỉnh Đồng Nai' },
  units: [
    {
      code: 'xuan-an',
      validFrom: '2024-01-01',
      type: 'ward',
      name: 'UBND phường Xuân An',
      shortName: 'phường Xuân An',
      nameEn: 'Xuân An ward',
      aliases: [],
    },
  ],
  topics: [{ code: 'roads', name: 'Giao thông', nameEn: 'Roads', owner: 'ward' }],
  routing: { byKind: {}, sorter: 'xuan-an', overseer: 'xuan-an' },
  hotline: '',
}
/** Friday 9 August 2024, 08:00 in Long Khánh. */
const now = Date.parse('2024-08-09T08:00:00+07:00')
const monday = Date.parse('2024-08-12T17:00:00+07:00')
const inVietnamese: Reader = { language: 'vi', organisation, now }
const inEnglish: Reader = { language: 'en', organisation, now }

// Two texts that hold little but one value: `{code}` as it is, and `📎 **{code}**`.
const bare = (code: Param, reader = inVietnamese) =>
  say({ key: 'button.code', params: { code } }, reader)
const strong = (code: Param, reader = inVietnamese) =>
  say({ key: 'card.file', params: { code } }, reader)

it('the texts these tests lean on are what they say', () => {
  expect([vi['button.code'], vi['card.file'], vi['officer.whole'], vi.card]).toEqual([
    '{code}',
    '📎 **{code}**',
    '**{code}**\n{text}',
    '{lines}',
  ])
})

describe('marks', () => {
  it('bold becomes a span of its own', () => {
    expect(strong('LK-1')).toEqual([{ text: '📎 ' }, { text: 'LK-1', bold: true }])
  })

  it('what a person wrote is never read as a mark, a placeholder or HTML', () => {
    const text = '**to** {code} <b>x</b> &amp; $& `y`'
    expect(
      say({ key: 'officer.whole', params: { code: '**{text}**', text } }, inVietnamese),
    ).toEqual([{ text: '**{text}**', bold: true }, { text: `\n${text}` }])
  })

  it('any words at all come out as they went in, in the style of their place', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('**', '{code}', '{', '}', '*', '\n', '$1', '{lines}'),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (pieces) => {
        const text = pieces.join('')
        fc.pre(text !== '')
        expect(bare(text)).toEqual([{ text }])
        expect(strong(text)).toEqual([{ text: '📎 ' }, { text, bold: true }])
      }),
    )
  })
})

describe('values', () => {
  it('numbers are written out, zero too', () => {
    expect(bare(0)).toEqual([{ text: '0' }])
  })

  it('a text within a text keeps its own bold', () => {
    expect(bare({ text: 'card.file', params: { code: 'A' } })).toEqual([
      { text: '📎 ' },
      { text: 'A', bold: true },
    ])
  })

  it('a text within bold is bold throughout', () => {
    const inner: Param = { text: 'card.file', params: { code: 'A' } }
    expect(strong(inner)).toEqual([{ text: '📎 ' }, { text: '📎 A', bold: true }])
  })

  it('a text within a text does not see the values around it', () => {
    const params = { code: { text: 'card.file' } as const, name: 'B' }
    expect(sayPlain('button.code', params, inVietnamese)).toBe('📎 ')
  })

  it('lines stand one below the other, each with its own bold', () => {
    const lines: Param = {
      lines: [
        { text: 'card.file', params: { code: 'A' } },
        { text: 'button.code', params: { code: 'B' } },
      ],
    }
    expect(say({ key: 'card', params: { lines } }, inVietnamese)).toEqual([
      { text: '📎 ' },
      { text: 'A', bold: true },
      { text: '\nB' },
    ])
    expect(say({ key: 'card', params: { lines: { lines: [] } } }, inVietnamese)).toEqual([])
  })

  it('a text that is no longer known is said to be old, and breaks nothing around it', () => {
    const [last] = sayButtons([[{ key: 'gone.button' as TextKey, data: 'x' }]], inVietnamese)
    expect(sayPlain('gone.text' as TextKey, {}, inVietnamese)).toBe(vi['old-message'])
    expect(last?.[0]?.label).toBe(vi['old-message'])
  })

  it('every kind of value is the same after it was kept as JSON', () => {
    const values: Param[] = [
      'a',
      0,
      { topic: 'roads' },
      { topic: undefined },
      { unit: 'xuan-an' },
      { ward: 'xuan-an' },
      { time: monday, style: 'full' },
      { text: 'card.file', params: { code: { topic: undefined } } },
      { lines: [{ text: 'card.file', params: { code: 'A' } }] },
    ]
    for (const value of values) {
      expect(bare(value)).not.toEqual([])
      expect(bare(JSON.parse(JSON.stringify(value)))).toEqual(bare(value))
    }
  })

  it('a missing value is nothing, and leaves the rest in one piece', () => {
    expect(say({ key: 'button.code' }, inVietnamese)).toEqual([])
    expect(say({ key: 'card.file', params: {} }, inVietnamese)).toEqual([{ text: '📎 ' }])
    expect(say({ key: 'officer.whole', params: { text: 'a' } }, inVietnamese)).toEqual([
      { text: '\na' },
    ])
  })
})

describe('each reader in their language', () => {
  const both = (value: Param) =>
    [bare(value, inVietnamese), bare(value, inEnglish)].map((spans) =>
      spans.map(({ text }) => text).join(''),
    )

  it('fixed texts', () => {
    expect(both({ text: 'status.withdrawn' })).toEqual([
      vi['status.withdrawn'],
      en['status.withdrawn'],
    ])
    expect(vi['status.withdrawn']).not.toBe(en['status.withdrawn'])
  })

  it('units by their full name or as people say it; one no longer known, by its code', () => {
    expect(both({ unit: 'xuan-an' })).toEqual(['UBND phường Xuân An', 'Xuân An ward'])
    expect(both({ ward: 'xuan-an' })).toEqual(['phường Xuân An', 'Xuân An ward'])
    expect(both({ unit: 'gone' })).toEqual(['gone', 'gone'])
  })

  it('topics; none or an unknown one is said to be unclear', () => {
    expect(both({ topic: 'roads' })).toEqual(['Giao thông', 'Roads'])
    expect(both({ topic: undefined })).toEqual([vi['topic.none'], en['topic.none']])
    expect(both({ topic: 'gone' })).toEqual([vi['topic.none'], en['topic.none']])
  })

  it('times in local time: full, by the day, and short', () => {
    expect(both({ time: monday, style: 'full' })).toEqual([
      '17:00 thứ Hai 12/8',
      '5:00 pm Mon 12 Aug',
    ])
    expect(both({ time: monday, style: 'day' })).toEqual(['thứ Hai 12/8', 'Mon 12 Aug'])
    expect(both({ time: monday, style: 'short' })).toEqual([
      'T2 12/8, 17:00',
      'Mon 12 Aug, 5:00 pm',
    ])
  })

  it('the day of reading decides what today is', () => {
    const later = { ...inEnglish, now: monday }
    expect(bare({ time: monday, style: 'full' }, later)).toEqual([{ text: '5:00 pm today' }])
  })

  it('within lines and bold as well', () => {
    const lines: Param = { lines: [{ text: 'card.file', params: { code: { topic: 'roads' } } }] }
    expect(say({ key: 'card', params: { lines } }, inEnglish)).toEqual([
      { text: '📎 ' },
      { text: 'Roads', bold: true },
    ])
  })
})

describe('buttons', () => {
  it('keep what is behind them; empty rows go', () => {
    const rows = [
      [
        {
          key: 'button.unit',
          params: { unit: { unit: 'xuan-an' } },
          data: 'unit:xuan-an',
        } as const,
      ],
      [],
      [
        { key: 'button.copy-code', copy: 'LK-1' } as const,
        { key: 'button.place', askPlace: true } as const,
      ],
    ]
    expect(sayButtons(rows, inEnglish)).toEqual([
      [{ label: 'Xuân An ward', data: 'unit:xuan-an' }],
      [
        { label: en['button.copy-code'], copy: 'LK-1' },
        { label: en['button.place'], askPlace: true },
      ],
    ])
    expect(sayButtons(undefined, inEnglish)).toEqual([])
  })

  it('can be typed in either language, whichever the reader uses', () => {
    const labels = [vi['button.accept'], en['button.accept']]
    expect(labelsOf({ key: 'button.accept', data: 'accept:1' }, inVietnamese)).toEqual(labels)
    expect(labelsOf({ key: 'button.accept', data: 'accept:1' }, inEnglish)).toEqual(labels)
    const topic = { key: 'button.topic', params: { topic: { topic: 'roads' } }, data: 't' } as const
    expect(labelsOf(topic, inVietnamese)).toEqual(['Giao thông', 'Roads'])
  })
})

describe('a unit whose code has another meaning now', () => {
  const [ward] = organisation.units
  if (ward === undefined) throw new Error('no unit')
  const later: Organisation = {
    ...organisation,
    name: 'later',
    since: now,
    before: organisation,
    units: [{ ...ward, validFrom: '2025-07-01', name: 'UBND phường Long Khánh' }],
  }
  const reader = { ...inVietnamese, organisation: later }

  it('is called by its whole identity what it was called', () => {
    const { code } = ward
    expect(bare({ unit: { code, validFrom: '2024-01-01' } }, reader)).toEqual([
      { text: 'UBND phường Xuân An' },
    ])
    expect(bare({ unit: { code, validFrom: '2025-07-01' } }, reader)).toEqual([
      { text: 'UBND phường Long Khánh' },
    ])
  })

  it('by its code alone, what the code meant when it was said', () => {
    expect(bare({ unit: ward.code }, reader)).toEqual([{ text: 'UBND phường Long Khánh' }])
    expect(bare({ unit: ward.code }, inVietnamese)).toEqual([{ text: 'UBND phường Xuân An' }])
  })
})
