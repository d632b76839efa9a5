import { randomBytes } from 'node:crypto'
import type { Clock } from '../common/clock.ts'
import { OaError, wrong } from './errors.ts'

const lifeMs = 7 * 86_400_000

export type Kind = 'image' | 'gif' | 'file'
export type Asset = { kind: Kind; name: string; mime: string; bytes: Buffer }

/** What the OA uploaded, each good for 7 days. */
export type Assets = {
  keep(asset: Asset): string
  /** Throws -201 for one that never was, -100 for an expired one. */
  find(id: string, kinds: Kind[]): Asset
  /** How many were uploaded in the month of the emulator's clock. */
  inMonth(): number
}

export function createAssets(clock: Clock): Assets {
  const held = new Map<string, Asset & { at: number }>()
  return {
    keep(asset) {
      const id = randomBytes(24).toString('base64url')
      held.set(id, { ...asset, at: clock.now() })
      return id
    },
    find(id, kinds) {
      const asset = held.get(id)
      if (!asset || !kinds.includes(asset.kind)) throw wrong('attachment_id')
      if (clock.now() - asset.at > lifeMs) throw new OaError(-100)
      return asset
    },
    inMonth() {
      const month = monthOf(clock.now())
      return [...held.values()].filter(({ at }) => monthOf(at) === month).length
    },
  }
}

const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7)

/** What bytes are, whatever they are called; undefined: nothing the platform takes. */
export function typeOf(bytes: Buffer, name: string): { kind: Kind; mime: string } | undefined {
  const starts = (hex: string) => bytes.toString('hex', 0, hex.length / 2) === hex
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
  if (starts('ffd8ff')) return { kind: 'image', mime: 'image/jpeg' }
  if (starts('89504e47')) return { kind: 'image', mime: 'image/png' }
  if (starts('474946')) return { kind: 'gif', mime: 'image/gif' }
  if (starts('25504446') && ending === 'pdf') return { kind: 'file', mime: 'application/pdf' }
  if (starts('d0cf11e0') && ending === 'doc') return { kind: 'file', mime: 'application/msword' }
  if (starts('504b0304') && ending === 'docx') return { kind: 'file', mime: docx }
  if (ending === 'csv' && !bytes.includes(0)) return { kind: 'file', mime: 'text/csv' }
  return undefined
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
