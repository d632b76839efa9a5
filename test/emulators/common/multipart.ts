import { BadBody } from './body.ts'

/** A file part of a multipart request. */
export type Upload = { upload: true; name: string; mime: string | undefined; bytes: Buffer }

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'upload' in value && value.upload === true

/**
 * The parts of a multipart/form-data body by name: text as string, files as Upload.
 * Own parser because clients write file names with bare quotes and letters outside ASCII,
 * which the platform accepts and strict parsers refuse.
 */
export function parseMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (!boundary) throw new BadBody('boundary is missing in multipart/form-data')
  const found: Record<string, unknown> = {}
  for (const part of splitParts(body, boundary)) {
    const { name, value } = parsePart(part)
    found[name] = value
  }
  return found
}

function splitParts(body: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = []
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter has no line break before it; giving it one makes all of them alike.
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  let from = whole.indexOf(delimiter)
  while (from >= 0) {
    const start = from + delimiter.length
    const next = whole.indexOf(delimiter, start)
    if (next < 0) break
    parts.push(whole.subarray(start + 2, next))
    from = next
  }
  return parts
}

function parsePart(part: Buffer): { name: string; value: string | Upload } {
  const end = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, end).toString('utf8')
  const name = /content-disposition:[^\r\n]*?[; ]name="([^"]*)"/i.exec(head)?.[1]
  if (end < 0 || name === undefined) throw new BadBody('malformed multipart/form-data part')
  const bytes = part.subarray(end + 4)
  const file = /filename="(.*)"/i.exec(head)?.[1]
  if (file === undefined) return { name, value: bytes.toString('utf8') }
  const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1]
  return { name, value: { upload: true, name: file, mime, bytes } }
}
