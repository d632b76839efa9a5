/** The organisation a city runs on: units, topics and who owns what. All of it is data with an effective date. */

export const kinds = ['PAKN', 'KN', 'TC', 'DIALOGUE'] as const
/** PAKN feedback or petition, KN complaint, TC denunciation, DIALOGUE request for dialogue. */
export type Kind = (typeof kinds)[number]

export const unitTypes = ['ward', 'commune', 'department', 'inspectorate', 'committee'] as const
export type UnitType = (typeof unitTypes)[number]

export type Unit = {
  /** Codes are re-used with new meaning: a unit is known by (code, validFrom). */
  code: string
  validFrom: string
  type: UnitType
  /** Full name as on a letter, e.g. "UBND phường Xuân An". */
  name: string
  /** How people say it, e.g. "phường Xuân An", "Thanh tra thành phố". */
  shortName: string
  nameEn: string
  /** Other spellings people type; matched folded. */
  aliases: string[]
  /** Code of the unit it answers to, whose leaders lead it too; absent: none here is above it. */
  under?: string
  /** Wards and communes only: WGS84 degrees, about the middle. */
  centroid?: { lat: number; lon: number }
}

export type Topic = {
  /** One of DESIGN "Topics", e.g. "roads". */
  code: string
  name: string
  nameEn: string
  /** Who owns it: the ward where it lies, or one unit for the whole city. */
  owner: 'ward' | { unit: string }
  /** It is about what officials do: the unit named, or else the ward where it lies, is accused. */
  accuses?: true
}

type Key = Pick<Unit, 'code' | 'validFrom'>

/** Who goes on with the work of a unit that ends. */
export type Succession = {
  unit: Key
  /** Absent: not known to the file, the operator says it. */
  to?: Key
  /** A unit that is divided: the first part that fits takes the case, `to` all others. */
  parts?: { topics?: string[]; wards?: string[]; to: Key }[]
  /** A case goes on where the ward of its place goes on; `to` where no place is known. */
  byPlace?: true
}

export type Organisation = {
  /** e.g. "long-khanh-2024" */
  name: string
  validFrom: string
  /** Names of the organisations it may take the place of; absent: a first one. */
  follows?: string[]
  /** For every unit that ends with it. */
  successors?: Succession[]
  /** Epoch ms at which it took effect here; absent: from the beginning. */
  since?: number
  /** The one it took the place of. */
  before?: Organisation
  /** Prefix of every case code, e.g. "LK". */
  codePrefix: string
  /** For its letters: where its offices are, and the agency above its highest unit, by full name. */
  seat: { place: string; superior: string }
  units: Unit[]
  topics: Topic[]
  routing: {
    /** Unit that takes every case of this kind, whatever the topic. */
    byKind: Partial<Record<Kind, string>>
    /** Who takes a case of this kind instead, in this order, when the unit it belongs to is accused. */
    instead?: Partial<Record<Kind, string[]>>
    /** Sorts what nobody could place. */
    sorter: string
    /** Oversees everything overdue. */
    overseer: string
  }
  hotline: string
}
