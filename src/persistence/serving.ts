/** The day in Vietnam of an instant, in SQL: units begin and end with a day. */
const dayOf = (instant: string) => `(${instant}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`

/** The unit behind this alias is there at this instant (a parameter): from its first day to before its last. */
export const standing = (unit: string, now: string) =>
  `(${unit}.valid_from <= ${dayOf(now)} AND coalesce(${unit}.valid_until > ${dayOf(now)}, true))`

/**
 * The membership behind this alias counts at this instant (a parameter): it has begun, it has not ended,
 * and its unit is there. The one place that says who serves.
 */
export const serving = (membership: string, now: string) =>
  `(${membership}.since <= ${now} AND coalesce(${membership}.until > ${now}, true) AND EXISTS (
     SELECT FROM units u WHERE u.code = ${membership}.unit_code
       AND u.valid_from = ${membership}.unit_valid_from AND ${standing('u', now)}))`

/** Every unit in which this officer serves at this instant (a parameter). */
export const unitsOf = (officerId: string, now: string) =>
  `(SELECT json_agg(json_build_object('code', s.unit_code, 'validFrom', s.unit_valid_from))
    FROM memberships s WHERE s.officer_id = ${officerId} AND ${serving('s', now)})`
