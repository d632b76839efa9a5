import { z } from 'zod'
import type { FetchOutcome } from '../../ports/channel.ts'
import type { FileRef } from '../../ports/turn.ts'
import { deadline } from '../deadline.ts'
import { readUpTo } from '../media.ts'
import type { Api } from './api.ts'
import { downloadLimitBytes } from './body.ts'
import { reasonOf, type Trouble } from './trouble.ts'

const fileSchema = z.object({
  file_path: z.string().optional(),
  file_size: z.int().nonnegative().optional(),
})

/**
 * Fetches a file a person sent, up to `limitBytes` (Telegram's own limit is 20 MiB). `timeoutMs`
 * bounds the whole download. The address holds the token: it never leaves this file.
 */
export async function fetchFile(
  api: Api,
  file: FileRef,
  limitBytes: number,
  timeoutMs: number,
): Promise<FetchOutcome> {
  const limit = Math.min(limitBytes, downloadLimitBytes)
  const tooBig: FetchOutcome = { outcome: 'too-big', limitBytes: limit }
  if ((file.size ?? 0) > limit) return tooBig
  const answer = await api.call('getFile', { file_id: file.ref }, fileSchema)
  if (!answer.ok) return refusedOutcome(answer.trouble)
  const { file_path, file_size } = answer.result
  if ((file_size ?? 0) > limit) return tooBig
  if (file_path === undefined) return { outcome: 'failed', reason: 'no-path' }
  return (await download(api.fileUrl(file_path), limit, timeoutMs)) ?? tooBig
}

/** Undefined when there is more than `limit`; the rest is not waited for then. */
async function download(
  url: URL,
  limit: number,
  timeoutMs: number,
): Promise<FetchOutcome | undefined> {
  const timer = deadline(timeoutMs)
  try {
    // A redirect would carry the token to another place.
    const response = await fetch(url, { signal: timer.signal, redirect: 'error' })
    if (response.status === 404) return { outcome: 'gone' }
    if (!response.ok) return { outcome: 'failed', reason: `status-${response.status}` }
    const bytes = await readUpTo(limit, response.body ?? [])
    return bytes && { outcome: 'fetched', bytes }
  } catch {
    // Whatever fetch throws may name the address: only that it came to nothing is told.
    return { outcome: 'failed', reason: timer.timedOut() ? 'timeout' : 'network' }
  } finally {
    timer.clear()
  }
}

function refusedOutcome(trouble: Trouble): FetchOutcome {
  const reason = reasonOf(trouble)
  if (reason === 'file-too-big') return { outcome: 'too-big', limitBytes: downloadLimitBytes }
  if (reason === 'file-id') return { outcome: 'gone' }
  return { outcome: 'failed', reason }
}
