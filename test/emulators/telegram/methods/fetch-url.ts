import type { Upload } from '../../common/multipart.ts'
import { badRequest } from '../errors.ts'
import type { MediaKind } from '../files.ts'

const megabyte = 1024 * 1024
const unreachable = () => badRequest('failed to get HTTP URL content')

/**
 * Fetches a file as the platform does when it is sent by URL: 5 MB for a photo, 20 MB for the rest.
 * Only from this machine, because a test must not depend on the outside. Throws 400.
 */
export async function fetchUrl(url: string, kind: MediaKind): Promise<Upload> {
  const { hostname, pathname } = new URL(url)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw unreachable()
  const response = await fetch(url).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw unreachable()
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > (kind === 'photo' ? 5 : 20) * megabyte) throw unreachable()
  const mime = response.headers.get('content-type') ?? undefined
  return { upload: true, name: pathname.split('/').at(-1) ?? '', mime, bytes }
}
