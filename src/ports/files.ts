import type { FileKind } from './turn.ts'

export type Kept =
  | { kept: true; mime: string; size: number; sha256: string }
  /** What the bytes turned out to be is not taken; the file name never decides. */
  | { kept: false; reason: 'corrupt' | 'type' }

export interface FileStore {
  limitBytes: number
  /** Types the bytes by content, strips metadata of pictures, and keeps them under the id. */
  keep(id: string, kind: FileKind, bytes: Buffer): Promise<Kept>
  /** Keeps what we made ourselves: its type is known, and people may not send all of them. */
  keepOwn(id: string, mime: string, bytes: Buffer): Promise<Extract<Kept, { kept: true }>>
  read(id: string): Promise<Buffer>
  /** A picture as a JPEG of at most this many bytes; undefined where it cannot be made, or is none. */
  smaller(id: string, limitBytes: number): Promise<Buffer | undefined>
  has(id: string): Promise<boolean>
  remove(id: string): Promise<void>
  /** Keeps an upload as it came, under a new id, until it is looked at: `keep` or `remove` ends that. */
  hold(bytes: Buffer): Promise<string>
}
