// Started by the tests as a process of its own: starts PostgreSQL in the given home, tells where
// on stdout, and stops it when stdin closes.
import { startPostgres } from '../../src/embedded/postgres.ts'

const [home = ''] = process.argv.slice(2)
const server = await startPostgres({ home, settings: { fsync: 'off' } })
const { url, adopted, pid } = server
process.stdout.write(`${JSON.stringify({ url, adopted, pid })}\n`)
process.stdin.resume().once('end', () => void server.stop().then(() => process.exit(0)))
