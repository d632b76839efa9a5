import type { Vault } from '../ports/keys.ts'
import type { LinkedChat, PairingCode, PairingWork } from '../ports/work-pairing.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { allChatsOf, isLinked } from './same-person.ts'
import { instant } from './sql.ts'

/** Keyed: a code is short enough that whoever reads the table could try every one of a bare digest. */
const tagOf = (code: string, vault: Vault) => vault.tag(`pairing ${code}`)

export const pairingStatements = ({ now, keys, run }: Inside): PairingWork => ({
  chatsOfPerson: (chatId) => readChatsOfPerson(run, chatId),

  async addPairingCode({ id, chatId, expiresAt }, code) {
    await run(
      'drop pairing codes',
      'DELETE FROM pairing_codes WHERE chat_id = $1 OR expires_at < $2',
      [chatId, instant(now - keptMs)],
    )
    await run(
      'add pairing code',
      'INSERT INTO pairing_codes (id, tag, chat_id, expires_at) VALUES ($1, $2, $3, $4)',
      [id, tagOf(code, keys.vault), chatId, instant(expiresAt)],
    )
  },

  async findPairingCode(by) {
    const [column, value] = 'code' in by ? ['tag', tagOf(by.code, keys.vault)] : ['id', by.id]
    const [row] = await run<PairingRow>(
      `find pairing code by ${column}`,
      `SELECT id, chat_id, expires_at, typed_in, settled_at FROM pairing_codes
       WHERE ${column} = $1 FOR UPDATE`,
      [value],
    )
    return row && fromRow(row)
  },

  async typePairingCode(id, chatId) {
    await run('type pairing code', 'UPDATE pairing_codes SET typed_in = $2 WHERE id = $1', [
      id,
      chatId,
    ])
  },

  async settlePairingCode(id) {
    await run('settle pairing code', 'UPDATE pairing_codes SET settled_at = $2 WHERE id = $1', [
      id,
      instant(now),
    ])
  },

  lockCitizens: (ids) =>
    run<{ id: string; restricted: boolean }>(
      'lock citizens',
      `SELECT id, restricted_at IS NOT NULL AS restricted FROM citizens
       WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    ),

  async pairChat(chatId, citizenId, before) {
    await run('pair chat', 'UPDATE chats SET citizen_id = $2 WHERE id = $1', [chatId, citizenId])
    if (before === undefined) return
    await run('take back together', takingBack, [citizenId, before])
    await run('agree together', agreeing, [citizenId, before, newId()])
  },

  async consentOf(citizenId) {
    const [row] = await run<{ version: number | null }>(
      'consent of citizen',
      'SELECT max(version) AS version FROM consents WHERE citizen_id = $1 AND withdrawn_at IS NULL',
      [citizenId],
    )
    return row?.version ?? undefined
  },

  async partChat(chatId, citizenId) {
    await run('stop sending what is not theirs', returning, [chatId])
    await run('drop hints', droppingHints, [chatId])
    await run('part chat', parting, [chatId, citizenId, instant(now)])
  },
})

/** A code that is used or over is told from a wrong one for so long, ms. */
const keptMs = 24 * 3_600_000

/** Of what two people ($1, $2) that turn out to be one agreed to, what one of them took back later is taken back. */
const takingBack = `
  UPDATE consents SET withdrawn_at = latest.at
  FROM (SELECT max(withdrawn_at) AS at FROM consents WHERE citizen_id IN ($1, $2)) latest
  WHERE citizen_id = $1 AND withdrawn_at IS NULL AND given_at <= latest.at`

/** The newest that the other ($2) gave and nobody took back since; theirs stays as the proof of their earlier cases. */
const agreeing = `
  INSERT INTO consents (id, citizen_id, version, digest, channel, given_at)
  SELECT $3, $1, version, digest, channel, given_at FROM consents
  WHERE citizen_id = $2 AND withdrawn_at IS NULL
    AND given_at > coalesce((SELECT max(withdrawn_at) FROM consents WHERE citizen_id IN ($1, $2)), '-infinity')
  ORDER BY given_at DESC LIMIT 1`

/**
 * What waits in the chat that leaves ($1) and is about a case of another goes home, and what is about a
 * case of its own and waits elsewhere comes: nobody reads of a case that is no longer theirs.
 */
const returning = `
  WITH astray AS (
    SELECT n.id, k.chat_id AS home FROM chats c
    JOIN notifications n ON n.chat_id = ANY(${allChatsOf('c')})
    JOIN cases k ON k.id = n.case_id AND k.chat_id > 0 AND k.chat_id <> n.chat_id
    WHERE c.id = $1 AND $1 IN (n.chat_id, k.chat_id) AND n.roams
      AND n.status IN ('pending', 'knocked', 'unreachable')
  ), home AS (
    UPDATE notifications n SET chat_id = a.home, status = 'pending', reason = NULL, tried = '{}'
    FROM astray a WHERE n.id = a.id RETURNING n.id, n.seq, n.chat_id
  )
  INSERT INTO outbox (id, queue, payload)
  SELECT gen_random_uuid(), 'notify-' || c.channel, jsonb_build_object('notificationId', h.id)
  FROM home h JOIN chats c ON c.id = h.chat_id ORDER BY h.seq`

/** That somebody else has news is none for whoever leaves. */
const droppingHints = `
  DELETE FROM notifications WHERE chat_id = $1 AND status <> 'sent' AND dedupe LIKE 'hint:%'`

/** Whose data serve their cases alone, their data do so on. They agree anew; a number is not kept without that. */
const parting = `
  WITH own AS (
    INSERT INTO citizens (id, created_at, restricted_at)
    SELECT $2::uuid, $3::timestamptz, b.restricted_at
    FROM chats c JOIN citizens b ON b.id = c.citizen_id WHERE c.id = $1)
  UPDATE chats SET citizen_id = $2::uuid, phone = NULL WHERE id = $1`

type PairingRow = {
  id: string
  chat_id: number
  expires_at: number
  typed_in: number | null
  settled_at: number | null
}

const fromRow = (row: PairingRow): PairingCode => ({
  id: row.id,
  chatId: row.chat_id,
  expiresAt: row.expires_at,
  ...(row.typed_in !== null && { typedIn: row.typed_in }),
  settled: row.settled_at !== null,
})

/** Every chat of whoever is behind this one: itself, then the others, the one used last first. */
export const readChatsOfPerson = (run: Inside['run'], chatId: number): Promise<LinkedChat[]> =>
  run<LinkedChat>(
    'chats of person',
    `SELECT l.id, l.channel FROM chats c JOIN chats l ON l.id = c.id OR (${isLinked('l', 'c')})
     LEFT JOIN conversations v ON v.chat_id = l.id
     WHERE c.id = $1 ORDER BY l.id <> c.id, v.updated_at DESC NULLS LAST, l.id`,
    [chatId],
  )
