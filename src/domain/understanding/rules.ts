import type { Kind } from '../organisation.ts'

/**
 * How people say things, as data (`prisma/policy/understanding.json`). Phrases are written with full diacritics;
 * they are met folded too, for people who type without, unless they end in "!" ("cháy xe!" folded is "chạy xe"). One phrase may be longer than another: the longest wins, so
 * "đèn đường" is no road.
 */
export type Rules = {
  name: string
  validFrom: string
  /** Named lists of words that mean something only together, see `Pair`. */
  groups: Record<string, string[]>
  /** By topic code of the organisation. */
  topics: Record<string, Signals>
  /** A kind is taken when its signals weigh as much as one strong phrase. `PAKN` lists mere mentions of the other three. */
  kinds: Record<Kind, Signals>
  /** `normal` lists what only sounds alarming ("đèn cháy bóng"). */
  urgency: Record<'danger' | 'urgent' | 'normal', string[]>
  /** Words of greeting and thanks, and the particles around them. */
  smallTalk: string[]
  /** Words that cancel a kind or an urgency shortly after them, or a unit right after them. */
  negators: string[]
  /** What people write short, in full. */
  abbreviations: Record<string, string>
  /** Offices of other authorities whose names hold the name of one here: "thanh tra tỉnh". */
  elsewhere: string[]
  place: PlaceRules
}

export type Strength = 'strong' | 'usual' | 'weak'

export type Signals = Partial<Record<Strength, string[]>> & { pairs?: Pair[] }

/** Both groups named in one message weigh `strength`. */
export type Pair = { both: [string, string]; strength: Strength }

/** Lists of words; all but `streets`, `surnames` and `stops` may hold several-word phrases that overlap. */
export type PlaceRules = {
  /** "trước", "đối diện": may stand before what is named, alone they are no place. */
  relations: string[]
  /** Followed by a number: "số", "hẻm", "tổ". */
  numbered: string[]
  /** Followed by a number or a proper name: "đường", "nhà". */
  named: string[]
  /** Followed by any name, even one not known and without capitals: "ấp", "ngã ba". */
  hamlets: string[]
  /** Followed by a proper name, or alone after a relation: "chợ", "trạm y tế". */
  landmarks: string[]
  /** Hold a place word but are no place: "trưởng khu phố", "đèn đường". */
  aliens: string[]
  /** Between two places: "đến", "giao". */
  joiners: string[]
  /** Known street names, found without the word "đường" too. */
  streets: string[]
  /** First syllables of names of people, after whom streets and schools are called. */
  surnames: string[]
  /** A name never goes on over one of these. */
  stops: string[]
  /** Before a bare unit name: a person is called so, not a place. */
  honorifics: string[]
  /** Before a bare unit name: a road is called after it, which may lie elsewhere. */
  roads: string[]
  /** Before a unit: "không phải", the unit is denied. */
  denials: string[]
  /** "phường", "xã", "ward" and their short forms; the bare letters only count beside a unit name. */
  unitWords: string[]
}
