import type { Case } from '../domain/case/case.ts'
import type { Keys, Sealed, Vault, WrappedKey } from '../ports/keys.ts'
import { type CaseRow, fromRow, toRow } from './case-rows.ts'
import type { Queryable } from './sql.ts'

/**
 * A denunciation lies sealed under a key of its own (Luật Tố cáo 2018, Điều 8 and 56): who told it,
 * what, where and about what. A column that might tell any of it belongs in this list.
 */
const secret = [
  'topic',
  'chat_id',
  'citizen_id',
  'text',
  'place',
  'question',
  'petition',
  'accused',
] as const

type Row = Record<string, unknown>

/** The row as it lies in the database. A question stays seen to be open, not what it asks. */
export function sealRow(row: Row, key: WrappedKey, vault: Vault): Row {
  const told = Object.fromEntries(secret.map((column) => [column, row[column]]))
  return {
    ...row,
    topic: null,
    chat_id: null,
    citizen_id: null,
    text: '',
    place: null,
    petition: null,
    accused: null,
    question: row.question === null ? null : '',
    seal_key: key,
    sealed: vault.seal(key, `case ${row.id}`, told),
    owner_tag: ownerTag(Number(row.chat_id), vault),
  }
}

function openRow<Read extends CaseRow>(row: Read, vault: Vault): Read {
  if (row.sealed === null || row.seal_key === null) return row
  return { ...row, ...vault.open<object>(row.seal_key, `case ${row.id}`, row.sealed) }
}

/** What the denunciations of a chat are found by. */
export const ownerTag = (chatId: number, vault: Vault) => vault.tag(`chat ${chatId}`)

/** The keys of the cases that a work has read or added; null: a case without one. */
export type CaseKeys = Map<string, WrappedKey | null>

/** Opens and seals the cases of one work. */
export const sealsOf = ({ vault }: Keys, known: CaseKeys) => ({
  opened(row: CaseRow): Case {
    known.set(row.id, row.seal_key)
    return fromRow(openRow(row, vault))
  },
  /** A case that turns out to be a denunciation gets its key now; one that is none after all keeps it for its history. */
  sealed(it: Case): Row {
    const row = toRow(it)
    const key = known.get(it.id) ?? (it.kind === 'TC' ? vault.newKey() : null)
    known.set(it.id, key)
    return it.kind === 'TC' && key !== null ? sealRow(row, key, vault) : { ...row, seal_key: key }
  },
})

/** The same with those of cases it only names. */
export async function completeKeys(
  client: Queryable,
  known: CaseKeys,
  ids: (string | undefined)[],
): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => id !== undefined && !known.has(id))
  if (unknown.length === 0) return
  const { rows } = await client.query<{ id: string; seal_key: WrappedKey | null }>(
    'SELECT id, seal_key FROM cases WHERE id = ANY($1)',
    [unknown],
  )
  for (const { id, seal_key } of rows) known.set(id, seal_key)
}

/** The key by which a notice is written once, `what:id:…`, as `what:tag`: it keeps its use and names nothing. */
export const untold = (dedupe: string, vault: Vault) =>
  `${dedupe.split(':')[0]}:${vault.tag(dedupe)}`

type Data = Record<string, unknown>
type SealedData = Data & Sealed & { under: 'case' | 'talk' }

/** What people said. Any case may yet turn out to be a denunciation, and its history cannot be changed. */
const words = ['text', 'reason', 'words', 'plan', 'note']
/** Of a denunciation nothing else stays readable: its kind, its pauses and what was erased are checked without the key. */
const plain = ['kind', 'paused', 'resumed', 'seqs', 'clocks']

/** What an event keeps, as it lies in the history: under the key of its case, else under that of the chats. */
export function sealData(data: Data, key: WrappedKey | null, { vault }: Keys): Data | SealedData {
  const isSecret = (field: string) =>
    key === null ? words.includes(field) : !plain.includes(field)
  const hidden = Object.entries(data).filter(([field]) => isSecret(field))
  if (hidden.length === 0) return data
  const open = Object.entries(data).filter(([field]) => !isSecret(field))
  const to = data.to as { kind?: string } | undefined
  return {
    ...Object.fromEntries(open),
    ...(key !== null && to?.kind !== undefined && { to: { kind: to.kind } }),
    under: key === null ? 'talk' : 'case',
    ...vault.seal(key ?? vault.talk, 'event', Object.fromEntries(hidden)),
  }
}

export function openData(data: Data | SealedData, key: WrappedKey | null, vault: Vault): Data {
  if (!('sealed' in data)) return data
  const { sealed, under, ...open } = data as SealedData
  const used = under === 'talk' ? vault.talk : (key ?? '')
  return { ...open, ...vault.open<Data>(used, 'event', { sealed }) }
}
