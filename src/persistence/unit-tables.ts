/**
 * Every table that names a unit, by the column that holds its code, and what a reorganisation does
 * with it. A test compares the list with the database, so that no table is forgotten.
 *
 * `kept`: history, which goes on naming the unit it was. `own`: has a step of its own.
 * `moved`: rows that fit the condition ($5: now, timestamptz) go on with the successor as a whole.
 */
export type Treatment = { is: 'kept' | 'own' } | { is: 'moved'; where: string; validFrom: string }

export const unitTables: Readonly<Record<string, Treatment>> = {
  'units.code': { is: 'own' },
  'cases.unit_code': { is: 'own' },
  'memberships.unit_code': { is: 'own' },
  'invitations.unit_code': { is: 'own' },
  'hotspots.unit_code': { is: 'own' },
  'difficulties.unit_code': {
    is: 'moved',
    validFrom: 'unit_valid_from',
    where: 'answered_at IS NULL',
  },
  'slots.unit_code': { is: 'own' },
  'slot_rules.unit_code': {
    is: 'moved',
    validFrom: 'unit_valid_from',
    where: 'ended_at IS NULL',
  },
  'letters.unit_code': { is: 'kept' },
  'letter_numbers.unit_code': { is: 'kept' },
  'unit_groups.unit_code': { is: 'moved', validFrom: 'unit_valid_from', where: 'true' },
}
