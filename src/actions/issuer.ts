import type { LetterFacts } from '../domain/letters/facts.ts'
import { agencyName } from '../domain/letters/unit.ts'
import type { Organisation, Unit } from '../domain/organisation.ts'

type Issuer = Pick<LetterFacts, 'unit' | 'place'>

/**
 * Who issues a letter, under whom and where. A ward stands under the People's Committee of the city
 * and writes its own name as the place (Nghị định 30/2020/NĐ-CP, Phụ lục I); all others sit with it.
 */
export function issuerOf(code: string, { name, units, seat }: Organisation): Issuer {
  const unit = units.find((one) => one.code === code)
  if (unit === undefined) throw new Error(`unit ${code} is not in ${name}`)
  const above = units.find(({ type }) => type === 'committee')
  const superior = above === undefined || above === unit ? seat.superior : above.name
  return {
    unit: { name: unit.name, type: unit.type, superior },
    place: placeOf(unit) ?? seat.place,
  }
}

const placeOf = ({ type, shortName }: Unit) =>
  type === 'ward' || type === 'commune' ? shortName.replace(/^(phường|xã) /i, '') : undefined

/** "Ủy ban nhân dân phường Xuân An": the unit as a sentence calls it. */
export const toAgency = (code: string, organisation: Organisation) =>
  agencyName(issuerOf(code, organisation).unit)
