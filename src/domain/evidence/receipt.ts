import type { Petition, Place } from '../case/case.ts'
import type { Kind } from '../organisation.ts'
import { storable } from '../text/storable.ts'
import { localDate, startOfLocalDay } from '../time/calendar.ts'

/** What was filed, as the citizen confirmed it. Nothing of it changes afterwards. */
export type Filed = {
  /** Without prefix and dashes. */
  code: string
  /** Epoch ms. */
  createdAt: number
  /** As which it was filed. */
  kind: Kind
  text: string
  place?: Place
  /** Its name and address are left out: their owner may have them corrected. */
  petition?: Petition
}

/** The text whose SHA-256 stands on the receipt; the same case always gives the same one. */
export function contentText({ code, createdAt, kind, text, place, petition }: Filed): string {
  const at = [place?.words, place?.lat, place?.lon, place?.wardUnit]
  const told = [petition?.against, petition?.decision, petition?.learnt, petition?.wish]
  const parts = ['NGHEDAN-CONTENT1', code, timeOf(createdAt), kind, text, at, told]
  return JSON.stringify(parts, (_, part: unknown) =>
    typeof part === 'string' ? storable(part) : (part ?? null),
  )
}

/** What is said of a case on its receipt: when what was filed, not who and not what. */
export type Receipt = {
  /** As it is shown: LK-7K2M-9QXD. */
  code: string
  /** Epoch ms. */
  filedAt: number
  /** SHA-256 of `contentText`, hexadecimal. */
  digest: string
  keyId: string
  /** Base64. */
  signature: string
}

const timeOf = (ms: number) => new Date(ms).toISOString()

/** "16:35:12 23/11/2026" in Vietnam: what proves something never says yesterday. */
export function exactTime(ms: number): string {
  const [year, month, day] = localDate(ms).split('-').map(Number)
  const clock = new Date(ms - startOfLocalDay(localDate(ms))).toISOString().slice(11, 19)
  return `${clock} ${day}/${month}/${year}`
}

export const signedText = ({ code, filedAt, digest, keyId }: Omit<Receipt, 'signature'>): string =>
  ['NGHEDAN1', code, timeOf(filedAt), digest, keyId].join('|')

/** The one line that holds a receipt: what was signed, and the signature. */
export const receiptLine = (receipt: Receipt): string =>
  `${signedText(receipt)}|${receipt.signature}`

const form =
  /^NGHEDAN1\|(?<code>[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{4})\|(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(?<digest>[0-9a-f]{64})\|(?<keyId>[0-9a-f]{32})\|(?<signature>[0-9A-Za-z+/]{86}==)$/

/** Longer than any receipt with the spaces and line breaks it may have picked up on its way. */
export const longestLine = 1_000

/** Reads a line however it was copied: spaces and line breaks in it mean nothing. Undefined: it is no receipt. */
export function readReceipt(line: string): Receipt | undefined {
  const { code, time, digest, keyId, signature } =
    form.exec(line.slice(0, longestLine).replace(/\s+/g, ''))?.groups ?? {}
  const filedAt = Date.parse(time ?? '')
  if (!code || !digest || !keyId || !signature || Number.isNaN(filedAt)) return undefined
  const receipt = { code, filedAt, digest, keyId, signature }
  return timeOf(filedAt) === time ? receipt : undefined
}
