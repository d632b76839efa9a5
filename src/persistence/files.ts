import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { FileStore, Kept } from '../ports/files.ts'
import type { Vault } from '../ports/keys.ts'
import type { FileKind } from '../ports/turn.ts'
import { newId } from './ids.ts'
import { withoutTraces } from './traces.ts'

/** Telegram gives a bot no more than this; the same for every channel. */
const limitBytes = 20 * 2 ** 20
/** Wider pictures show no more of a pothole. */
const longestSide = 2_560
const mostPixels = 100_000_000

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const taken = new Set([
  'image/heic',
  'audio/ogg',
  'audio/opus',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/wav',
  'audio/amr',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
  'audio/webm',
  'application/pdf',
  'application/msword',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
])

/** Files people sent, sealed on disk below `folder`, each under its attachment's id. */
export function openFileStore(folder: string, vault: Vault): FileStore {
  const pathOf = (id: string) => join(folder, id.slice(-2), id)
  async function keepOwn(id: string, mime: string, bytes: Buffer) {
    await write(pathOf(id), vault.sealFile(id, bytes))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { kept: true as const, mime, size: bytes.length, sha256 }
  }
  return {
    limitBytes,
    async keep(id, kind, bytes) {
      const looked = await look(kind, bytes)
      if (!looked.taken) return { kept: false, reason: looked.reason }
      return keepOwn(id, looked.mime, looked.bytes)
    },
    keepOwn,
    read: async (id) => vault.openFile(id, await readFile(pathOf(id))),
    async smaller(id, limit) {
      const bytes = vault.openFile(id, await readFile(pathOf(id)))
      return smallerPicture(bytes, limit)
    },
    has: (id) =>
      stat(pathOf(id)).then(
        () => true,
        () => false,
      ),
    remove: (id) => rm(pathOf(id), { force: true }),
    async hold(bytes) {
      const id = newId()
      await write(pathOf(id), vault.sealFile(id, bytes))
      return id
    },
  }
}

type Looked =
  | { taken: true; mime: string; bytes: Buffer }
  | { taken: false; reason: Extract<Kept, { kept: false }>['reason'] }

/** The content decides what a file is, never its name or what the sender claims. */
async function look(kind: FileKind, bytes: Buffer): Promise<Looked> {
  // What a phone records is told as "audio/ogg; codecs=opus".
  const mime = (await fileTypeFromBuffer(bytes))?.mime.split(';')[0]
  if (mime !== undefined && pictures.has(mime)) return picture(mime, bytes)
  if (mime !== undefined && taken.has(mime)) {
    const clean = withoutTraces(mime, bytes)
    return clean ? { taken: true, mime, bytes: clean } : { taken: false, reason: 'corrupt' }
  }
  return { taken: false, reason: kind === 'photo' ? 'corrupt' : 'type' }
}

/** Decoded whole, so that a torn file is noticed, and written anew without position and other metadata. */
async function picture(mime: string, bytes: Buffer): Promise<Looked> {
  try {
    const image = sharp(bytes, {
      failOn: 'truncated',
      limitInputPixels: mostPixels,
      animated: mime === 'image/gif',
    })
    const resized = image
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const format = mime === 'image/jpeg' ? resized.jpeg({ quality: 85 }) : resized
    return { taken: true, mime, bytes: await format.toBuffer() }
  } catch {
    // Whatever sharp finds wrong with it, nobody could look at it.
    return { taken: false, reason: 'corrupt' }
  }
}

/** Sides (px) and qualities tried for a smaller copy, the best first. */
const smallerWays = [
  [2_048, 80],
  [1_600, 75],
  [1_280, 70],
  [1_024, 60],
  [640, 50],
] as const

/** Of one that moves, the first picture. */
async function smallerPicture(bytes: Buffer, limit: number): Promise<Buffer | undefined> {
  try {
    for (const [side, quality] of smallerWays) {
      const small = await sharp(bytes, { limitInputPixels: mostPixels })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: 'white' })
        .jpeg({ quality })
        .toBuffer()
      if (small.length <= limit) return small
    }
  } catch {
    // No picture, or one that nobody can open.
  }
  return undefined
}

/** Written beside and renamed: a file that exists is whole. */
async function write(path: string, bytes: Buffer) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
}
