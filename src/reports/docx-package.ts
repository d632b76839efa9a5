import type { LetterDocument } from '../domain/letters/document.ts'

/** docProps/core.xml: docx would write the time of the machine, and knows no language. No person is named. */
export function coreProperties({ properties, madeAt }: LetterDocument): string {
  const time = new Date(madeAt).toISOString()
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(properties.title)}</dc:title><dc:subject>${escaped(properties.subject)}</dc:subject><dc:creator>Nghe Dân</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const endRecord = 0x06054b50
/** 1 January 1980, 0:00, the first moment a zip file can tell; date above, time below. */
const noTime = 0x00210000

/**
 * The same zip file with no time on its entries, so that one letter is always the same bytes.
 * Offsets are those of the zip format: every entry stands in the directory at the end and has a
 * header of its own before its data.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip)
  const end = bytes.length - 22
  if (bytes.readUInt32LE(end) !== endRecord) throw new Error('a zip file without its end record')
  let entry = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    bytes.writeUInt32LE(noTime, entry + 12)
    bytes.writeUInt32LE(noTime, bytes.readUInt32LE(entry + 42) + 10)
    const [name, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return bytes
}
