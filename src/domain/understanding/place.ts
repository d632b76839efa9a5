import {
  isNumber,
  joins,
  readName,
  readPlainName,
  type Scene,
  type Stretch,
  street,
} from './names.ts'
import { showPlace } from './tidy.ts'

/** The place as the citizen wrote it, without the ward itself: "trước số 12 Hùng Vương". */
export function findPlaceWords(scene: Scene): string | undefined {
  const stretches: Stretch[] = []
  let at = 0
  while (at < scene.message.tokens.length) {
    const stretch = readStretch(scene, at)
    if (stretch) stretches.push(stretch)
    at = stretch?.end ?? at + 1
  }
  return showPlace(scene.message, stretches)
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
  const { marks } = scene
  const numbered = marks.endOf('numbered', start)
  if (numbered !== undefined && joins(scene, numbered) && isNumber(scene, numbered)) {
    const name = readName(scene, numbered + 1)
    return name ? { ...name, start } : { start, end: numbered + 1, names: [] }
  }
  const named = marks.endOf('named', start)
  const inner =
    named === undefined ? undefined : (readHeadedNumber(scene, named) ?? readName(scene, named))
  if (inner) return { ...inner, start }
  const hamlet = marks.endOf('hamlets', start)
  const own =
    hamlet === undefined ? undefined : (readName(scene, hamlet) ?? readPlainName(scene, hamlet))
  if (own) return { ...own, start }
  const known = marks.endOf('landmarks', start)
  const name = known === undefined ? undefined : readName(scene, known)
  return name && { ...name, start }
}

/** "đường số 5", "đường 30/4" */
function readHeadedNumber(scene: Scene, start: number): Stretch | undefined {
  const number = scene.marks.endOf('numbered', start) ?? start
  return joins(scene, number) && isNumber(scene, number) && street(scene, start) === undefined
    ? { start, end: number + 1, names: [] }
    : undefined
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
