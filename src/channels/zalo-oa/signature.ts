import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export type SignatureOptions = {
  appId: string
  /** The "OA Secret Key" of the webhook page. */
  secretKey: string
  /** Where the signed time is: the documents say in the body, some receivers need the header. */
  timestamp: 'body' | 'header' | 'either'
}

type Headers = Record<string, string | undefined>

/** How far the signed time may be from ours, ms, and how far back for one that is sent once more. */
const freshMs = 10 * 60_000
const retriedMs = 2 * 3_600_000

const signedTime = z.object({
  timestamp: z.union([z.string(), z.number().transform(String)]).optional(),
})

/**
 * Whether a webhook request is Zalo's, and of now: `X-ZEvent-Signature` is `mac=` and the hex SHA-256
 * of app id, body as it came, time and key. One that was sent again (`num_retry`, up to an hour later)
 * is known by its id, so to take it late, or from whoever kept a copy, changes nothing. The request
 * that tries out a new address is `{}` and unsigned; it brings nothing.
 * @param now epoch ms
 */
export function isGenuine(
  headers: Headers,
  body: Buffer,
  options: SignatureOptions,
  now: number,
): boolean {
  const text = body.toString('utf8')
  if (/^\s*(\{\s*\}\s*)?$/.test(text)) return true
  const mac = /^(?:mac=)?([0-9a-f]{64})$/i.exec(headers['x-zevent-signature']?.trim() ?? '')?.[1]
  if (mac === undefined) return false
  const time = timesOf(headers, text, options.timestamp).find((one) =>
    isMac(mac, options, body, one),
  )
  if (time === undefined) return false
  const age = now - Number(time)
  return age >= -freshMs && age <= (headers.num_retry === undefined ? freshMs : retriedMs)
}

function timesOf(headers: Headers, text: string, where: SignatureOptions['timestamp']): string[] {
  const inBody = where === 'header' ? undefined : timeIn(text)
  const inHeader = where === 'body' ? undefined : headers['x-zevent-timestamp']
  return [inBody, inHeader].filter(
    (time) => time !== undefined && /^\d{1,16}$/.test(time),
  ) as string[]
}

function timeIn(text: string): string | undefined {
  try {
    return signedTime.parse(JSON.parse(text)).timestamp
  } catch {
    return undefined
  }
}

/** Digests of one length are compared, in a time that tells nothing of them. */
function isMac(mac: string, { appId, secretKey }: SignatureOptions, body: Buffer, time: string) {
  const ours = createHash('sha256').update(appId).update(body).update(time).update(secretKey)
  return timingSafeEqual(ours.digest(), Buffer.from(mac, 'hex'))
}
