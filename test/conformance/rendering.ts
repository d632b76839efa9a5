import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const days = 'thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật|T[2-7]|CN'
const day = `(?:${days}) \\d{1,2}/\\d{1,2}(?:/\\d{4})?|hôm nay|ngày mai`
const enDay = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \\d{1,2} [A-Z][a-z]{2}(?: \\d{4})?|today|tomorrow'

/** What differs from one run to the next though the same is said: each becomes a mark. */
const moving: [RegExp, string][] = [
  [/inv_[\w-]{24}/g, '⟨mã mời⟩'],
  [/https?:\/\/\S+/g, '⟨liên kết⟩'],
  [new RegExp(`\\d{1,2}:\\d{2} (?:${day})`, 'g'), '⟨lúc⟩'],
  [new RegExp(`(?:${day}), \\d{1,2}:\\d{2}`, 'g'), '⟨lúc⟩'],
  [new RegExp(`\\d{1,2}:\\d{2} [ap]m (?:${enDay})`, 'g'), '⟨lúc⟩'],
  [new RegExp(`(?:${enDay}), \\d{1,2}:\\d{2} [ap]m`, 'g'), '⟨lúc⟩'],
  [new RegExp(day, 'g'), '⟨lúc⟩'],
  [new RegExp(enDay, 'g'), '⟨lúc⟩'],
  [/\d{1,2}:\d{2}(?: [ap]m)?/g, '⟨giờ⟩'],
  [/\d{1,2}\/\d{1,2}\/\d{4}/g, '⟨ngày⟩'],
  [/(?:\d+ (?:phút|giờ|ngày) trước|vừa xong)/g, '⟨trước đây⟩'],
  [/còn (?:khoảng )?\d+ (?:phút|giờ|ngày(?: làm việc)?)/g, 'còn ⟨ít lâu⟩'],
  [/ \(tạm tính\)/g, ''],
  [/Tuần \d+/g, 'Tuần ⟨số⟩'],
]

/** Case codes are told apart by their order of appearance, sealed ones by their short name too. */
function codesMarked(text: string, alike: boolean): string {
  const seen = new Map<string, string>()
  const mark = (code: string) => {
    const known = alike ? '⟨mã⟩' : (seen.get(code) ?? `⟨${seen.size + 1}⟩`)
    seen.set(code, known)
    return known
  }
  return text.replace(
    /(LK|lk)-([0-9A-Za-z]{4}-[0-9A-Za-z]{4})|\bN-([0-9A-Z]{3})\b/g,
    (_, prefix, code, alias) =>
      alias === undefined
        ? `${prefix}-${mark(code.slice(0, 3).toUpperCase())}`
        : `N-${mark(alias)}`,
  )
}

/** A talk with everything that moves replaced by stable marks. */
export const normalised = (text: string, alike: boolean): string =>
  moving.reduce((said, [pattern, mark]) => said.replace(pattern, mark), codesMarked(text, alike))

/**
 * Compares what was shown with what is kept for this channel, byte by byte. With
 * NGHEDAN_RENDERINGS=write it is kept instead, for a person to read before it is committed.
 */
export function compareRendering(channel: string, transcript: string, shown: string) {
  const path = fileURLToPath(new URL(`renderings/${channel}/${transcript}.txt`, import.meta.url))
  if (process.env.NGHEDAN_RENDERINGS === 'write') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, shown)
    return
  }
  expect(shown, path).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined)
}
