import { expect, test } from 'vitest'
import { letterTypes } from '../../src/domain/letters/facts.ts'
import { letter } from '../../src/domain/letters/letter.ts'
import { petition } from '../../src/domain/letters/petition.ts'
import { toDocx } from '../../src/reports/letter-docx.ts'
import { factsOf, petitionOf } from '../domain/letters/examples.ts'
import { hostile } from './hostile.ts'
import { unzip } from './unzip.ts'

const partsOf = async (document: Parameters<typeof toDocx>[0]) => {
  const files = unzip(await toDocx(document))
  return (name: string) => files.get(name) ?? ''
}

/** Every run of a part: its properties and its text. */
const runsOf = (xml: string) =>
  Array.from(xml.matchAll(/<w:r>(.*?)<\/w:r>/g), ([, run = '']) => ({
    text: Array.from(run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/g), ([, text]) => text).join(''),
    size: Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2,
    bold: /<w:b\/>/.test(run),
    italics: /<w:i\/>/.test(run),
  }))

test('the sheet, its margins, its type and its language', async () => {
  const part = await partsOf(letter(factsOf('acceptance', 'KN')))
  const document = part('word/document.xml')
  expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"/)
  expect(document).toMatch(/<w:pgSz [^>]*w:h="16838"/)
  const margin = (side: string) =>
    (Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(document)?.[1]) / 1440) * 25.4
  expect(margin('top')).toBeCloseTo(20, 1)
  expect(margin('bottom')).toBeCloseTo(20, 1)
  expect(margin('left')).toBeCloseTo(30, 1)
  expect(margin('right')).toBeCloseTo(15, 1)
  const styles = part('word/styles.xml')
  expect(styles).toMatch(/<w:rFonts [^>]*w:ascii="Times New Roman"/)
  expect(styles).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
})

test('sizes and weights are those of the decree', async () => {
  const part = await partsOf(letter(factsOf('acceptance', 'KN')))
  const runs = runsOf(part('word/document.xml'))
  const run = (start: string) => runs.find(({ text }) => text.startsWith(start))
  expect(run('CỘNG HÒA')).toMatchObject({ size: 12, bold: true })
  expect(run('Độc lập')).toMatchObject({ size: 13, bold: true })
  expect(run('UBND THÀNH PHỐ')).toMatchObject({ size: 12, bold: false })
  expect(run('PHƯỜNG XUÂN AN')).toMatchObject({ size: 12, bold: true })
  expect(run('Số: 05/TB-UBND')).toMatchObject({ size: 13, bold: false })
  expect(run('Long Khánh, ngày')).toMatchObject({ size: 13, italics: true })
  expect(run('THÔNG BÁO')).toMatchObject({ size: 14, bold: true })
  expect(run('Về việc')).toMatchObject({ size: 14, bold: true })
  expect(run('Sau khi xem xét')).toMatchObject({ size: 14, bold: false, italics: false })
  expect(run('CHỦ TỊCH')).toMatchObject({ size: 14, bold: true })
  expect(run('Nơi nhận:')).toMatchObject({ size: 12, bold: true, italics: true })
  expect(run('- Lưu: VT')).toMatchObject({ size: 11, bold: false })
})

test('the body is justified with its first line set in; lines stand under motto and agency', async () => {
  const document = (await partsOf(letter(factsOf('acceptance', 'KN'))))('word/document.xml')
  const paragraphs = Array.from(document.matchAll(/<w:p>(.*?)<\/w:p>/g), ([, text = '']) => text)
  const body = paragraphs.find((paragraph) => paragraph.includes('Sau khi xem xét')) ?? ''
  expect(body).toContain('<w:jc w:val="both"/>')
  // 1 centimetre
  expect(body).toMatch(/<w:ind [^>]*w:firstLine="567"/)
  const rules = paragraphs.filter((paragraph) => paragraph.includes('<w:pBdr>'))
  const lengths = rules.map((rule) => {
    const side = Number(/w:left="(\d+)"/.exec(rule.slice(rule.indexOf('<w:ind')))?.[1]) / 20
    return side
  })
  expect(rules).toHaveLength(2)
  // Columns of 203.7 and 264 points less the rule on both sides; "PHƯỜNG XUÂN AN" is 113 points wide.
  const agency = 203.7 - 2 * (lengths[0] ?? 0)
  expect(agency).toBeGreaterThan(113 / 3)
  expect(agency).toBeLessThan(122 / 2)
  expect(264 - 2 * (lengths[1] ?? 0)).toBeCloseTo(159, 0)
})

test('the page number is in the middle above, not on the first page; the foot on all', async () => {
  const part = await partsOf(letter(factsOf('acceptance', 'KN')))
  const document = part('word/document.xml')
  const relations = part('word/_rels/document.xml.rels')
  const target = (kind: string, type: string) => {
    const id = new RegExp(`<w:${kind}Reference [^>]*w:type="${type}"[^>]*>`).exec(document)?.[0]
    const relation = /r:id="([^"]+)"/.exec(id ?? '')?.[1]
    const found = new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*>`).exec(relations)?.[0]
    return part(`word/${/Target="([^"]+)"/.exec(found ?? '')?.[1]}`)
  }
  expect(document).toContain('<w:titlePg/>')
  expect(target('header', 'first')).not.toContain('PAGE')
  expect(target('header', 'default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/)
  for (const type of ['first', 'default'])
    expect(target('footer', type)).toContain('Bản điện tử do hệ thống Nghe Dân')
})

test('the properties name nobody but the system', async () => {
  const core = (await partsOf(letter(factsOf('acceptance', 'KN'))))('docProps/core.xml')
  expect(core).toContain('<dc:title>THÔNG BÁO 05/TB-UBND năm 2024</dc:title>')
  expect(core).toContain('<dc:creator>Nghe Dân</dc:creator>')
  expect(core).toContain('<dc:language>vi-VN</dc:language>')
  expect(core).toContain('2024-08-05T03:00:00.000Z')
  expect(core).not.toContain('Ân')
})

test('what is unknown in a petition is dots to the right margin', async () => {
  const document = (await partsOf(petition(petitionOf({ kind: 'TC' }))))('word/document.xml')
  const dotted = Array.from(document.matchAll(/<w:tab [^>]*w:leader="dot"/g))
  expect(dotted).toHaveLength(4)
  expect(document).not.toContain('Nguyễn Văn Ân')
})

test('the same letter is the same bytes', async () => {
  const document = letter(factsOf('result', 'PAKN'))
  const first = await toDocx(document)
  await new Promise((done) => setTimeout(done, 5))
  expect(first.equals(await toDocx(document))).toBe(true)
  // No entry has a time of this machine.
  expect(first.readUInt32LE(10)).toBe(0x00210000)
})

const wellFormed = (xml: string) => {
  const open: string[] = []
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name)
    else if (alone !== '/') open.push(name)
  }
  expect(open).toEqual([])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/)
}

test.each(hostile)('%s give a valid document', async (_, text) => {
  const addressee = { name: text, address: text }
  const facts = factsOf('result', 'PAKN', { addressee, subject: text, words: text })
  for (const document of [letter(facts), petition(petitionOf({ name: text, content: text }))])
    wellFormed((await partsOf(document))('word/document.xml'))
})

test('every letter becomes a document', async () => {
  for (const type of letterTypes) {
    const document = (await partsOf(letter(factsOf(type, 'KN'))))('word/document.xml')
    wellFormed(document)
    expect(document).toContain('Nguyễn Văn Ân')
  }
})
