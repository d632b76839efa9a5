import type { Kind, Organisation, Unit } from '../organisation.ts'
import { fold, words } from '../text/fold.ts'
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
  for (const unit of organisation.units) {
    add(namesOf(unit, rules.place.unitWords), { room: 'unit', code: unit.code })
  }
  const abbreviations = abbreviationsOf(rules)
  return { phrases, pairs, abbreviations, offices: officesOf(organisation, rules, abbreviations) }
}

/** Written in full, as a message is read, so that "UBND TP" and "ủy ban nhân dân thành phố" are one. */
function officesOf({ units }: Organisation, rules: Rules, abbreviations: Abbreviations) {
  const offices = noPhrases<string>()
  const inFull = (name: string) =>
    readMessage(name, abbreviations)
      .tokens.map(({ exact }) => exact)
      .join(' ')
  for (const { code, type, name, shortName, aliases } of units)
    if (type !== 'ward' && type !== 'commune')
      for (const one of [name, shortName, ...aliases]) addPhrase(offices, inFull(one), code)
  for (const name of rules.elsewhere) addPhrase(offices, inFull(name), '')
  return offices
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
