import {
  isNumber,
  joins,
  readName,
  readPlainName,
  readProperName,
  type Scene,
  type Stretch,
  street,
} from './names.ts'
import type { PlaceRules } from './rules.ts'

/** Every stretch of a message that tells a place, in order, without overlap. */
export function findStretches(scene: Scene): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  while (at < scene.message.tokens.length) {
    const alien = scene.marks.endOf('aliens', at)
    const stretch = alien === undefined ? readStretch(scene, at) : undefined
    if (stretch) stretches.push(stretch)
    at = stretch?.end ?? alien ?? at + 1
  }
  return stretches
}

function readStretch(scene: Scene, start: number): Stretch | undefined {
  let head = start
  for (let turns = 0; turns < 2; turns += 1) head = scene.marks.endOf('relations', head) ?? head
  if (head > start && !joins(scene, head)) return undefined
  const first =
    readHeaded(scene, head) ??
    readBareNumber(scene, head) ??
    street(scene, head) ??
    (head > start ? landmark(scene, head) : undefined)
  return first && extend(scene, { ...first, start })
}

/** "A - B", "từ A đến B": what is joined belongs to the same place. */
function extend(scene: Scene, stretch: Stretch): Stretch {
  const joiner = scene.marks.endOf('joiners', stretch.end) ?? dash(scene, stretch.end)
  if (joiner === undefined || !joins(scene, joiner)) return stretch
  const second = readHeaded(scene, joiner) ?? readName(scene, joiner) ?? landmark(scene, joiner)
  if (!second) return stretch
  return { start: stretch.start, end: second.end, names: [...stretch.names, ...second.names] }
}

function dash({ message }: Scene, at: number): number | undefined {
  const token = message.tokens[at]
  const before = message.tokens[at - 1]
  if (!token || !before) return undefined
  return /^ ?[-–] ?$/.test(message.text.slice(before.end, token.start)) ? at : undefined
}

/** A place word with its number or name: "hẻm 21 Nguyễn Văn Cừ", "đường Hùng Vương", "ấp Suối Chồn", "trường Nguyễn Huệ". */
function readHeaded(scene: Scene, start: number): Stretch | undefined {
  const after = (use: keyof PlaceRules, read: (at: number) => Stretch | undefined) => {
    const end = scene.marks.endOf(use, start)
    const named = end !== undefined && joins(scene, end) ? read(end) : undefined
    return named && { ...named, start }
  }
  return (
    after('numbered', (at) => readNumber(scene, at)) ??
    after('named', (at) => readRoadNumber(scene, at) ?? readName(scene, at)) ??
    after('hamlets', (at) => readName(scene, at) ?? readPlainName(scene, at)) ??
    after('landmarks', (at) => readName(scene, at))
  )
}

/** "12", "21 Nguyễn Văn Cừ"; a ward after the number is told elsewhere. */
function readNumber(scene: Scene, start: number): Stretch | undefined {
  if (!isNumber(scene, start)) return undefined
  const name = readProperName(scene, start + 1)
  return name ? { ...name, start } : { start, end: start + 1, names: [] }
}

/** "đường 30/4"; in "đầy đường 3 ngày nay" the number counts something. */
function readRoadNumber(scene: Scene, start: number): Stretch | undefined {
  const dated = scene.message.tokens[start]?.exact.includes('/') && isNumber(scene, start)
  return dated ? { start, end: start + 1, names: [] } : undefined
}

/** "12 Hùng Vương": only before a street that is known, other numbers count things. */
function readBareNumber(scene: Scene, start: number): Stretch | undefined {
  const named = isNumber(scene, start) ? street(scene, start + 1) : undefined
  return named && joins(scene, start + 1) ? { ...named, start } : undefined
}

function landmark(scene: Scene, start: number): Stretch | undefined {
  const end = scene.marks.endOf('landmarks', start)
  return end === undefined ? undefined : { start, end, names: [] }
}
