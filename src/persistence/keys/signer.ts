import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Signer } from '../../ports/keys.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function createSigner(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key)
  const keyId = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 32)
  return {
    keyId,
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (text) => ({
      keyId,
      signature: sign(null, Buffer.from(text), key).toString('base64'),
    }),
    verify: (text, it) =>
      it.keyId === keyId &&
      verify(null, Buffer.from(text), publicKey, Buffer.from(it.signature, 'base64')),
  }
}
