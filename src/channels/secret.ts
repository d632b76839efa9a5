import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether the header `X-Telegram-Bot-Api-Secret-Token` of a webhook request is our secret. Digests
 * are compared, so neither the time taken nor a difference in length tells anything of the secret.
 */
export function checkSecret(header: string | undefined, secret: string): boolean {
  return header !== undefined && timingSafeEqual(digest(header), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
