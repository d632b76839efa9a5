import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { command as check } from '../../src/cli/policy-check.ts'
import { command as list } from '../../src/cli/policy-list.ts'
import { kinds } from '../../src/domain/organisation.ts'
import { emptyFolder, nghedan } from './support.ts'

const ours = fileURLToPath(new URL('../../prisma/policy', import.meta.url))

function copy(): string {
  const folder = emptyFolder()
  cpSync(ours, folder, { recursive: true })
  return folder
}

function edit(folder: string, file: string, words: string, others: string) {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(words)) throw new Error(`${file} does not say: ${words}`)
  writeFileSync(join(folder, file), text.replace(words, others))
}

describe('policy check', () => {
  async function checked(...words: string[]) {
    const answer = await check.run({}, () => {}, words)
    if (answer.is !== 'whole') throw new Error('not whole')
    return answer
  }

  test('ours are sound', async () => {
    const { json, text, broken } = await checked()
    expect(json).toMatchObject({ problems: [] })
    expect(broken).toBe(false)
    expect(text).toContain('Không có lỗi (sound): khieu-nai-2012, khieu-nai-2026')
  })

  test('every mistake a line, the file as it was given, exit 1', async () => {
    const folder = copy()
    edit(folder, 'clocks/to-cao-2019.json', '"amount": 7', '"amount": 0')
    edit(folder, 'calendar.json', '"date": "2025-09-01"', '"date": "2025-09-06"')
    const { code, out } = await nghedan(['policy', 'check', folder])
    expect(code).toBe(1)
    const lines = out.trim().split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/to-cao-2019\.json:\d+: clocks\.TC\.1\.limit\.amount: Too small/),
      expect.stringMatching(/calendar\.json:\d+: years\.1\.closed\.10\.date: 2025-09-06 is a week/),
    ])
    for (const line of lines) expect(line.startsWith(`${folder}/`)).toBe(true)
  })

  test('what ends soon is spoken of, and is no mistake', async () => {
    const folder = copy()
    const calendar = JSON.parse(readFileSync(join(folder, 'calendar.json'), 'utf8'))
    calendar.years = calendar.years.slice(0, 1)
    writeFileSync(join(folder, 'calendar.json'), JSON.stringify(calendar))
    edit(
      folder,
      'clocks/to-cao-2026.json',
      '"validFrom"',
      '"validUntil": "2026-07-02", "validFrom"',
    )
    const { json, broken } = await checked(folder)
    expect(broken).toBe(false)
    expect(json).toEqual({
      problems: [],
      warnings: [
        expect.stringContaining('the calendar ends 2024-12-31'),
        expect.stringContaining('TC: quy định hết hiệu lực 2/7/2026'),
      ],
    })
  })

  test('two folders are not understood', async () => {
    expect(await nghedan(['policy', 'check', 'one', 'two'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('policy list', () => {
  async function listed(on: string) {
    const answer = await list.run({ on }, () => {}, [])
    if (answer.is !== 'whole') throw new Error('not whole')
    return { json: answer.json as { kinds: { policy: string | null }[] }, text: answer.text }
  }

  test('what is in force on a day, with its sources and how sure they are', async () => {
    const { json, text } = await listed('2026-07-01')
    expect(json).toMatchObject({
      on: '2026-07-01',
      kinds: kinds.map((kind) => ({ kind, validFrom: '2026-07-01', validUntil: null })),
      oversight: { repeatEvery: 5 },
      calendar: { lastDay: '2027-12-31' },
    })
    for (const told of [
      /resolution \(lần 1\) +30 ngày +A cần kiểm tra +phức tạp 45 ngày; vùng xa 45 ngày;/,
      /resolution +30 ngày .*gia hạn tối đa 2 lần, mỗi lần thêm 30 ngày/,
      /resolve +5 ngày làm việc +local +nguy hiểm 24 giờ/,
      /resolution \(lần 2\): Luật Khiếu nại 2011 .*Điều 37/,
      /120 % thời hạn: trưởng đơn vị, thanh tra/,
      /2026 đã chốt: nghỉ 14 ngày/,
      /2027 tạm tính, chưa chốt/,
    ])
      expect(text).toMatch(told)
  })

  test('a day before any policy lacks those, and says so', async () => {
    const { json, text } = await listed('2015-01-01')
    expect(json.kinds.map(({ policy }) => policy)).toEqual([null, 'khieu-nai-2012', null, null])
    expect(text).toContain('TC tố cáo: chưa có quy định (no policy)')
  })

  test('what is no day is not understood', async () => {
    await expect(listed('2024-02-30')).rejects.toMatchObject({ name: 'UsageError' })
  })
})
