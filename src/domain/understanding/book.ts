import type { Kind, Organisation, Unit } from '../organisation.ts'
import { fold, words } from '../text/fold.ts'
import { formerUnits } from '../units.ts'
import { addPhrase, type Hit, noPhrases, type Phrases } from './phrases.ts'
import type { PlaceRules, Rules, Signals, Strength } from './rules.ts'
import { type Abbreviations, readMessage } from './tokens.ts'

/** What a phrase of the book stands for. */
export type Sense =
  | { room: 'topic'; code: string; weight: number }
  | { room: 'kind'; code: Kind; weight: number }
  | { room: 'urgency'; code: 'danger' | 'urgent' | 'normal' }
  | { room: 'group'; code: string }
  | { room: 'unit'; code: string }
  | { room: 'smallTalk' }
  | { room: 'negator' }
  | { room: 'place'; use: keyof PlaceRules }

export type SenseHit = Hit<Sense>

/** Two groups that weigh something for a topic or a kind when one message names both. */
type PairSense = { both: [string, string]; sense: WeighedSense }
export type WeighedSense = Extract<Sense, { weight: number }>

/** The rules and the gazetteer compiled: build once, use for every message. */
export type Book = {
  phrases: Phrases<Sense>
  pairs: PairSense[]
  abbreviations: Abbreviations
  /** Names of the offices that are no ward, by their code; '' for one that is not of this organisation. */
  offices: Phrases<string>
}

export const weights: Record<Strength, number> = { strong: 4, usual: 2, weak: 1 }

/** Takes about 20 ms; a book is immutable afterwards. */
export function compileBook(organisation: Organisation, rules: Rules): Book {
  const phrases = noPhrases<Sense>()
  const add = (texts: readonly string[], sense: Sense) => {
    for (const text of texts) addPhrase(phrases, text, sense)
  }
  const pairs: PairSense[] = []
  const addSignals = (signals: Signals, senseOf: (weight: number) => WeighedSense) => {
    for (const strength of ['strong', 'usual', 'weak'] as const) {
      add(signals[strength] ?? [], senseOf(weights[strength]))
    }
    for (const { both, strength } of signals.pairs ?? []) {
      pairs.push({ both, sense: senseOf(weights[strength]) })
    }
  }
  for (const { code } of organisation.topics) {
    addSignals(rules.topics[code] ?? {}, (weight) => ({ room: 'topic', code, weight }))
  }
  for (const [code, signals] of Object.entries(rules.kinds) as [Kind, Signals][]) {
    addSignals(signals, (weight) => ({ room: 'kind', code, weight }))
  }
  for (const code of ['danger', 'urgent', 'normal'] as const) {
    add(rules.urgency[code], { room: 'urgency', code })
  }
  for (const [code, texts] of Object.entries(rules.groups)) add(texts, { room: 'group', code })
  for (const [use, texts] of Object.entries(rules.place) as [keyof PlaceRules, string[]][]) {
    add(texts, { room: 'place', use })
  }
  add(rules.smallTalk, { room: 'smallTalk' })
  add(rules.negators, { room: 'negator' })
  for (const [name, code] of unitNames(organisation, rules.place.unitWords))
    add([name], { room: 'unit', code })
  const abbreviations = abbreviationsOf(rules)
  return { phrases, pairs, abbreviations, offices: officesOf(organisation, rules, abbreviations) }
}

/** Written in full, as a message is read, so that "UBND TP" and "ủy ban nhân dân thành phố" are one. */
function officesOf(organisation: Organisation, rules: Rules, abbreviations: Abbreviations) {
  const offices = noPhrases<string>()
  const inFull = (name: string) =>
    readMessage(name, abbreviations)
      .tokens.map(({ exact }) => exact)
      .join(' ')
  const known = new Set<string>()
  const add = (name: string, code: string) => {
    const full = inFull(name)
    if (!known.has(full)) addPhrase(offices, full, code)
    known.add(full)
  }
  // What is here now goes before what was, and both before what is elsewhere.
  for (const { unit, code } of allUnits(organisation))
    if (unit.type !== 'ward' && unit.type !== 'commune')
      for (const one of [unit.name, unit.shortName, ...unit.aliases]) add(one, code)
  for (const name of rules.elsewhere) add(name, '')
  return offices
}

/** The units in force, then those that have ended, each with the code of who goes on with it. */
const allUnits = (organisation: Organisation): { unit: Unit; code: string }[] => [
  ...organisation.units.map((unit) => ({ unit, code: unit.code })),
  ...formerUnits(organisation).map(({ unit, heir }) => ({ unit, code: heir.code })),
]

/** What wards are called, and by old names those who go on with them: people keep saying these. */
function unitNames(organisation: Organisation, unitWords: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  const wards = new Set(organisation.units.filter((unit) => unit.centroid).map(({ code }) => code))
  for (const { unit, code } of allUnits(organisation).filter((one) => wards.has(one.code)))
    for (const name of namesOf(unit, unitWords)) if (!names.has(name)) names.set(name, code)
  return names
}

/** A ward or commune without "phường" or "xã", and the other spellings given for it. */
function namesOf(unit: Unit, unitWords: readonly string[]): string[] {
  if (unit.type !== 'ward' && unit.type !== 'commune') return []
  const [first = '', ...rest] = unit.shortName.split(' ')
  const bare = unitWords.includes(first.toLowerCase()) ? rest.join(' ') : unit.shortName
  return [...new Set([bare, ...unit.aliases])]
}

function abbreviationsOf(rules: Rules): Abbreviations {
  return new Map(
    Object.entries(rules.abbreviations).map(([short, full]) => [
      short.toLowerCase().normalize('NFC'),
      words(full).map((exact) => ({ exact, folded: fold(exact) })),
    ]),
  )
}
