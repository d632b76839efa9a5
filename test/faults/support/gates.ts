import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/**
 * Places on a message's way where the database can be made to hold a process. A gate is a trigger
 * of the test's own that waits for a lock which the test holds while the gate is closed.
 */
const places = {
  /** The update is here and not yet stored. */
  storing: ['inbox', 'INSERT', ''],
  /** Stored and acknowledged; handled, and not yet committed. */
  handling: ['conversations', 'INSERT OR UPDATE', ''],
  /** The job is in its queue, which the outbox does not know yet. */
  relaying: ['outbox', 'UPDATE', 'NEW.relayed_at IS NOT NULL AND OLD.relayed_at IS NULL'],
  /** The card of a case is being written for an officer. */
  showing: ['notifications', 'INSERT', 'NEW.card_of IS NOT NULL'],
  /** The platform has taken the message; it is not recorded. */
  recording: ['notifications', 'UPDATE', "NEW.status = 'sent'"],
  /** Recorded as sent; the job is not recorded as done. */
  finishing: ['outbox', 'UPDATE', 'NEW.done_at IS NOT NULL AND OLD.done_at IS NULL'],
} as const

export type Gate = keyof typeof places
export const gates = Object.keys(places) as Gate[]

export type Gates = {
  /** Whoever comes to this place waits from now on. */
  close(gate: Gate): Promise<void>
  /** Resolves to true when somebody waits there, to false after `ms`. */
  reached(gate: Gate, ms: number): Promise<boolean>
  /** Lets through whoever waits; with `cut` their sessions are ended first, so that nothing is committed. */
  open(gate: Gate, how?: { cut: boolean }): Promise<void>
  /** Resolves to true once something is committed that passes this place, to false after `ms`. */
  committed(gate: Gate, ms: number): Promise<boolean>
  end(): Promise<void>
}

const key = (gate: Gate) => gates.indexOf(gate) + 1

/** Puts the gates into a database of the test's own, all open. */
export async function buildGates(databaseUrl: string): Promise<Gates> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'gates' })
  await client.connect()
  await client.query(gateFunctions)
  for (const gate of gates) await client.query(triggers(gate))
  await client.query('LISTEN passed')
  const waiting = async (gate: Gate) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = 0 AND objid = $1`,
      [key(gate)],
    )
    return rows.map(({ pid }) => pid)
  }
  return {
    close: async (gate) => void (await client.query('SELECT pg_advisory_lock($1)', [key(gate)])),
    async reached(gate, ms) {
      const end = Date.now() + ms
      while (Date.now() < end) {
        if ((await waiting(gate)).length > 0) return true
        await sleep(5)
      }
      return false
    },
    async open(gate, { cut } = { cut: false }) {
      if (cut) {
        await client.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [
          await waiting(gate),
        ])
        while ((await waiting(gate)).length > 0) await sleep(2)
      }
      await client.query('SELECT pg_advisory_unlock($1)', [key(gate)])
    },
    committed: (gate, ms) => heard(client, gate, ms),
    end: () => client.end(),
  }
}

function heard(client: pg.Client, gate: Gate, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (result: boolean) => {
      clearTimeout(timer)
      client.off('notification', hear)
      resolve(result)
    }
    const hear = ({ payload }: pg.Notification) => payload === gate && settle(true)
    const timer = setTimeout(() => settle(false), ms)
    client.on('notification', hear)
  })
}

const gateFunctions = `
  CREATE FUNCTION test_gate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(TG_ARGV[0]::bigint);
    RETURN NEW;
  END $$;
  CREATE FUNCTION test_passed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('passed', TG_ARGV[0]);
    RETURN NULL;
  END $$;`

function triggers(gate: Gate): string {
  const [table, event, condition] = places[gate]
  const when = condition === '' ? '' : `WHEN (${condition})`
  return `
    CREATE TRIGGER gate_${gate} BEFORE ${event} ON ${table} FOR EACH ROW ${when}
      EXECUTE FUNCTION test_gate(${key(gate)});
    CREATE TRIGGER passed_${gate} AFTER ${event} ON ${table} FOR EACH ROW ${when}
      EXECUTE FUNCTION test_passed('${gate}');`
}
