import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, nghedan } from './support.ts'

type Line = {
  kind: string
  topics: { code: string; p: number }[]
  unit: string | null
  unitConfidence: number
  urgency: string
  pii: { kind: string; start: number; end: number }[]
  redacted: string
}

/** With a database that nobody can reach, so that touching one would fail. */
async function classify(input: string, args: string[] = []): Promise<Line[]> {
  const env = { DATABASE_URL: 'postgresql://127.0.0.1:1/none' }
  const { code, out, err } = await nghedan(['classify', ...args], { input, env })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out === '' || out.endsWith('\n')).toBe(true)
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

test('a line each: kind, topics, unit, urgency, and the personal data masked', async () => {
  const pothole = 'Đường trước nhà phường Xuân An có ổ gà to, gọi tôi 0912345678'
  const lines = await classify(`${pothole}\ntôi tố cáo cán bộ địa chính nhận hối lộ\n`)
  expect(lines).toHaveLength(2)
  const [first, second] = lines
  expect(Object.keys(first ?? {}).sort()).toEqual(
    ['kind', 'pii', 'redacted', 'topics', 'unit', 'unitConfidence', 'urgency'].sort(),
  )
  expect(first).toMatchObject({ kind: 'PAKN', unit: '26080', urgency: 'normal' })
  expect(first?.topics[0]?.code).toBe('roads')
  expect(first?.unitConfidence).toBeGreaterThan(0.6)
  expect(first?.pii.map(({ kind, start, end }) => [kind, pothole.slice(start, end)])).toEqual([
    ['phone', '0912345678'],
  ])
  expect(first?.redacted).toBe(pothole.replace('0912345678', '•••'))
  expect(second).toMatchObject({ kind: 'TC', unit: null })
})

test('one line in, one line out: empty lines, CRLF, U+2028 and a last line without its end', async () => {
  const lines = await classify('a\n\nrác ở Phú Bình\r\nđường\u2028hỏng\n0912345678', ['--json'])
  expect(lines.map(({ redacted }) => redacted)).toEqual([
    'a',
    '',
    'rác ở Phú Bình',
    'đường\u2028hỏng',
    '•••',
  ])
  expect(lines[2]?.unit).toBe('26086')
  expect(await classify('')).toEqual([])
})

test('a thousand messages stay a thousand, and nothing is started or written', async () => {
  const home = join(emptyFolder(), 'never-made')
  const message = 'Đèn đường hẻm 12 phường Bảo Vinh hư cả tuần nay, tối om'
  const input = Array.from({ length: 1_000 }, (_, i) => `${i}: ${message}\n`).join('')
  const { code, out } = await nghedan(['classify'], { input, env: { NGHEDAN_HOME: home } })
  expect(code).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines).toHaveLength(1_000)
  expect(JSON.parse(lines[999] ?? '')).toMatchObject({
    redacted: `999: ${message}`,
    unit: '26098',
    topics: [{ code: 'lighting' }],
  })
  expect(existsSync(home)).toBe(false)
})
