import type { Marks } from './marks.ts'
import type { Message } from './tokens.ts'
import type { UnitMention } from './units.ts'

/** A stretch of tokens that tells a place, and which of them are names. */
export type Stretch = { start: number; end: number; names: number[] }

/** One message with all that is known about its tokens. */
export type Scene = {
  message: Message
  marks: Marks
  units: UnitMention[]
  /** Tokens where what happened begins. */
  events: Set<number>
}

/** A street of the list. */
export function street(scene: Scene, start: number): Stretch | undefined {
  const end = scene.marks.endOf('streets', start)
  return end === undefined ? undefined : { start, end, names: range(start, end) }
}

/** A proper name right here, or that of a unit after which something is called ("chợ Bảo Quang"). */
export function readName(scene: Scene, start: number): Stretch | undefined {
  if (!joins(scene, start)) return undefined
  const unit = scene.units.find((mention) => mention.from === start && mention.start === start)
  if (unit) return { start, end: unit.end, names: range(start, unit.end) }
  return readProperName(scene, start)
}

/** A known street, a person, or words with capitals. */
export function readProperName(scene: Scene, start: number): Stretch | undefined {
  if (!joins(scene, start)) return undefined
  return street(scene, start) ?? readPerson(scene, start) ?? readCapitals(scene, start)
}

/** "ông Sáu"; "nguyễn văn trỗi", even without capitals. */
function readPerson(scene: Scene, start: number): Stretch | undefined {
  const called = scene.marks.endOf('honorifics', start)
  if (called !== undefined && goesOn(scene, called)) {
    return { start, end: called + 1, names: [called] }
  }
  if (scene.marks.endOf('surnames', start) === undefined) return undefined
  const end = run(scene, start + 1, start + 4)
  return end > start + 1 ? { start, end, names: range(start, end) } : undefined
}

function readCapitals(scene: Scene, start: number): Stretch | undefined {
  const { text, tokens } = scene.message
  if (text === text.toUpperCase()) return undefined
  const capital = (at: number) => /\p{Lu}/u.test(text.charAt(tokens[at]?.start ?? text.length))
  let end = start
  while (end < start + 5 && capital(end) && mayName(scene, end)) end += 1
  return end > start ? { start, end, names: range(start, end) } : undefined
}

/** A number, or up to two syllables: hamlets and junctions are called by any words. */
export function readPlainName(scene: Scene, start: number): Stretch | undefined {
  if (!joins(scene, start)) return undefined
  if (isNumber(scene, start)) return { start, end: start + 1, names: [] }
  const end = run(scene, start, start + 2)
  return end > start ? { start, end, names: range(start, end) } : undefined
}

/** Tokens that may belong to a name, from `start`, no further than `limit`. */
function run(scene: Scene, start: number, limit: number): number {
  let end = start
  while (end < limit && goesOn(scene, end)) end += 1
  return end
}

/** Without capitals a name also ends where what happened begins ("ngập", "mất điện"). */
function goesOn(scene: Scene, at: number): boolean {
  return mayName(scene, at) && !scene.events.has(at)
}

function mayName(scene: Scene, at: number): boolean {
  const { marks, units } = scene
  if (!joins(scene, at) || isNumber(scene, at)) return false
  if (marks.endOf('stops', at) !== undefined || marks.endOf('relations', at) !== undefined) {
    return false
  }
  return !units.some((unit) => unit.from <= at && at < unit.to)
}

/** Whether only space stands before the token. */
export function joins({ message }: Scene, at: number): boolean {
  return message.tokens[at]?.gap === 'none'
}

/** A house, alley or quarter number; a telephone number or that of a decision ("345/QĐ") is none. */
export function isNumber({ message }: Scene, at: number): boolean {
  const token = message.tokens[at]
  if (!token || !/^\d{1,4}(?!\d)/.test(token.exact)) return false
  return !/^\/\p{L}/u.test(message.text.slice(token.end, token.end + 2))
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, step) => start + step)
}
