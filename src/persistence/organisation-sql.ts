/** What moves the rows of a unit that ends ($1, $2) to another ($3, $4), now ($5). */

export const here = 'unit_code = $1 AND unit_valid_from = $2'

/** A service that has not begun yet, or whose end is known, goes over as it is. */
export const movingMembers = `
  WITH theirs AS (
    SELECT id, officer_id, role, since, until FROM memberships
    WHERE ${here} AND coalesce(until > $5, true) FOR NO KEY UPDATE
  ), ended AS (
    UPDATE memberships m SET until = greatest($5::timestamptz, t.since), settled_at = $5 FROM theirs t WHERE m.id = t.id
  ), begun AS (
    INSERT INTO memberships (id, officer_id, unit_code, unit_valid_from, role, since, until)
    SELECT DISTINCT ON (t.officer_id, t.role)
      gen_random_uuid(), t.officer_id, $3, $4::date, t.role, greatest($5::timestamptz, t.since), t.until
    FROM theirs t
    WHERE NOT EXISTS (SELECT 1 FROM memberships m WHERE m.officer_id = t.officer_id AND m.role = t.role
      AND (m.unit_code, m.unit_valid_from) = ($3, $4::date) AND coalesce(m.until > $5, true))
  )
  SELECT officer_id AS "officerId", role, coalesce((
    SELECT json_agg(json_build_object('chatId', c.id) ORDER BY c.id)
    FROM chats c WHERE c.officer_id = theirs.officer_id AND c.kind = 'private'), '[]') AS chats
  FROM theirs ORDER BY 1, 2`

/** Hours (s) of a unit that are still to come. */
export const coming = (now: string) =>
  `s.unit_code = $1 AND s.unit_valid_from = $2 AND s.starts_at > ${now} AND s.cancelled_at IS NULL`
export const expected = `EXISTS (SELECT FROM bookings b WHERE b.slot_id = s.id
  AND b.status IN ('booked', 'offered', 'waiting'))`

export const cancellingEmpty = `
  UPDATE slots s SET cancelled_at = $3 WHERE ${coming('$3')} AND NOT ${expected} RETURNING 1`

/** An hour of a host is there once: who is expected at both comes to the one that stays. */
export const joiningSlots = `
  WITH pairs AS (
    SELECT s.id AS old, o.id AS new, s.seats, (SELECT coalesce(max(position), 0) FROM bookings WHERE slot_id = o.id) AS last
    FROM slots s JOIN slots o ON (o.unit_code, o.unit_valid_from) = ($3, $4::date)
      AND o.starts_at = s.starts_at AND o.host_id IS NOT DISTINCT FROM s.host_id
    WHERE ${coming('$5')}
  ), more AS (
    UPDATE slots o SET seats = o.seats + p.seats, cancelled_at = NULL FROM pairs p WHERE o.id = p.new
  ), joined AS (
    UPDATE bookings b SET slot_id = p.new, position = b.position + p.last FROM pairs p WHERE b.slot_id = p.old
  )
  UPDATE slots s SET cancelled_at = $5 FROM pairs p WHERE s.id = p.old RETURNING 1`

export const movingSlots = `
  UPDATE slots s SET unit_code = $3, unit_valid_from = $4 WHERE ${coming('$5')} RETURNING 1`

/** $1: the day, $2: how many senders; a denunciation is found by its tag, after all others. */
export const stranded = `
  WITH ended AS MATERIALIZED (
    SELECT code, valid_from FROM units WHERE valid_until <= $1
  ), waiting AS MATERIALIZED (
    SELECT c.id, c.chat_id, coalesce(c.chat_id::text, c.owner_tag) AS sender
    FROM cases c JOIN ended u ON u.code = c.unit_code AND u.valid_from = c.unit_valid_from
    WHERE c.closed_at IS NULL
  ), first AS (
    SELECT sender FROM waiting GROUP BY sender, chat_id ORDER BY chat_id NULLS LAST, sender LIMIT $2
  )
  SELECT c.id FROM waiting w JOIN cases c ON c.id = w.id
  WHERE w.sender IN (SELECT sender FROM first)
  ORDER BY w.chat_id NULLS LAST, w.sender, c.id FOR NO KEY UPDATE OF c SKIP LOCKED`
