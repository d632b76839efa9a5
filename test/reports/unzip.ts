import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive by name, by its directory; throws where it is not one. */
export function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let entry = zip.readUInt32LE(end + 16)
  const files = new Map<string, string>()
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.toString('latin1', entry, entry + 4) !== 'PK\x01\x02') throw new Error('no entry here')
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength)
    const local = zip.readUInt32LE(entry + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    files.set(name, (zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(data) : data).toString())
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
