import { type Book, type Sense, type SenseHit, weights } from './book.ts'
import { markPlaces } from './marks.ts'
import type { Scene, Stretch } from './names.ts'
import { findPhrases, longestOnly } from './phrases.ts'
import { findStretches } from './place.ts'
import { bestKind, bestTopics, noTallies, tally, urgencyOf, withoutDenied } from './score.ts'
import { showPlace } from './tidy.ts'
import { readMessage } from './tokens.ts'
import type { Understanding } from './understanding.ts'
import { chooseUnit, findUnits } from './units.ts'

/** One message read: what its phrases mean and where it is. */
type Reading = { scene: Scene; hits: SenseHit[]; words?: string }

/**
 * What the bot makes of a citizen's successive messages of one draft, oldest first. What it is about is judged over
 * all of them; a place named later replaces the earlier one. Total: no string makes it throw.
 */
export function understand(texts: readonly string[], book: Book): Understanding {
  const tallies = noTallies()
  const readings = texts.map((text) => read(text, book))
  for (const { hits } of readings) tally(tallies, hits, book)
  const kind = bestKind(tallies.kind)
  const topics = bestTopics(tallies.topic)
  const urgency = urgencyOf(readings.flatMap(({ hits }) => hits))
  const place = placeOf(readings)
  const acts = kind !== 'PAKN' || urgency !== 'normal' || topics.length > 0
  const located = place.unit !== undefined || place.words !== undefined
  return { kind, topics, place, urgency, smallTalk: !acts && !located && !readings.some(saysMuch) }
}

function read(text: string, book: Book): Reading {
  const message = readMessage(text, book.abbreviations)
  const all = findPhrases(message, book.phrases)
  const marks = markPlaces(all, message.tokens)
  const units = findUnits(all, marks)
  const events = new Set(all.filter(isEvent).map(({ start }) => start))
  const scene = { message, marks, units, events }
  const stretches = findStretches(scene)
  const words = showPlace(message, stretches)
  const telling = withoutDenied(perRoom(withoutNames(all, scene)), message.tokens)
  const hits = asides(telling, scene, stretches)
  return words === undefined ? { scene, hits } : { scene, hits, words }
}

/** What tells a topic by more than a hint: "heo" alone may be part of a name. */
function isEvent({ target }: SenseHit): boolean {
  return target.room === 'topic' && target.weight > weights.weak
}

/** Words inside the name of a unit or street say nothing about the topic. */
function withoutNames(hits: SenseHit[], { units, marks }: Scene): SenseHit[] {
  const inName = new Set<number>()
  for (const { start, end } of units) for (let at = start; at < end; at += 1) inName.add(at)
  for (const { start } of hits) {
    const end = marks.endOf('streets', start) ?? start
    for (let at = start; at < end; at += 1) inName.add(at)
  }
  return hits.filter(({ target, start, end }) => {
    if (target.room === 'unit' || target.room === 'place') return false
    return !inName.has(start) || !inName.has(end - 1)
  })
}

/** Behind the school is where it happens, hardly what it is about. */
function asides(hits: SenseHit[], { marks }: Scene, stretches: Stretch[]): SenseHit[] {
  const aside = new Set<number>()
  for (const { start, end } of stretches) {
    const related = marks.endOf('relations', start) !== undefined
    if (related) for (let at = start; at < end; at += 1) aside.add(at)
  }
  return hits.map((hit) =>
    hit.target.room === 'topic' && aside.has(hit.start) && aside.has(hit.end - 1)
      ? { ...hit, fit: hit.fit / 4 }
      : hit,
  )
}

/** In each room the longest phrase wins. */
function perRoom(hits: SenseHit[]): SenseHit[] {
  const rooms = new Map<Sense['room'], SenseHit[]>()
  for (const hit of hits) {
    const room = rooms.get(hit.target.room)
    if (room) room.push(hit)
    else rooms.set(hit.target.room, [hit])
  }
  return [...rooms].flatMap(([room, own]) => (room === 'group' ? own : longestOnly(own)))
}

function placeOf(readings: Reading[]): Understanding['place'] {
  let place: Understanding['place'] = { unitConfidence: 0 }
  for (const { scene, words } of readings) {
    const { unit, confidence, cleared } = chooseUnit(scene.units)
    if (cleared)
      place = { ...(place.words !== undefined && { words: place.words }), unitConfidence: 0 }
    if (unit !== undefined)
      place = { ...place, unit, unitConfidence: Math.round(confidence * 100) / 100 }
    if (words !== undefined) place = { ...place, words }
  }
  return place
}

/** At least two words beside greetings: something was said, even if not understood. */
function saysMuch({ scene, hits }: Reading): boolean {
  const { tokens } = scene.message
  const polite = new Set<number>()
  for (const { target, start, end } of hits) {
    if (target.room === 'smallTalk') for (let at = start; at < end; at += 1) polite.add(at)
  }
  return tokens.filter(({ exact }, at) => !polite.has(at) && isWord(exact)).length >= 2
}

function isWord(exact: string): boolean {
  return /^\p{L}{2,}/u.test(exact)
}
