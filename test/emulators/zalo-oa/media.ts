import { randomBytes } from 'node:crypto'

/** Files people sent: who knows the address may fetch it. */
export type Media = {
  /** The public address. */
  keep(bytes: Buffer, name: string, mime: string): string
  find(path: string): { bytes: Buffer; mime: string } | undefined
}

export function createMedia(root: () => string): Media {
  const files = new Map<string, { bytes: Buffer; mime: string }>()
  return {
    keep(bytes, name, mime) {
      const path = `/media/${randomBytes(12).toString('hex')}/${encodeURIComponent(name)}`
      files.set(path, { bytes, mime })
      return root() + path
    },
    find: (path) => files.get(path),
  }
}
