import { imageSize } from '../../common/image-size.ts'
import { isUpload, type Upload } from '../../common/multipart.ts'
import { badRequest, strictly } from '../errors.ts'
import type { FileMeta, MediaKind } from '../files.ts'
import type { Content, FileInfo, Params } from '../types.ts'
import type { Call } from './call.ts'
import { fetchUrl } from './fetch-url.ts'

const megabyte = 1024 * 1024
const uploadLimit: Record<MediaKind, number> = {
  photo: 10 * megabyte,
  document: 50 * megabyte,
  voice: 50 * megabyte,
  video: 50 * megabyte,
}
const defaultMime: Partial<Record<MediaKind, string>> = { voice: 'audio/ogg', video: 'video/mp4' }

/** The attachment a send method carries: an upload, `attach://name`, a file id or a URL. */
export async function readMedia(
  call: Call,
  kind: MediaKind,
  source: unknown,
  about: Params,
): Promise<Content> {
  if (isUpload(source)) return content(kind, keep(call, kind, source, about))
  const text = String(source)
  if (text.startsWith('attach://')) {
    const upload = call.uploads.get(text.slice('attach://'.length))
    if (!upload) throw badRequest('there is no file with the name specified in attach://')
    return content(kind, keep(call, kind, upload, about))
  }
  if (/^https?:\/\//.test(text)) {
    return content(kind, keep(call, kind, await fetchUrl(text, kind), about))
  }
  return content(kind, reuse(call, kind, text))
}

function keep(call: Call, kind: MediaKind, { bytes, name, mime }: Upload, about: Params) {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > uploadLimit[kind]) throw tooBig(kind, bytes.length)
  if (kind === 'photo') checkPicture(bytes, call.bot.settings.strict)
  const known: FileMeta = { mime: mime ?? defaultMime[kind], duration: wanted(about.duration) }
  if (kind === 'document') return call.bot.files.keep(kind, bytes, { ...known, name })
  if (kind === 'voice') return call.bot.files.keep(kind, bytes, known)
  const { width, height } = about
  return call.bot.files.keep(kind, bytes, {
    ...known,
    name,
    width: wanted(width),
    height: wanted(height),
  })
}

const wanted = (value: unknown) => (typeof value === 'number' ? value : undefined)

function tooBig(kind: MediaKind, size: number) {
  return badRequest(
    `file of size ${size} bytes is too big for a ${kind}; the maximum size is ${uploadLimit[kind]} bytes`,
  )
}

/** A photo must be a picture whose sides sum up to 10000 at most, none 20 times the other. */
function checkPicture(bytes: Buffer, strict: boolean): void {
  const size = imageSize(bytes)
  if (!size) {
    if (strict) throw badRequest('IMAGE_PROCESS_FAILED')
    return
  }
  const { width, height } = size
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height))
  if (width + height > 10_000 || ratio > 20) throw badRequest('PHOTO_INVALID_DIMENSIONS')
}

function reuse({ bot }: Call, kind: MediaKind, fileId: string): FileInfo[] {
  const file = bot.files.find(fileId)
  if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
  if (file.kind !== kind) throw badRequest(`can't use file of type ${file.kind} as ${kind}`)
  return [file.info]
}

function content(kind: MediaKind, files: FileInfo[]): Content {
  const [first] = files
  if (!first) throw strictly('no file was kept')
  switch (kind) {
    case 'photo':
      return { photo: files }
    case 'document':
      return { document: first }
    case 'voice':
      return { voice: { ...first, duration: first.duration ?? 0 } }
    case 'video':
      return {
        video: {
          ...first,
          duration: first.duration ?? 0,
          width: first.width ?? 1280,
          height: first.height ?? 720,
        },
      }
  }
}
