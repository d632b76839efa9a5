import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

/**
 * The floor: the least a server could do for an update and still keep it. Bare node:http, one
 * statement that writes a case, its event and an outbox row, one commit, then 200. It understands
 * nothing, answers nobody and keeps no order.
 */

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })

await pool.query(`
  CREATE TABLE IF NOT EXISTS cases (id uuid PRIMARY KEY, text text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS case_events (id uuid PRIMARY KEY, case_id uuid NOT NULL, data jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS outbox (id uuid PRIMARY KEY, payload jsonb NOT NULL, relayed_at timestamptz);
  TRUNCATE cases, case_events, outbox`)

const write = (text: string) =>
  pool.query({
    name: 'floor',
    text: `WITH c AS (INSERT INTO cases (id, text) VALUES ($1, $2)),
      e AS (INSERT INTO case_events (id, case_id, data) VALUES ($3, $1, '{"kind":"PAKN"}'))
      INSERT INTO outbox (id, payload) VALUES ($4, jsonb_build_object('caseId', $1::uuid))`,
    values: [randomUUID(), text, randomUUID(), randomUUID()],
  })

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { message } = JSON.parse(Buffer.concat(chunks).toString()) as {
      message: { text: string }
    }
    write(message.text).then(
      () => response.end('{}'),
      () => response.writeHead(503).end(),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
