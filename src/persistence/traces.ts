/**
 * What a phone writes into a recording beside what is seen and heard: where it was made, on which
 * device, by whom. It is overwritten where it lies, so that nothing else of the file moves.
 */

/** MP4, MOV, 3GP, M4A and HEIC are boxes in boxes (ISO/IEC 14496-12, 23008-12). */
const boxed = [
  'video/mp4',
  'video/quicktime',
  'video/3gpp',
  'audio/mp4',
  'audio/x-m4a',
  'image/heic',
]

type Box = { type: string; start: number; body: number; end: number }

/** Boxes that hold others in which there may be traces. */
const holders = ['moov', 'trak', 'mdia', 'minf']
/** Place, device, names, comments; XMP. */
const traces = ['udta', 'uuid', 'XMP_']

/** The same file without them; a type it knows no way into comes back as it is, what is torn not at all. */
export function withoutTraces(mime: string, bytes: Buffer): Buffer | undefined {
  if (!boxed.includes(mime)) return bytes
  const clean = Buffer.from(bytes)
  try {
    blankIn(clean, 0, clean.length, mime === 'image/heic')
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
  return clean
}

function blankIn(bytes: Buffer, start: number, end: number, isHeic: boolean): void {
  for (const box of boxesIn(bytes, start, end)) {
    if (box.type === 'meta' && isHeic) blankItems(bytes, box)
    else if (box.type === 'meta' || traces.includes(box.type)) blank(bytes, box)
    else if (holders.includes(box.type)) blankIn(bytes, box.body, box.end, isHeic)
  }
}

function blank(bytes: Buffer, { start, body, end }: Box): void {
  bytes.write('free', start + 4, 'latin1')
  bytes.fill(0, body, end)
}

/** In order; ends at whatever is no box. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const found: Box[] = []
  for (let at = start; at + 8 <= end; ) {
    const short = bytes.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= end
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    if (size < (isLong ? 16 : 8) || at + size > end) break
    const type = bytes.toString('latin1', at + 4, at + 8)
    found.push({ type, start: at, body: at + (isLong ? 16 : 8), end: at + size })
    at += size
  }
  return found
}

/** Of a HEIC picture the items that are not picture: Exif, and XMP under the type mime. */
function blankItems(bytes: Buffer, meta: Box): void {
  const boxes = boxesIn(bytes, meta.body + 4, meta.end)
  const [info, location] = ['iinf', 'iloc'].map((type) => boxes.find((box) => box.type === type))
  if (info === undefined || location === undefined) return
  const items = traceItems(bytes, info)
  for (const { id, offset, length } of extents(bytes, location))
    if (items.has(id) && offset + length <= bytes.length) bytes.fill(0, offset, offset + length)
}

function traceItems(bytes: Buffer, { body, end }: Box): Set<number> {
  const first = body + (bytes.readUInt8(body) === 0 ? 6 : 8)
  const ids = boxesIn(bytes, first, end).flatMap(({ type, body: at, end: to }) => {
    const version = bytes.readUInt8(at)
    if (type !== 'infe' || version < 2 || to - at < 12) return []
    const isWide = version > 2
    const id = isWide ? bytes.readUInt32BE(at + 4) : bytes.readUInt16BE(at + 4)
    const kind = bytes.toString('latin1', at + (isWide ? 10 : 8), at + (isWide ? 14 : 12))
    return kind === 'Exif' || kind === 'mime' ? [id] : []
  })
  return new Set(ids)
}

/** Where in the file the items lie; those inside the box itself (construction method 1) hold no Exif. */
function extents(bytes: Buffer, { body, end }: Box) {
  const version = bytes.readUInt8(body)
  const sizes = bytes.readUInt16BE(body + 4)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version === 0 ? 0 : sizes & 15
  let at = body + 6
  const read = (size: number) => {
    if (at + size > end) throw new RangeError('iloc')
    at += size
    if (size === 8) return Number(bytes.readBigUInt64BE(at - 8))
    return size === 0 ? 0 : bytes.readUIntBE(at - size, size)
  }
  const idBytes = version < 2 ? 2 : 4
  const found: { id: number; offset: number; length: number }[] = []
  for (let left = read(idBytes); left > 0; left -= 1) {
    const id = read(idBytes)
    const method = version === 0 ? 0 : read(2) & 15
    read(2)
    const base = read(baseBytes)
    for (let count = read(2); count > 0; count -= 1) {
      read(indexBytes)
      const offset = base + read(offsetBytes)
      const length = read(lengthBytes)
      if (method === 0) found.push({ id, offset, length })
    }
  }
  return found
}
