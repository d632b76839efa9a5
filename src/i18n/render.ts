import type { UnitKey } from '../domain/case/case.ts'
import type { Organisation } from '../domain/organisation.ts'
import { dueDay, dueShort, dueTime } from '../domain/time/speak.ts'
import { findUnit, unitOfCode } from '../domain/units.ts'
import type { Button, Span } from '../ports/channel.ts'
import type { Param, Params, Reply, ReplyButton } from '../ports/reply.ts'
import type { Language } from '../ports/turn.ts'
import { catalogues } from './catalogues.ts'
import type { TextKey } from './vi.ts'

/**
 * Who reads, where and when: the same reply is said differently to each. The organisation is the one
 * that was in force when it was said.
 */
export type Reader = { language: Language; organisation: Organisation; now: number }

/** The words of a reply. Values are put in literally: no mark inside them is ever read. */
export const say = (reply: Pick<Reply, 'key' | 'params'>, reader: Reader): Span[] =>
  merge(spansOf(reply.key, reply.params ?? {}, reader, false))

export const sayPlain = (key: TextKey, params: Params, reader: Reader): string =>
  say({ key, params }, reader)
    .map(({ text }) => text)
    .join('')

export const sayButtons = (rows: ReplyButton[][] | undefined, reader: Reader): Button[][] =>
  (rows ?? [])
    .filter((row) => row.length > 0)
    .map((row) => row.map((one) => sayButton(one, reader)))

function sayButton(button: ReplyButton, reader: Reader): Button {
  if ('copy' in button) return { label: sayPlain(button.key, {}, reader), copy: button.copy }
  if ('askPlace' in button) return { label: sayPlain(button.key, {}, reader), askPlace: true }
  if ('askPhone' in button) return { label: sayPlain(button.key, {}, reader), askPhone: true }
  return { label: sayPlain(button.key, button.params ?? {}, reader), data: button.data }
}

/** The label of a button in every language, so that it can be typed instead of pressed. */
export const labelsOf = (button: ReplyButton, reader: Reader): string[] =>
  (Object.keys(catalogues) as Language[]).map(
    (language) => sayButton(button, { ...reader, language }).label,
  )

/** A message kept since an earlier version may be one this version has no words for. */
const wordsOf = (key: TextKey, language: Language): string =>
  catalogues[language][key] ?? catalogues[language]['old-message']

function spansOf(key: TextKey, params: Params, reader: Reader, bold: boolean): Span[] {
  return wordsOf(key, reader.language)
    .split('**')
    .flatMap((piece, index) => {
      const strong = bold || index % 2 === 1
      return piece.split(/(\{\w+\})/).flatMap((part) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1]
        if (name === undefined) return [span(part, strong)]
        const value = params[name]
        return value === undefined ? [] : spansOfParam(value, reader, strong)
      })
    })
}

function spansOfParam(value: Param, reader: Reader, bold: boolean): Span[] {
  if (typeof value !== 'object') return [span(String(value), bold)]
  if ('text' in value) return spansOf(value.text, value.params ?? {}, reader, bold)
  if ('lines' in value)
    return value.lines.flatMap((line, index) => [
      ...(index > 0 ? [span('\n', false)] : []),
      ...spansOf(line.text, line.params ?? {}, reader, bold),
    ])
  if ('unit' in value) return [span(unitName(value.unit, 'name', reader), bold)]
  if ('ward' in value) return [span(unitName(value.ward, 'shortName', reader), bold)]
  if ('time' in value)
    return [span(tellTime[value.style](value.time, reader.now, reader.language), bold)]
  // Last, for of a topic that nobody named nothing is left in a message that was kept as JSON.
  return topicSpans(value.topic, reader, bold)
}

const tellTime = { full: dueTime, day: dueDay, short: dueShort }

function unitName(
  named: string | UnitKey,
  form: 'name' | 'shortName',
  { organisation, language }: Reader,
): string {
  const isCode = typeof named === 'string'
  const unit = isCode ? unitOfCode(named, organisation) : findUnit(named, organisation)
  if (unit === undefined) return isCode ? named : named.code
  return language === 'vi' ? unit[form] : unit.nameEn
}

function topicSpans(code: string | undefined, reader: Reader, bold: boolean): Span[] {
  const topic = reader.organisation.topics.find((one) => one.code === code)
  if (topic === undefined) return spansOf('topic.none', {}, reader, bold)
  return [span(reader.language === 'vi' ? topic.name : topic.nameEn, bold)]
}

const span = (text: string, bold: boolean): Span => (bold ? { text, bold } : { text })

/** Neighbours of one style become one; empty ones go. */
function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const { text, bold } of spans) {
    const last = merged.at(-1)
    if (text === '') continue
    if (last && last.bold === bold) last.text += text
    else merged.push(bold ? { text, bold } : { text })
  }
  return merged
}
