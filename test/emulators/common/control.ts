import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseJson, readBody } from './body.ts'
import type { Drop, Failure, Faults, Reach } from './faults.ts'

/** What a test asks of an emulator over HTTP; undefined where there is nothing of that name. */
export type Control = (method: string, path: string, body: unknown) => Promise<unknown>

const bodyLimit = 64 * 1024 * 1024

/** Answers a request to `/control/<path>`, JSON in and out: 404 for no such path, 400 when it throws. */
export async function answerControl(
  control: Control,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, bodyLimit)
  const args = body?.length ? parseJson(body.toString('utf8')) : {}
  const { status, result } = await control(request.method ?? 'GET', path, args).then(
    (result) => (result === undefined ? notFound : { status: 200, result }),
    (error: unknown) => ({ status: 400, result: { error: String(error) } }),
  )
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(result))
}

const notFound = { status: 404, result: { error: 'no such control' } }

type FaultArgs = Failure & Drop & Reach & { ms?: number; n?: number }

/** `POST faults/fail|slow|drop|duplicate|shuffle|clear` with the arguments of `Faults`. */
export function setFault(faults: Faults, kind: string, args: FaultArgs) {
  const { ms, n, ...reach } = args
  const set: Record<string, () => void> = {
    fail: () => faults.fail(reach),
    slow: () => faults.slow(ms ?? 0, reach),
    drop: () => faults.drop(reach),
    duplicate: () => faults.duplicate(n),
    shuffle: () => faults.shuffle(ms),
    clear: () => faults.clear(),
  }
  set[kind]?.()
  return kind in set ? { set: kind } : undefined
}
