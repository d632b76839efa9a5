import type { Kind } from '../organisation.ts'
import { startOfLocalDay } from '../time/calendar.ts'
import type { LetterFacts, LetterType } from './facts.ts'

const laws = {
  complaints: 'Luật Khiếu nại ngày 11 tháng 11 năm 2011',
  denunciations: 'Luật Tố cáo ngày 12 tháng 6 năm 2018',
  reception: 'Luật Tiếp công dân ngày 25 tháng 11 năm 2013',
}
const sorting =
  'Thông tư số 05/2021/TT-TTCP ngày 01 tháng 10 năm 2021 của Tổng Thanh tra Chính phủ quy định quy trình xử lý đơn khiếu nại, đơn tố cáo, đơn kiến nghị, đơn phản ánh'

/** Luật số 136/2025/QH15 amends the three laws; a case keeps the law of the day it was received. */
const amendedFrom = startOfLocalDay('2026-07-01')
const amended = ' (được sửa đổi, bổ sung bởi Luật số 136/2025/QH15)'

const lawOf: Record<Kind, string> = {
  KN: laws.complaints,
  TC: laws.denunciations,
  PAKN: laws.reception,
  DIALOGUE: laws.reception,
}

/** What a letter about a complaint rests on at first and at second instance. */
const complaintArticles: Partial<Record<LetterType, [first: string, second: string]>> = {
  acceptance: ['Điều 27', 'Điều 36'],
  'non-acceptance': ['Điều 11', 'Điều 11'],
  extension: ['Điều 28', 'Điều 37'],
  result: ['Điều 32', 'Điều 41'],
}

const denunciationArticles: Record<LetterType, string> = {
  receipt: 'Điều 24',
  guidance: 'Điều 24',
  transfer: 'Điều 24',
  acceptance: 'Điều 29',
  'non-acceptance': 'Điều 24',
  extension: 'Điều 30',
  return: 'Điều 24',
  result: 'Điều 35',
  invitation: 'Điều 24',
  minutes: 'Điều 24',
}

/** Letters that sort a petition rest on the circular about sorting. */
const sorts: ReadonlySet<LetterType> = new Set(['receipt', 'guidance', 'transfer', 'return'])

/** The lines "Căn cứ …", with their end marks. */
export function legalBasis({ kind, type, instance, filedAt }: LetterFacts): string[] {
  const law = lawOf[kind] + (filedAt >= amendedFrom ? amended : '')
  const article = articleOf(kind, type, instance)
  const lines = [article === undefined ? law : `${article} ${law}`]
  if (sorts.has(type) && kind !== 'DIALOGUE') lines.push(sorting)
  return lines.map((line, i) => `Căn cứ ${line}${i === lines.length - 1 ? '.' : ';'}`)
}

function articleOf(kind: Kind, type: LetterType, instance: 1 | 2): string | undefined {
  switch (kind) {
    case 'KN':
      return complaintArticles[type]?.[instance - 1]
    case 'TC':
      return denunciationArticles[type]
    case 'PAKN':
      return type === 'result' ? 'Điều 28' : undefined
    case 'DIALOGUE':
      return undefined
  }
}
