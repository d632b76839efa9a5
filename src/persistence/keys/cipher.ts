import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
export const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** What encrypting adds to the length. */
export const addedBytes = nonceBytes + tagBytes

/** AES-256-GCM with a random nonce of 96 bits: nonce, tag, then the text. `bound` must be the same to decrypt. */
export function encrypt(key: Buffer, bound: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** Throws when the key or `bound` is another, or a bit was changed. */
export function decrypt(key: Buffer, bound: string, whole: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, whole.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(whole.subarray(nonceBytes, addedBytes))
  return Buffer.concat([decipher.update(whole.subarray(addedBytes)), decipher.final()])
}
