import type { FetchOutcome } from '../ports/channel.ts'
import { deadline } from './deadline.ts'

export type MediaOptions = {
  /** Where the platform itself is reached: its own host may serve files too, over http where it does. */
  apiRoot: string
  /** Hosts that serve what people sent, and those below them. */
  hosts: string[]
  limitBytes: number
  /** For the whole file, ms. */
  timeoutMs: number
}

/**
 * Fetches a file people sent from the address the platform gave for it. Only from hosts of the
 * platform, for whoever could make us believe an address could otherwise have us ask our own
 * network; never over a redirect. What the answer says of its kind or length is not believed.
 */
export async function fetchMedia(address: string, options: MediaOptions): Promise<FetchOutcome> {
  const { limitBytes, timeoutMs } = options
  if (!isAllowed(address, options)) return { outcome: 'gone' }
  const timer = deadline(timeoutMs)
  try {
    const response = await fetch(address, { signal: timer.signal, redirect: 'manual' })
    if (isGone(response.status)) return await leave(response, { outcome: 'gone' })
    if (response.status !== 200)
      return await leave(response, { outcome: 'failed', reason: `status-${response.status}` })
    const bytes = await readUpTo(limitBytes, response.body ?? [])
    return bytes ? { outcome: 'fetched', bytes } : { outcome: 'too-big', limitBytes }
  } catch {
    // Whatever fetch throws may name the address: only that it came to nothing is told.
    return { outcome: 'failed', reason: timer.timedOut() ? 'timeout' : 'network' }
  } finally {
    timer.clear()
  }
}

/** Links to media expire; a platform that is asked too late forbids rather than explains. */
const isGone = (status: number) => [403, 404, 410].includes(status)

async function leave(response: Response, outcome: FetchOutcome): Promise<FetchOutcome> {
  await response.body?.cancel()
  return outcome
}

function isAllowed(address: string, { apiRoot, hosts }: MediaOptions): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  const root = new URL(apiRoot)
  if (url.origin === root.origin) return true
  const isStandard = url.protocol === 'https:' && url.port === ''
  return isStandard && hosts.some((host) => isBelow(url.hostname, host))
}

const isBelow = (name: string, host: string) => name === host || name.endsWith(`.${host}`)

/** Undefined when there is more than `limit`; leaving the loop early cancels the stream. */
export async function readUpTo(
  limit: number,
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
