import type { Case } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import { nobody } from '../domain/rights/fate.ts'
import type { Keys, Vault, WrappedKey } from '../ports/keys.ts'
import type { Attachment, CaseEvent, Notice, Purpose } from '../ports/work.ts'
import type { Letter } from '../ports/work-letters.ts'
import type { Consent } from '../ports/work-rights.ts'
import { caseColumns } from './case-rows.ts'
import { type CaseKeys, completeKeys, sealData, untold } from './case-seals.ts'
import { clockColumns, toClockRow } from './clock-rows.ts'
import { sealName, sealTalk } from './keys/talk.ts'
import { letterColumns, toLetterRow } from './letter-rows.ts'
import { chatInUse } from './same-person.ts'
import { insertRows, instant, type Queryable, toJson } from './sql.ts'

export type Buffered = {
  citizens: { id: string; chatId: number }[]
  consents: (Consent & { id: string })[]
  officers: { id: string; name: string }[]
  memberships: Record<string, unknown>[]
  invitations: Record<string, unknown>[]
  cases: Case[]
  events: (CaseEvent & { id: string })[]
  clocks: Clock[]
  letters: Letter[]
  attachments: Attachment[]
  notices: (Notice & { id: string })[]
  jobs: { id: string; queue: string; payload: Record<string, string> }[]
}

export const emptyBuffer = (): Buffered => ({
  citizens: [],
  consents: [],
  officers: [],
  memberships: [],
  invitations: [],
  cases: [],
  events: [],
  clocks: [],
  letters: [],
  attachments: [],
  notices: [],
  jobs: [],
})

export const isEmpty = (held: Buffered) => Object.values(held).every((rows) => rows.length === 0)

/** Who writes: the keys, those of the cases named, and how a case comes to lie; `now` in epoch ms. */
type By = {
  /** Chats somebody is speaking in at this moment: they are the ones used last. */
  speaking: number[]
  keys: Keys
  caseKeys: CaseKeys
  sealed(it: Case): Record<string, unknown>
  now: number
}

/** Writes everything held back, parents before children, one statement a table. */
export async function writeBuffer(client: Queryable, by: By, held: Buffered): Promise<void> {
  const { keys, caseKeys, sealed, now } = by
  await writePeople(client, held, now)
  await insertRows(client, 'cases', caseColumns, held.cases.map(sealed))
  const named = [...held.events, ...held.letters, ...held.notices].map(({ caseId }) => caseId)
  await completeKeys(client, caseKeys, named)
  const keyOf = (caseId: string | undefined) => caseKeys.get(caseId ?? '') ?? null
  await insertRows(
    client,
    'case_events',
    eventColumns,
    held.events.map((e) => ({
      ...eventRow(e, now),
      data: sealData(e.data, keyOf(e.caseId), keys),
    })),
  )
  await insertRows(client, 'clocks', clockColumns, held.clocks.map(toClockRow))
  await insertRows(
    client,
    'letters',
    letterColumns,
    held.letters.map((one) => toLetterRow(one, keyOf(one.caseId), keys.vault)),
  )
  await insertRows(
    client,
    'attachments',
    attachmentColumns,
    held.attachments.map((one) => attachmentRow(one, keys.vault)),
  )
  await insertRows(client, 'outbox', ['id', 'queue', 'payload', 'created_at'], jobRows(held, now))
  await writeNotices(
    client,
    by,
    held.notices.map((one) => unlinked(one, keyOf(one.caseId), keys.vault)),
  )
}

async function writePeople(client: Queryable, held: Buffered, now: number) {
  const citizens = held.citizens.map(({ id }) => ({ id, created_at: instant(now) }))
  await insertRows(client, 'citizens', ['id', 'created_at'], citizens)
  for (const { id, chatId } of held.citizens)
    await client.query('UPDATE chats SET citizen_id = $1 WHERE id = $2', [id, chatId])
  await insertRows(
    client,
    'consents',
    consentColumns,
    held.consents.map((one) => consentRow(one, now)),
  )
  const officers = held.officers.map((officer) => ({ ...officer, created_at: instant(now) }))
  await insertRows(client, 'officers', ['id', 'name', 'created_at'], officers)
  const membershipColumns = ['id', 'officer_id', 'unit_code', 'unit_valid_from', 'role', 'since']
  await insertRows(client, 'memberships', membershipColumns, held.memberships)
  await insertRows(client, 'invitations', invitationColumns, held.invitations)
}

