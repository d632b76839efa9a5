import { describe, expect, it } from 'vitest'
import { withoutTraces } from '../../src/persistence/traces.ts'

const canary = 'CHIMHOANGYEN +10.93+107.24'
const text = (words: string) => Buffer.from(words, 'latin1')
function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

describe('a recording', () => {
  it.each(['video/mp4', 'video/quicktime', 'audio/mp4'])(
    '%s keeps its pictures and sound, not its place',
    (mime) => {
      const place = box('udta', box('\u00a9xyz', text(canary)))
      const track = box('trak', box('tkhd', text('kept')), place)
      const movie = box('moov', box('mvhd', text('kept')), track, place, box('meta', text(canary)))
      const media = box('mdat', text('SOUND'))
      const whole = Buffer.concat([
        box('ftyp', text('mp42')),
        movie,
        media,
        box('uuid', text(canary)),
      ])
      const clean = withoutTraces(mime, whole)
      expect(clean?.length).toBe(whole.length)
      expect(clean?.includes('CHIM')).toBe(false)
      for (const kept of ['SOUND', 'mvhd', 'tkhd', 'kept']) expect(clean?.includes(kept)).toBe(true)
      expect(whole.includes('CHIM')).toBe(true)
    },
  )

  it('of an iPhone picture loses Exif and keeps the picture', () => {
    const infe = (id: number, type: string) =>
      box('infe', Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), text(`${type}\0`))
    const info = box('iinf', Buffer.from([0, 0, 0, 0, 0, 2]), infe(1, 'hvc1'), infe(2, 'Exif'))
    const at = (offset: number, id: number, length: number) => {
      const item = Buffer.from([0, id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, length])
      item.writeUInt32BE(offset, 6)
      return item
    }
    const build = (offset: number) => {
      const items = [at(offset, 1, 7), at(offset + 7, 2, canary.length)]
      const location = box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 2]), ...items)
      return Buffer.concat([
        box('ftyp', text('heic')),
        box('meta', Buffer.alloc(4), info, location),
        box('mdat', text('PICTURE'), text(canary)),
      ])
    }
    const whole = build(build(0).indexOf('PICTURE'))
    const clean = withoutTraces('image/heic', whole)
    expect(clean?.includes('CHIM')).toBe(false)
    expect(clean?.includes('PICTURE')).toBe(true)
    expect(clean?.length).toBe(whole.length)
  })

  it('that is torn or hostile comes back as long as it came or not at all, and never fails', () => {
    const whole = Buffer.concat([
      box('ftyp', text('heic')),
      box('meta', Buffer.alloc(4), box('iinf'), box('iloc')),
    ])
    const forms = [Buffer.alloc(0), text('moov'), whole, box('moov', text('\xff\xff\xff\xff????'))]
    for (let cut = 0; cut < whole.length; cut += 1) forms.push(whole.subarray(0, cut))
    for (const bytes of forms)
      for (const mime of ['video/mp4', 'image/heic', 'application/pdf'])
        expect([bytes.length, undefined]).toContain(withoutTraces(mime, bytes)?.length)
  })
})
