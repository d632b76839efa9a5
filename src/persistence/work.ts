import type pg from 'pg'
import type { Keys } from '../ports/keys.ts'
import type { Work } from '../ports/work.ts'
import { emptyBuffer, isEmpty, writeBuffer } from './buffer.ts'
import { type CaseKeys, sealsOf } from './case-seals.ts'
import { newCaseCode, newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { transaction } from './sql.ts'
import { bookingStatements } from './work-bookings.ts'
import { caseStatements } from './work-cases.ts'
import { clockStatements } from './work-clocks.ts'
import { deskStatements } from './work-desk.ts'
import { dialogueStatements } from './work-dialogue.ts'
import { difficultyStatements } from './work-difficulties.ts'
import { erasureStatements } from './work-erasure.ts'
import { evidenceStatements } from './work-evidence.ts'
import { fileStatements } from './work-files.ts'
import { hotspotStatements } from './work-hotspots.ts'
import { ladderStatements } from './work-ladder.ts'
import { leavingStatements } from './work-leaving.ts'
import { letterStatements } from './work-letters.ts'
import { listStatements } from './work-lists.ts'
import { organisationStatements } from './work-organisation.ts'
import { ownDataStatements } from './work-own-data.ts'
import { pageStatements } from './work-pages.ts'
import { pairingStatements } from './work-pairing.ts'
import { peopleStatements } from './work-people.ts'
import { questionStatements } from './work-questions.ts'
import { slotStatements } from './work-reception.ts'
import { rightsStatements } from './work-rights.ts'
import { securityStatements } from './work-security.ts'
import { staffStatements } from './work-staff.ts'
import { talkStatements } from './work-talk.ts'
import { usageStatements } from './work-usage.ts'

/** The work of one open transaction; `flush` comes before its commit. */
export type BufferedWork = Work & {
  flush(): Promise<void>
  /** Chats whose talk is to leave nothing behind: what is being handled goes too. */
  erased: ReadonlySet<number>
}

/**
 * @param now epoch ms
 * @param speaking the chats whose turns are handled
 */
export function createWork(
  client: pg.PoolClient,
  keys: Keys,
  now = Date.now(),
  speaking: number[] = [],
): BufferedWork {
  let held = emptyBuffer()
  const caseKeys: CaseKeys = new Map()
  const erased = new Set<number>()
  const seals = sealsOf(keys, caseKeys)
  const flush = async () => {
    if (isEmpty(held)) return
    const full = held
    held = emptyBuffer()
    await writeBuffer(client, { keys, caseKeys, sealed: seals.sealed, now, speaking }, full)
  }
  const inside: Inside = {
    now,
    keys,
    ...seals,
    held: () => held,
    erased,
    async run(name, text, values) {
      await flush()
      const { rows } = await client.query({ name, text, values })
      return rows
    },
  }
  return {
    now,
    newId,
    newCode: newCaseCode,
    flush,
    erased,
    notify: (notice) => held.notices.push({ ...notice, id: newId() }),
    enqueue: (queue, payload) => held.jobs.push({ id: newId(), queue, payload }),
    ...bookingStatements(inside),
    ...caseStatements(inside),
    ...clockStatements(inside),
    ...deskStatements(inside),
    ...difficultyStatements(inside),
    ...evidenceStatements(inside),
    ...erasureStatements(inside),
    ...dialogueStatements(inside),
    ...fileStatements(inside),
    ...hotspotStatements(inside),
    ...ladderStatements(inside),
    ...leavingStatements(inside),
    ...letterStatements(inside),
    ...listStatements(inside),
    ...organisationStatements(inside),
    ...pageStatements(inside),
    ...ownDataStatements(inside),
    ...pairingStatements(inside),
    ...peopleStatements(inside),
    ...questionStatements(inside),
    ...talkStatements(inside),
    ...rightsStatements(inside),
    ...securityStatements(inside),
    ...staffStatements(inside),
    ...slotStatements(inside),
    ...usageStatements(inside),
  }
}

/** Runs one action's work in one transaction, at the time `clock` tells. */
export const transactOn =
  (pool: pg.Pool, keys: Keys, clock: () => number = Date.now) =>
  <T>(run: (work: Work) => Promise<T>): Promise<T> =>
    transaction(pool, async (client) => {
      const work = createWork(client, keys, clock())
      const result = await run(work)
      await work.flush()
      return result
    })
