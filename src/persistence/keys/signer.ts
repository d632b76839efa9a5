import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { Signer, Verifier } from '../../ports/keys.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function createSigner(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const verifier = createVerifier(createPublicKey(key))
  const { keyId } = verifier
  return {
    ...verifier,
    sign: (text) => ({
      keyId,
      signature: sign(null, Buffer.from(text), key).toString('base64'),
    }),
  }
}

/** Reads a public key somebody kept (PEM). Throws when it is none of Ed25519. */
export function readVerifier(pem: string): Verifier {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  return createVerifier(key)
}

function createVerifier(publicKey: KeyObject): Verifier {
  const keyId = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 32)
  return {
    keyId,
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    verify: (text, it) =>
      it.keyId === keyId &&
      verify(null, Buffer.from(text), publicKey, Buffer.from(it.signature, 'base64')),
  }
}
