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
  /** Tokens where what happened begins ("ngập", "mất điện"): no name goes on over them. */
  events: Set<number>
}

/** A street of the list. */
export function street(scene: Scene, start: number): Stretch | undefined {
  const end = scene.marks.endOf('streets', start)
  return end === undefined ? undefined : { start, end, names: range(start, end) }
}

/** A name right here: a known street, a unit after which something is called, a person, or words with capitals. */
export function readName(scene: Scene, start: number): Stretch | undefined {
  if (!joins(scene, start)) return undefined
  const unit = scene.units.find((mention) => mention.from === start && mention.start === start)
  if (unit) return { start, end: unit.end, names: range(start, unit.end) }
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
  let end = start
  while (end < start + 5 && goesOn(scene, end) && /^\p{Lu}/u.test(text.slice(tokens[end]?.start)))
    end += 1
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

function goesOn(scene: Scene, at: number): boolean {
  const { marks, units, events } = scene
  if (!joins(scene, at) || isNumber(scene, at) || events.has(at)) return false
  if (marks.endOf('stops', at) !== undefined || marks.endOf('relations', at) !== undefined)
    return false
  return !units.some((unit) => unit.from <= at && at < unit.to)
}

/** Whether only space stands before the token. */
export function joins({ message }: Scene, at: number): boolean {
  return message.tokens[at]?.gap === 'none'
}

/** A house, alley or quarter number; a telephone number is none. */
export function isNumber({ message }: Scene, at: number): boolean {
  return /^\d{1,4}(?!\d)/.test(message.tokens[at]?.exact ?? '')
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, step) => start + step)
}