const consentColumns = ['id', 'citizen_id', 'version', 'digest', 'channel', 'given_at']
const consentRow = (consent: Consent & { id: string }, now: number) => ({
  id: consent.id,
  citizen_id: consent.citizenId,
  version: consent.version,
  digest: consent.digest,
  channel: consent.channel,
  given_at: instant(now),
})

const invitationColumns = [
  'id',
  'token_hash',
  'unit_code',
  'unit_valid_from',
  'role',
  'name',
  'for_officer',
  'invited_by',
  'created_at',
  'expires_at',
]

const eventColumns = ['id', 'case_id', 'seq', 'type', 'actor', 'officer_id', 'data', 'at']
const eventRow = (event: CaseEvent & { id: string }, now: number) => ({
  id: event.id,
  case_id: event.caseId,
  seq: event.seq,
  type: event.type,
  actor: event.actor,
  officer_id: event.officerId ?? null,
  at: instant(now),
})

const attachmentColumns = [
  'id',
  'chat_id',
  'case_id',
  'kind',
  'ref',
  'name',
  'mime',
  'size',
  'status',
  'purpose',
]
const attachmentRow = ({ id, chatId, caseId, file, purpose }: Attachment, vault: Vault) => ({
  id,
  chat_id: chatId ?? null,
  case_id: caseId ?? null,
  kind: file.kind,
  ref: file.ref,
  name: nameIn(file.name, purpose, vault),
  mime: file.mime ?? null,
  size: file.size ?? null,
  status: 'pending',
  purpose: purpose ?? null,
})

/** Files people send have no purpose yet. */
const nameIn = (name: string | undefined, purpose: Purpose | undefined, vault: Vault) =>
  name === undefined || purpose !== undefined ? (name ?? null) : sealName(vault, name)

const jobRows = (held: Buffered, now: number) =>
  held.jobs.map((job) => ({ ...job, created_at: instant(now) }))

/** Nothing leads from a chat to the denunciation that was told there. */
const unlinked = <N extends Notice>(notice: N, key: WrappedKey | null, vault: Vault): N => {
  const { caseId: _, dedupe, ...rest } = notice
  if (key === null) return notice
  const reply = { ...rest.reply, private: true }
  return { ...rest, reply, ...(dedupe !== undefined && { dedupe: untold(dedupe, vault) }) } as N
}

/** A notice and the job that will send it, on the queue of the chat's channel, in the order written. */
async function writeNotices(
  client: Queryable,
  { keys: { vault }, now, speaking }: By,
  all: Buffered['notices'],
) {
  const notices = all.filter(({ chatId }) => chatId !== nobody)
  if (notices.length === 0) return
  const rows = notices.map((notice, position) => ({
    position,
    id: notice.id,
    chat_id: notice.chatId,
    message: sealTalk(vault, 'message', notice.reply),
    buttons: (notice.reply.buttons ?? []).length > 0,
    case_id: notice.caseId ?? null,
    card_of: notice.cardOf ?? null,
    replaces: notice.replaces ?? null,
    answers: notice.answers ?? null,
    dedupe: notice.dedupe ?? null,
    roams: notice.roams ?? notice.caseId !== undefined,
  }))
  await client.query({
    name: 'insert notices',
    text: `WITH incoming AS (
        SELECT * FROM json_to_recordset($1) AS x(position int, id uuid, chat_id bigint, message jsonb, buttons boolean,
          case_id uuid, card_of uuid, replaces uuid, answers text, dedupe text, roams boolean)
      ), placed AS (
        SELECT i.*, c.id IS NOT NULL AND i.roams AND i.card_of IS NULL AND i.replaces IS NULL AND i.answers IS NULL AS free,
          ${chatInUse('c', '$3')} AS place
        FROM incoming i LEFT JOIN chats c ON c.id = i.chat_id AND i.roams AND c.kind = 'private' AND c.officer_id IS NULL
      ), written AS (
        INSERT INTO notifications
          (id, chat_id, message, buttons, case_id, card_of, replaces, answers, dedupe, created_at, roams)
        SELECT id, CASE WHEN free THEN coalesce(place, chat_id) ELSE chat_id END,
          message, buttons, case_id, card_of, replaces, answers, dedupe, $2, free
        FROM placed ORDER BY position
        ON CONFLICT (dedupe) DO NOTHING
        RETURNING id, seq, chat_id
      )
      INSERT INTO outbox (id, queue, payload, created_at)
      SELECT w.id, 'notify-' || c.channel, jsonb_build_object('notificationId', w.id), $2
      FROM written w JOIN chats c ON c.id = w.chat_id ORDER BY w.seq`,
    values: [toJson(rows), instant(now), speaking],
  })
}
