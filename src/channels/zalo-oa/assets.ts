import { z } from 'zod'
import type { OutgoingFile } from '../../ports/channel.ts'
import type { Answer, Api } from './api.ts'

/** What Zalo knows of a file it was given; it forgets it after seven days. */
export type Asset = { as: 'image'; id: string } | { as: 'file'; id: string }

export type Assets = {
  /** Uploads a file, or knows it still; undefined for one Zalo does not take. */
  of(file: OutgoingFile): Promise<Answer<Asset> | undefined>
  /** Zalo has forgotten it. */
  forget(file: OutgoingFile): void
}

const imageLimitBytes = 2 ** 20
const fileLimitBytes = 5 * 2 ** 20
const lifeMs = 6 * 24 * 3_600_000
/** Files known at a time; a report to many people is one of them. */
const most = 1_000
/** An upload moves megabytes where other requests move lines. */
const patience = 4

const imageMimes = ['image/jpeg', 'image/png']
/** As they are, or as a JPEG of them. */
const pictureMimes = [...imageMimes, 'image/webp', 'image/gif']
const fileMimes = [
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/csv',
]

const imageSchema = z
  .object({ attachment_id: z.string() })
  .transform(({ attachment_id }): Asset => ({ as: 'image', id: attachment_id }))
const fileSchema = z
  .object({ token: z.string() })
  .transform(({ token }): Asset => ({ as: 'file', id: token }))

/** Whether Zalo takes files of this kind, unless one turns out too large. */
export const isTaken = ({ mime }: OutgoingFile): boolean =>
  pictureMimes.includes(mime) || fileMimes.includes(mime)

export function createAssets(api: Api, requestTimeoutMs: number, now: () => number): Assets {
  const known = new Map<string, { asset: Asset; until: number }>()

  function remember(id: string, asset: Asset) {
    known.set(id, { asset, until: now() + lifeMs })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }

  function upload(as: Asset['as'], name: string, mime: string, bytes: Buffer) {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
    const call = {
      path: `/v2.0/oa/upload/${as}`,
      body,
      timeoutMs: requestTimeoutMs * patience,
    }
    return api.post<Asset>(call, as === 'image' ? imageSchema : fileSchema)
  }

  async function give(file: OutgoingFile): Promise<Answer<Asset> | undefined> {
    const name = plainName(file.name)
    if (pictureMimes.includes(file.mime)) {
      const image = await imageOf(file)
      return (
        image &&
        upload('image', image.mime === file.mime ? name : `${name}.jpg`, image.mime, image.bytes)
      )
    }
    if (!fileMimes.includes(file.mime)) return undefined
    const bytes = await file.read()
    return bytes.length > fileLimitBytes ? undefined : upload('file', name, file.mime, bytes)
  }

  return {
    async of(file) {
      const found = known.get(file.id)
      if (found !== undefined && found.until > now()) return { ok: true, data: found.asset }
      const given = await give(file)
      if (given?.ok) remember(file.id, given.data)
      return given
    },
    forget: ({ id }) => known.delete(id),
  }
}

/** As it is where Zalo takes it, else a smaller JPEG of it; undefined where there can be none. */
async function imageOf(file: OutgoingFile): Promise<{ mime: string; bytes: Buffer } | undefined> {
  if (imageMimes.includes(file.mime)) {
    const bytes = await file.read()
    if (bytes.length <= imageLimitBytes) return { mime: file.mime, bytes }
  }
  const bytes = await file.smaller?.(imageLimitBytes)
  return bytes && { mime: 'image/jpeg', bytes }
}

/** The name goes into a header: a quote or a line break in it would end that header. */
const plainName = (name: string) => name.normalize('NFC').replace(/[\p{Cc}"\\/]/gu, '_') || 'file'
