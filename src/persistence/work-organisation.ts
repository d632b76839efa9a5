import type { UnitKey } from '../domain/case/case.ts'
import type { MovedMember, MovedRows, OrganisationWork } from '../ports/work-organisation.ts'
import type { Inside } from './inside.ts'
import {
  cancellingEmpty,
  coming,
  expected,
  here,
  joiningSlots,
  movingMembers,
  movingSlots,
  stranded,
} from './organisation-sql.ts'
import { instant, toJson } from './sql.ts'
import { unitTables } from './unit-tables.ts'

/** Asked a few times in years: a plan of its own each time costs nothing. */
const planAnew = ''

export const organisationStatements = ({ now, run }: Inside): OrganisationWork => {
  const count = async (text: string, values: unknown[]) =>
    (await run<{ n: number }>(planAnew, `SELECT count(*) AS n FROM ${text}`, values))[0]?.n ?? 0
  const keyValues = ({ code, validFrom }: UnitKey) => [code, validFrom]

  return {
    async lockOrganisations() {
      await run(planAnew, "SELECT pg_advisory_xact_lock(hashtext('organisations'))", [])
    },

    async findApplied(name) {
      const [row] = await run<{ finished: boolean }>(
        planAnew,
        'SELECT finished_at IS NOT NULL AS finished FROM organisations WHERE name = $1',
        [name],
      )
      return row
    },

    async addApplied({ since: _, before: __, ...organisation }, digest) {
      await run(
        planAnew,
        `INSERT INTO organisations (name, valid_from, applied_at, digest, content)
         VALUES ($1, $2, $3, $4, $5)`,
        [organisation.name, organisation.validFrom, instant(now), digest, toJson(organisation)],
      )
    },

    async finishApplied(name) {
      await run(
        planAnew,
        'UPDATE organisations SET finished_at = $2 WHERE name = $1 AND finished_at IS NULL',
        [name, instant(now)],
      )
    },

    async beginUnits(units) {
      await run(
        planAnew,
        `INSERT INTO units (code, valid_from, type, name, short_name)
         SELECT code, "validFrom"::date, type, name, "shortName"
         FROM json_to_recordset($1) AS u(code text, "validFrom" text, type text, name text, "shortName" text)
         ON CONFLICT (code, valid_from) DO NOTHING`,
        [toJson(units)],
      )
    },

    async endUnits(units, on) {
      await run(
        planAnew,
        `UPDATE units SET valid_until = $2
         FROM json_to_recordset($1) AS e(code text, "validFrom" date)
         WHERE units.code = e.code AND units.valid_from = e."validFrom"`,
        [toJson(units), on],
      )
    },

    async estateOf(unit) {
      const key = keyValues(unit)
      const theirs = `(SELECT officer_id FROM memberships WHERE ${here} AND coalesce(until > $3, true))`
      return {
        cases: await count(`cases WHERE ${here} AND closed_at IS NULL`, key),
        people: await count(`memberships WHERE ${here} AND coalesce(until > $3, true)`, [
          ...key,
          instant(now),
        ]),
        slots: await count(`slots s WHERE ${coming('$3')} AND ${expected}`, [...key, instant(now)]),
        invitations: await count(
          `invitations WHERE ${here} AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3`,
          [...key, instant(now)],
        ),
        others: await rest(async ({ table, code, validFrom, where }) =>
          count(
            `${table} WHERE ${code} = $1 AND ${validFrom} = $2 AND (${where.replaceAll('$5', '$3::timestamptz')})
             AND $3::timestamptz IS NOT NULL`,
            [...key, instant(now)],
          ),
        ),
        absences: await count(`absences WHERE officer_id IN ${theirs} AND until > $3`, [
          ...key,
          instant(now),
        ]),
        alerts: await count(`alerts WHERE officer_id IN ${theirs} AND told_at IS NULL`, [
          ...key,
          instant(now),
        ]),
        letters: await run<{ year: number; last: number }>(
          planAnew,
          `SELECT year, last FROM letter_numbers WHERE ${here} ORDER BY year`,
          key,
        ),
      }
    },

    moveMembers: (from, to) =>
      run<MovedMember>(planAnew, movingMembers, [
        ...keyValues(from),
        ...keyValues(to),
        instant(now),
      ]),

    headsOf: (unit) =>
      count(
        `memberships WHERE ${here} AND coalesce(until > $3, true) AND role IN ('head', 'chief-inspector')`,
        [...keyValues(unit), instant(now)],
      ),

    async hotspotTopics(unit) {
      const rows = await run<{ topic: string }>(
        planAnew,
        `SELECT topic FROM hotspots WHERE ${here} AND ended_at IS NULL ORDER BY topic`,
        keyValues(unit),
      )
      return rows.map(({ topic }) => topic)
    },

    async moveHotspots(from, to, topic) {
      const values = [...keyValues(from), ...keyValues(to), topic]
      await run(
        planAnew,
        `UPDATE hotspots h SET unit_code = $3, unit_valid_from = $4
         WHERE ${here} AND topic = $5 AND ended_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM hotspots o WHERE (o.unit_code, o.unit_valid_from, o.topic) = ($3, $4::date, $5)
             AND o.ended_at IS NULL)`,
        values,
      )
      await run(
        planAnew,
        `UPDATE hotspots SET ended_at = $4 WHERE ${here} AND topic = $3 AND ended_at IS NULL`,
        [...keyValues(from), topic, instant(now)],
      )
    },

    async moveSlots(from, to) {
      const values = [...keyValues(from), ...keyValues(to), instant(now)]
      const empty = await run(planAnew, cancellingEmpty, [...keyValues(from), instant(now)])
      const joined = await run(planAnew, joiningSlots, values)
      const moved = await run(planAnew, movingSlots, values)
      return [
        { table: 'slots', count: joined.length + moved.length },
        { table: 'slots (empty)', count: empty.length },
      ]
    },

    moveRest: (from, to) =>
      rest(async ({ table, code, validFrom, where }) => {
        const rows = await run(
          planAnew,
          `UPDATE ${table} SET ${code} = $3, ${validFrom} = $4
           WHERE ${code} = $1 AND ${validFrom} = $2 AND (${where}) AND $5::timestamptz IS NOT NULL
           RETURNING 1`,
          [...keyValues(from), ...keyValues(to), instant(now)],
        )
        return rows.length
      }),

    async claimStranded(chats, on) {
      const rows = await run<{ id: string }>(planAnew, stranded, [on, chats])
      return rows.map(({ id }) => id)
    },

    countStranded: (on) =>
      count(
        `cases c JOIN units u ON u.code = c.unit_code AND u.valid_from = c.unit_valid_from
         WHERE c.closed_at IS NULL AND u.valid_until <= $1`,
        [on],
      ),
  }
}

type Rest = { table: string; code: string; validFrom: string; where: string }

/** What is done to each table whose rows go on as a whole; those with none are left out. */
async function rest(each: (one: Rest) => Promise<number>): Promise<MovedRows[]> {
  const found: MovedRows[] = []
  for (const [name, treatment] of Object.entries(unitTables)) {
    if (treatment.is !== 'moved') continue
    const [table = '', code = ''] = name.split('.')
    const rows = await each({ table, code, validFrom: treatment.validFrom, where: treatment.where })
    if (rows > 0) found.push({ table, count: rows })
  }
  return found
}
