import type { UnitKey } from '../../domain/case/case.ts'
import type { LetterFacts } from '../../domain/letters/facts.ts'
import { agencyName } from '../../domain/letters/unit.ts'
import type { Organisation, UnitType } from '../../domain/organisation.ts'
import { getUnit, organisationOf } from '../../domain/units.ts'

type Issuer = Pick<LetterFacts, 'unit' | 'place'>

const isLocal: Record<UnitType, boolean> = {
  ward: true,
  commune: true,
  committee: false,
  department: false,
  inspectorate: false,
}
/** An office of the city is called without it: its letterhead names the city above it. */
const isOffice: Record<UnitType, boolean> = {
  ward: false,
  commune: false,
  committee: false,
  department: true,
  inspectorate: true,
}

/**
 * Who issues a letter, under whom and where. A ward stands under the People's Committee of the city
 * and writes its own name as the place (Nghị định 30/2020/NĐ-CP, Phụ lục I); all others sit with it.
 */
export function issuerOf(key: UnitKey, organisation: Organisation): Issuer {
  const { units, seat } = organisationOf(key, organisation) ?? organisation
  const { code, type, name, shortName } = getUnit(key, organisation)
  const above = units.find((unit) => unit.type === 'committee')
  const superior = above === undefined || above.code === code ? seat.superior : above.name
  return {
    unit: { name: isOffice[type] ? shortName : name, type, superior },
    place: isLocal[type] ? shortName.replace(/^(phường|xã) /i, '') : seat.place,
  }
}

/** "Ủy ban nhân dân phường Xuân An": the agency a petition is handed in to, by its full name. */
export function toAgency(key: UnitKey, organisation: Organisation): string {
  const { name } = getUnit(key, organisation)
  return agencyName({ ...issuerOf(key, organisation).unit, name })
}
