import type { Kind } from '../domain/organisation.ts'
import { addDays, startOfLocalDay } from '../domain/time/calendar.ts'
import type { DayRoot, EvidenceWork } from '../ports/work-evidence.ts'
import { openData } from './case-seals.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

export const evidenceStatements = ({ now, keys, run }: Inside): EvidenceWork => ({
  signer: keys.signer,

  async filedAs(caseId) {
    const [row] = await run<{ data: Record<string, unknown>; seal_key: string | null }>(
      'filed as',
      `SELECT e.data, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE e.case_id = $1 AND e.seq = 1`,
      [caseId],
    )
    if (row === undefined) throw new Error(`nothing filed case ${caseId}`)
    const { kind, content } = openData(row.data, row.seal_key, keys.vault)
    return { kind: kind as Kind, ...(typeof content === 'string' && { content }) }
  },

  async lastRoot() {
    const [row] = await run<Pick<DayRoot, 'day' | 'root'>>(
      'last root',
      'SELECT day, root FROM chain_roots ORDER BY day DESC LIMIT 1',
      [],
    )
    return row
  },

  async firstEventAt() {
    const [row] = await run<{ at: number }>(
      'first event',
      'SELECT at FROM case_events ORDER BY at LIMIT 1',
      [],
    )
    return row?.at
  },

  hashesOf: async (day) =>
    (
      await run<{ hash: string }>(
        'hashes of day',
        'SELECT hash FROM case_events WHERE at >= $1 AND at < $2 ORDER BY case_id, seq',
        [instant(startOfLocalDay(day)), instant(startOfLocalDay(addDays(day, 1)))],
      )
    ).map(({ hash }) => hash),

  async addRoot({ day, events, root, previous, keyId, signature }) {
    await run(
      'add root',
      `INSERT INTO chain_roots (day, events, root, previous, key_id, signature, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (day) DO NOTHING`,
      [day, events, root, previous, keyId, signature, instant(now)],
    )
  },
})
