import type pg from 'pg'

/** How often what was refused in the last 24 hours. */
export async function refusalsOfDay(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ what: string; count: number }>(
    `SELECT what, count(*)::int AS count FROM security_events
     WHERE at > now() - interval '1 day' AND what LIKE 'refusal.%' GROUP BY what`,
  )
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
}
