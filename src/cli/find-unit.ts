import type { Organisation, Unit } from '../domain/organisation.ts'
import { fold, normalise } from '../domain/text/fold.ts'
import { UsageError } from './command.ts'

/**
 * The unit an administrator means: its code, or its name with or without diacritics and without
 * "phường". A code or a full name wins over a part of one. Throws `UsageError` with the units that
 * could be meant.
 */
export function findUnit(typed: string, { units }: Organisation): Unit {
  const wanted = plain(typed)
  const exact = units.filter((unit) => [unit.code, ...namesOf(unit)].map(plain).includes(wanted))
  const partly = units.filter((unit) => namesOf(unit).some((name) => holds(name, wanted)))
  const found = exact.length > 0 ? exact : partly
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const list = (found.length > 0 ? found : units).map(({ code, name }) => `  ${code}  ${name}`)
  const why = found.length > 0 ? 'có nhiều đơn vị như vậy (several)' : 'không có (no such unit)'
  throw new UsageError(`--unit: ${why}:\n${list.join('\n')}`)
}

const namesOf = ({ name, shortName, nameEn, aliases }: Unit) => [
  name,
  shortName,
  nameEn,
  ...aliases,
]

const plain = (text: string) => fold(normalise(text))

/** As whole words: "an" is not in "Xuân Thanh". */
const holds = (name: string, wanted: string) => ` ${plain(name)} `.includes(` ${wanted} `)
