import type { Reply } from '../../../src/ports/reply.ts'
import { withClient } from '../../support/database.ts'
import { opened, openTestKeys } from '../../support/keys.ts'
import { inviteOfficer } from '../../support/people.ts'
import { buildGates } from './gates.ts'
import { names, openPair } from './pair.ts'
import { createTown } from './town.ts'

export type Presses = {
  rounds: number
  /** Rounds in which both presses were under way at once, one in each process. */
  atOnce: number
  acceptEvents: number
  /** Officers told that the case is theirs, and told that somebody else has it. */
  accepted: number
  taken: number
}

/** Two officers press the same card at the same moment, through two processes. */
export async function twoOfficersPress(rounds: number): Promise<Presses> {
  const pair = await openPair()
  const gates = await buildGates(pair.databaseUrl)
  try {
    const { telegram, databaseUrl } = pair
    const officers = ['Hòa', 'Bình'].map((first_name, at) =>
      telegram.user({ id: 800_001 + at, first_name }),
    )
    for (const officer of officers) {
      const { first_name: name } = officer.user
      officer.starts(await inviteOfficer({ databaseUrl, unit: '26080', role: 'officer', name }))
      await officer.waitFor(name)
    }
    const town = createTown(telegram, rounds)
    let atOnce = 0
    for (let round = 0; round < rounds; round += 1) {
      town.complains(round)
      const mark = town.told[round]?.mark ?? ''
      const cards = await Promise.all(officers.map((one) => one.waitFor(mark, 20_000)))
      await gates.close('handling')
      for (const [at, officer] of officers.entries()) {
        officer.taps(cards[at] ?? 0, 'Nhận')
        // The first is held before its commit; the second must come to another process.
        if (at === 0) await gates.reached('handling', 5_000)
      }
      if (await bothInHand(databaseUrl)) atOnce += 1
      await gates.open('handling')
      await Promise.all(officers.map((one) => one.waitFor(/nhận/i, 20_000)))
    }
    return { rounds, atOnce, ...(await count(databaseUrl)) }
  } finally {
    await gates.end()
    await pair.close()
  }
}

/** Whether both processes have a transaction open that waits for the gate or for the case. */
async function bothInHand(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await client.query<{ by: string }>(
        `SELECT DISTINCT application_name AS by FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = ANY($1)`,
        [[...names]],
      )
      if (rows.length === names.length) return true
      await client.query('SELECT pg_sleep(0.02)')
    }
    return false
  })
}

async function count(databaseUrl: string) {
  return withClient(databaseUrl, async (client) => {
    const { vault } = await openTestKeys(client)
    const events = await client.query("SELECT FROM case_events WHERE type = 'accept'")
    const { rows } = await client.query<{ message: Reply }>('SELECT message FROM notifications')
    const keys = rows.map((row) => opened(row, vault).message.key)
    const told = (key: string) => keys.filter((one) => one === key).length
    return {
      acceptEvents: events.rows.length,
      accepted: told('step.accepted'),
      taken: told('refusal.taken'),
    }
  })
}
