import type { Accused, Case, Mark, Petition, Place, Urgency } from '../domain/case/case.ts'
import type { Status } from '../domain/case/steps.ts'
import type { Kind } from '../domain/organisation.ts'
import type { Sealed, WrappedKey } from '../ports/keys.ts'
import { instant } from './sql.ts'

export const caseColumns = [
  'id',
  'code',
  'kind',
  'topic',
  'status',
  'urgency',
  'unit_code',
  'unit_valid_from',
  'officer_id',
  'chat_id',
  'citizen_id',
  'text',
  'place',
  'question',
  'rating',
  'reopened',
  'instance',
  'complex',
  'remote',
  'marks',
  'petition',
  'accused',
  'closed_to',
  'openers',
  'lodged_at',
  'appointment_at',
  'previous_id',
  'version',
  'created_at',
  'closed_at',
  'restricted',
  'erased_at',
  'seal_key',
  'sealed',
  'owner_tag',
] as const

export type CaseRow = {
  id: string
  code: string
  kind: Kind
  topic: string | null
  status: Status
  urgency: Urgency
  unit_code: string
  unit_valid_from: string
  officer_id: string | null
  /** Null only while it lies sealed. */
  chat_id: number | null
  citizen_id: string | null
  text: string
  place: Place | null
  question: string | null
  rating: number | null
  reopened: boolean
  instance: 1 | 2
  complex: boolean
  remote: boolean
  marks: Mark[]
  petition: Petition | null
  accused: Accused | null
  closed_to: string[]
  openers: string[]
  lodged_at: number | null
  appointment_at: number | null
  previous_id: string | null
  version: number
  created_at: number
  closed_at: number | null
  restricted: boolean
  erased_at: number | null
  seal_key: WrappedKey | null
  sealed: Sealed | null
  owner_tag: string | null
}

/** What is written of a case, in the clear. */
export const toRow = (it: Case): Record<string, unknown> => ({
  id: it.id,
  code: it.code,
  kind: it.kind,
  topic: it.topic ?? null,
  status: it.status,
  urgency: it.urgency,
  unit_code: it.unit.code,
  unit_valid_from: it.unit.validFrom,
  officer_id: it.officerId ?? null,
  chat_id: it.chatId,
  citizen_id: it.citizenId ?? null,
  text: it.text,
  place: it.place ?? null,
  question: it.question ?? null,
  rating: it.rating ?? null,
  reopened: it.reopened,
  instance: it.instance,
  complex: it.complex,
  remote: it.remote,
  marks: it.marks,
  petition: it.petition ?? null,
  accused: it.accused ?? null,
  closed_to: it.closedTo,
  openers: it.openers,
  lodged_at: instant(it.lodgedAt),
  appointment_at: instant(it.appointmentAt),
  previous_id: it.previousId ?? null,
  version: it.version,
  created_at: instant(it.createdAt),
  closed_at: instant(it.closedAt),
  restricted: it.restricted,
  erased_at: instant(it.erasedAt),
  seal_key: null,
  sealed: null,
  owner_tag: null,
})

export const fromRow = (row: CaseRow): Case => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  ...(row.topic !== null && { topic: row.topic }),
  status: row.status,
  urgency: row.urgency,
  unit: { code: row.unit_code, validFrom: row.unit_valid_from },
  ...(row.officer_id !== null && { officerId: row.officer_id }),
  chatId: Number(row.chat_id),
  ...(row.citizen_id !== null && { citizenId: row.citizen_id }),
  text: row.text,
  ...(row.place !== null && { place: row.place }),
  ...(row.question !== null && { question: row.question }),
  ...(row.rating !== null && { rating: row.rating }),
  reopened: row.reopened,
  instance: row.instance,
  complex: row.complex,
  remote: row.remote,
  marks: row.marks,
  ...(row.petition !== null && { petition: row.petition }),
  ...(row.accused !== null && { accused: row.accused }),
  closedTo: row.closed_to,
  openers: row.openers,
  ...(row.lodged_at !== null && { lodgedAt: row.lodged_at }),
  ...(row.appointment_at !== null && { appointmentAt: row.appointment_at }),
  ...(row.previous_id !== null && { previousId: row.previous_id }),
  version: row.version,
  createdAt: row.created_at,
  ...(row.closed_at !== null && { closedAt: row.closed_at }),
  restricted: row.restricted,
  ...(row.erased_at !== null && { erasedAt: row.erased_at }),
})
