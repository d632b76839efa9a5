import type pg from 'pg'

/**
 * How late (ms) each clock due since `fromMs` was told: from its due instant to the moment the relay
 * found the message in the outbox, the last where several are told.
 */
export async function latenessOf(pool: pg.Pool, fromMs: number): Promise<number[]> {
  const { rows } = await pool.query<{ late: number }>(
    `SELECT extract(epoch FROM max(o.relayed_at) - r.planned_at)::float8 * 1000 AS late
     FROM rungs r
     JOIN alerts a ON a.clock_id = r.clock_id AND a.rung = r.rung
     JOIN chats h ON h.officer_id = a.officer_id
     JOIN notifications n ON n.chat_id = h.id AND n.created_at = a.told_at
     JOIN outbox o ON (o.payload->>'notificationId')::uuid = n.id
     WHERE r.percent = 100 AND r.planned_at >= to_timestamp($1::float8 / 1000)::timestamptz(3)
     GROUP BY r.clock_id, r.planned_at`,
    [fromMs],
  )
  return rows.map(({ late }) => late)
}
