import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether the header in which a platform proves itself to a webhook is our secret. Digests are
 * compared, so neither the time taken nor a difference in length tells anything of the secret.
 */
export function checkSecret(header: string | undefined, secret: string): boolean {
  return header !== undefined && timingSafeEqual(digest(header), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
