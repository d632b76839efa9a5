/** A value nobody can read without the key it was sealed with: base64, AES-256-GCM. */
export type Sealed = { sealed: string }

/** A data key wrapped by the master key: `masterId.base64`. It may lie beside what it seals. */
export type WrappedKey = string

/** What seals and opens. `purpose` is bound into the seal: a value sealed as one thing opens as no other. */
export interface Vault {
  /** The key of what is said in chats. */
  readonly talk: WrappedKey
  newKey(): WrappedKey
  seal(key: WrappedKey, purpose: string, value: unknown): Sealed
  /** Throws when it was sealed with another key or for another purpose, or was changed since. */
  open<T>(key: WrappedKey, purpose: string, it: Sealed): T
  /** A file with its key before it, itself sealed; `id` is bound into the seal. */
  sealFile(id: string, bytes: Buffer): Buffer
  /** A file from before anything was sealed comes as it is. */
  openFile(id: string, bytes: Buffer): Buffer
  /** The same text gives the same tag for good, which tells nothing of the text. */
  tag(text: string): string
}

export type Signature = { keyId: string; signature: string }

/** Ed25519: whoever has the public key can check. Signatures are base64. */
export interface Verifier {
  /** Names the public key: the first half of its SHA-256, hex. */
  readonly keyId: string
  /** SPKI, PEM. */
  readonly publicKey: string
  /** False for the signature of another key. */
  verify(text: string, it: Signature): boolean
}

/** Nobody but us can sign. */
export interface Signer extends Verifier {
  sign(text: string): Signature
}

export type Keys = { vault: Vault; signer: Signer }

/** The keys are not there, or not those that the data was sealed with; `message` holds no secret. */
export class KeysError extends Error {
  override readonly name = 'KeysError'
}
