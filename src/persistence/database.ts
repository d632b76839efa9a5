import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

export type Database = {
  /** For the way a message goes: plain statements, batched. */
  pool: pg.Pool
  /** For everything that reads or writes a row now and then. */
  prisma: PrismaClient
  close(): Promise<void>
}

const oid = { int8: 20, date: 1082, timestamptz: 1184 }

/** Instants become epoch milliseconds and big integers numbers: our ids stay far below 2^53. */
const readers = new Map<number, (text: string) => unknown>([
  [oid.int8, Number],
  [oid.date, (text) => text],
  [oid.timestamptz, (text) => Date.parse(text)],
])

/** @param onIdleError told when a connection nobody uses breaks (the server restarted) */
export function openDatabase(
  url: string,
  { max = 16, onIdleError = () => {} }: { max?: number; onIdleError?: (error: Error) => void } = {},
): Database {
  const options = {
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    // A statement nobody waits for any more must not hold its locks for ever.
    statement_timeout: 30_000,
    // An answer that never comes (the network lost the connection and told nobody) is not waited for.
    query_timeout: 35_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'nghedan',
    // The plan of a prepared statement made while a table was small must not read it whole once it
    // has grown. And the indexes of the inbox and the outbox fill with dead entries, which only a
    // plain scan clears away as it goes.
    options: '-c random_page_cost=1.1 -c enable_bitmapscan=off',
  }
  const pool = new pg.Pool({
    ...options,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        readers.get(type) ?? pg.types.getTypeParser(type, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  pool.on('error', onIdleError)
  const prisma = new PrismaClient({ adapter: new PrismaPg({ ...options, max: 4 }) })
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
