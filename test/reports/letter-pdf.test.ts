import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { letter } from '../../src/domain/letters/letter.ts'
import { petition } from '../../src/domain/letters/petition.ts'
import { toPdf } from '../../src/reports/letter-pdf.ts'
import { factsOf, petitionOf } from '../domain/letters/examples.ts'
import { hostile } from './hostile.ts'

/** Dictionaries stand open in the file, streams are compressed. */
const open = (pdf: Buffer) => pdf.toString('latin1')
const pages = (pdf: Buffer) => open(pdf).match(/\/Type \/Page\b/g)?.length

test('one sheet of A4 with Tinos in it, in Vietnamese, made by nobody', async () => {
  const pdf = await toPdf(letter(factsOf('acceptance', 'KN')))
  expect(open(pdf)).toMatch(/^%PDF-1\.7/)
  expect(open(pdf)).toMatch(/%%EOF\s*$/)
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(open(pdf))
  expect(Number(box?.[1])).toBeCloseTo(595.28, 1)
  expect(Number(box?.[2])).toBeCloseTo(841.89, 1)
  expect(pages(pdf)).toBe(1)
  for (const face of ['Regular', 'Bold', 'Italic'])
    expect(open(pdf)).toMatch(new RegExp(`/BaseFont /[A-Z]{6}\\+Tinos-${face}`))
  expect(open(pdf).match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3)
  expect(open(pdf)).toMatch(/\/Lang \(vi-VN\)/)
  expect(open(pdf)).toContain('<xmp:CreateDate>2024-08-05T03:00:00Z')
  expect(pdf.toString()).toContain('THÔNG BÁO 05/TB-UBND năm 2024')
  expect(pdf.toString()).not.toContain('Nguyễn Văn Ân')
})

test('the same letter is the same bytes', async () => {
  const document = letter(factsOf('result', 'PAKN'))
  expect((await toPdf(document)).equals(await toPdf(document))).toBe(true)
})

test('12,000 characters take as many pages as they need, and not long', async () => {
  const line = 'Gia đình tôi không đồng ý với quyết định thu hồi đất. '
  const content = line.repeat(Math.ceil(12_000 / line.length))
  // 14 points on lines of 467 points: about 75 characters, 40 lines a page.
  expect(pages(await toPdf(petition(petitionOf({ content }))))).toBe(5)
})

test.each(hostile)('%s give a valid document', async (_, text) => {
  const facts = factsOf('transfer', 'PAKN', {
    addressee: { name: text, address: text },
    subject: text,
    words: text,
  })
  expect(open(await toPdf(letter(facts)))).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/)
})

// pdftotext (poppler-utils) is not on every machine, and nothing else here reads a PDF's text.
const noReader = spawnSync('pdftotext', ['-v']).error !== undefined

describe.skipIf(noReader)('read again by pdftotext', () => {
  const read = (pdf: Buffer) =>
    execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })

  test('every Vietnamese letter is the one that was written', async () => {
    const bases = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const letters = [...bases]
      .map((base) => tones.map((tone) => (base + tone).normalize('NFC')).join(''))
      .concat('đĐ')
    const text = read(await toPdf(letter(factsOf('result', 'PAKN', { words: letters.join('\n') }))))
    for (const row of letters) expect(text.normalize('NFC')).toContain(row)
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('Căn cứ Điều 28 Luật Tiếp công dân')
  })

  test('the number of a page stands above every page but the first', async () => {
    const content = 'Đoạn văn. '.repeat(700)
    const sheets = read(await toPdf(petition(petitionOf({ content })))).split('\f')
    expect(sheets[0]?.trim()).toMatch(/^CỘNG HÒA/)
    expect(sheets[1]?.trim()).toMatch(/^2\n/)
    expect(sheets[2]?.trim()).toMatch(/^3\n/)
    for (const sheet of sheets.slice(0, 3)) expect(sheet).toContain('mã hồ sơ LK-7K2M-9QXD')
  })

  test('a number with dashes stays whole', async () => {
    const words = 'Theo Quyết định số 123/QĐ-UBND của Ủy ban nhân dân. '.repeat(12)
    const text = read(await toPdf(letter(factsOf('result', 'PAKN', { words }))))
    expect(text.match(/123\/QĐ-UBND/g)).toHaveLength(12)
  })
})
