import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../common/clock.ts'
import { imageSize, type Size } from '../common/image-size.ts'
import { badRequest, say } from './errors.ts'
import { compact, type FileInfo } from './types.ts'

const fileKinds = ['photo', 'document', 'voice', 'video', 'sticker'] as const
type FileKind = (typeof fileKinds)[number]
/** What a bot can send. */
export type MediaKind = Exclude<FileKind, 'sticker'>

const downloadLimit = 20 * 1024 * 1024
const linkMs = 3_600_000

/** `size` claims another size than `bytes` has, to speak of big files without holding them. */
export type FileMeta = {
  name?: string | undefined
  mime?: string | undefined
  size?: number | undefined
  duration?: number | undefined
  width?: number | undefined
  height?: number | undefined
}
type StoredFile = { kind: FileKind; info: FileInfo; bytes: Buffer; path: string }

export type FileStore = {
  /** Keeps the bytes. A photo yields several sizes, smallest first, all serving the same bytes. */
  keep(kind: FileKind, bytes: Buffer, meta: FileMeta): FileInfo[]
  /** The file with this id; undefined when the bot was never given it. */
  find(fileId: string): StoredFile | undefined
  /** The answer to getFile; its path can be downloaded for an hour. Throws 400. */
  link(fileId: string): { file_id: string; file_unique_id: string; file_path: string }
  /** Bytes behind a path that `link` gave out within the hour. */
  download(path: string): Buffer | undefined
}

const idPrefix: Record<FileKind, string> = {
  photo: 'AgACAgUAAxkB',
  document: 'BQACAgUAAxkB',
  voice: 'AwACAgUAAxkB',
  video: 'BAACAgUAAxkB',
  sticker: 'CAACAgUAAxkB',
}
const folder: Record<FileKind, string> = {
  photo: 'photos',
  document: 'documents',
  voice: 'voice',
  video: 'videos',
  sticker: 'stickers',
}
const extension: Record<FileKind, string> = {
  photo: 'jpg',
  document: 'bin',
  voice: 'oga',
  video: 'mp4',
  sticker: 'webp',
}

export function createFiles(clock: Clock): FileStore {
  const files = new Map<string, StoredFile>()
  const links = new Map<string, { bytes: Buffer; until: number }>()

  function keepOne(kind: FileKind, bytes: Buffer, meta: FileMeta, unique: string): FileInfo {
    const info = compact<FileInfo>({
      file_id: idPrefix[kind] + randomBytes(24).toString('base64url'),
      file_unique_id: unique,
      file_size: meta.size ?? bytes.length,
      file_name: meta.name,
      mime_type: meta.mime,
      duration: meta.duration,
      width: meta.width,
      height: meta.height,
    })
    const ending = /\.(\w{1,8})$/.exec(meta.name ?? '')?.[1] ?? extension[kind]
    const path = `${folder[kind]}/file_${files.size + 1}.${ending}`
    files.set(info.file_id, { kind, info, bytes, path })
    return info
  }

  return {
    keep(kind, bytes, meta) {
      const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 14)
      if (kind !== 'photo') return [keepOne(kind, bytes, meta, `Ag${hash}`)]
      const whole = photoSize(bytes, meta)
      return scales(whole).map(({ width, height }) =>
        keepOne(kind, bytes, { size: meta.size, width, height }, `AQ${hash}${width}`),
      )
    },
    find: (fileId) => files.get(fileId),
    link(fileId) {
      const file = files.get(fileId)
      if (!file) throw badRequest(say.wrongFileId)
      if (file.info.file_size > downloadLimit) throw badRequest(say.fileTooBig)
      links.set(file.path, { bytes: file.bytes, until: clock.now() + linkMs })
      const { file_id, file_unique_id, file_size } = file.info
      return { file_id, file_unique_id, file_size, file_path: file.path }
    },
    download(path) {
      const link = links.get(path)
      return link && link.until > clock.now() ? link.bytes : undefined
    },
  }
}

function photoSize(bytes: Buffer, { width, height }: FileMeta): Size {
  if (width && height) return { width, height }
  return imageSize(bytes) ?? { width: 1280, height: 960 }
}

const largestSide = 1280

/** The sizes the platform offers: longest side 90, 320, 800, 1280, none larger than the picture. */
function scales({ width, height }: Size): Size[] {
  const longest = Math.max(width, height)
  const whole = Math.min(longest, largestSide)
  return [...[90, 320, 800].filter((side) => side < whole), whole].map((side) => ({
    width: Math.max(1, Math.round((width * side) / longest)),
    height: Math.max(1, Math.round((height * side) / longest)),
  }))
}
