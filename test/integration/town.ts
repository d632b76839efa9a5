import type { Command } from '../../handlers/commands.ts'
import { perform } from '../../handlers/commands.ts'
import { converse } from '../../handlers/converse.ts'
import type { Report } from '../../src/actions/citizen/submit.ts'
import { submit } from '../../src/actions/citizen/submit.ts'
import type { Outcome } from '../../src/actions/context.ts'
import { invite, join } from '../../src/actions/invitation.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { readCode } from '../../src/domain/case/code.ts'
import type { FormVerb, Given } from '../../src/domain/case/forms.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { Inbox } from '../../src/persistence/inbox.ts'
import { handleWaiting } from '../../src/persistence/lanes.ts'
import { seed } from '../../src/persistence/seed.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person, Role } from '../../src/ports/person.ts'
import { Refusal, type Reply } from '../../src/ports/reply.ts'
import type { ChannelName, Turn, TurnBody } from '../../src/ports/turn.ts'
import { freshDatabase } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'

export const xuanAn = '26080'
export const xuanBinh = '26077'
export const suoiTre = '26095'
export const inspectorate = 'LK-TTR'

export const pothole: Report = {
  kind: 'PAKN',
  topic: 'roads',
  urgency: 'normal',
  unit: xuanAn,
  text: 'ổ gà trước số 12 Hùng Vương',
  place: { words: 'trước số 12 Hùng Vương', wardUnit: xuanAn },
  attachments: [],
}
export const denunciation: Report = {
  ...pothole,
  kind: 'TC',
  topic: 'corruption',
  unit: inspectorate,
}

export const complaint: Report = {
  ...pothole,
  kind: 'KN',
  topic: 'compensation',
  unit: inspectorate,
  text: 'Quyết định thu hồi đất số 5 không đúng diện tích',
}
/** With the particulars that a petition form has. */
export const petitioned: Report = {
  ...complaint,
  text: 'thu hồi đất của tôi không đúng',
  petition: { decision: 'QĐ 123', name: 'Trần Văn Lành' },
  remote: true,
}
export const meeting: Report = { ...pothole, kind: 'DIALOGUE', text: 'Xin gặp chủ tịch phường' }

/** What the buttons of these replies send. */
export const dataOf = (replies: Reply[]): string[] =>
  replies.flatMap(({ buttons = [] }) =>
    buttons.flat().flatMap((button) => ('data' in button ? [button.data] : [])),
  )

/** An officer's step with everything it needs, said in one go. */
export const step = (code: string, verb: FormVerb, given: Given = {}): Command => ({
  do: 'step',
  code,
  verb,
  given,
  sure: true,
})

/**
 * The database of a city with its units, and the people of a test, without any channel or queue.
 * `now`: its clock, ms UTC.
 */
export async function openTown(now: () => number = Date.now) {
  const fresh = await freshDatabase()
  const database = openDatabase(fresh.url, { max: 8 })
  const { pool } = database
  const world = loadWorld('long-khanh-2024')
  await seed(database, world.organisation)
  const keys = await openTestKeys(pool)
  const transact = transactOn(pool, keys, now)
  const inbox = new Inbox(pool, keys.vault, () => {})
  const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await pool.query<Row>(text, values)).rows.map((row) => opened(row, keys.vault))

  let people = 0
  async function newcomer(
    kind: 'private' | 'group' = 'private',
    channel: ChannelName = 'web',
  ): Promise<Person> {
    const externalId = `person-${++people}`
    const [chat] = await rows<{ id: number }>(
      'INSERT INTO chats (channel, external_id, kind) VALUES ($3, $1, $2) RETURNING id',
      [externalId, kind, channel],
    )
    return { chat: { id: chat?.id ?? 0, channel, externalId, kind, language: 'vi' } }
  }

  async function officer(
    unit: string,
    role: Role = 'officer',
    name = `Cán bộ ${++people}`,
    channel: ChannelName = 'web',
  ) {
    const person = await newcomer('private', channel)
    await transact(async (work) => {
      const token = invite({ work, world }, { unit, role, name })
      await join({ work, world }, person, { token })
    })
    // They served already at whatever time a test looks at.
    await rows("UPDATE memberships SET since = '2020-01-01' WHERE officer_id = $1", [
      person.officer?.id,
    ])
    return person
  }

  const act = (person: Person, command: Command): Promise<Outcome> =>
    transact((work) => perform({ work, world }, person, command))

  /** What happens, or the text of the refusal. */
  async function tries(person: Person, command: Command): Promise<Outcome | Reply> {
    try {
      return await act(person, command)
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      throw error
    }
  }

  async function refusal(person: Person, command: Command): Promise<Reply> {
    const outcome = await tries(person, command)
    if ('replies' in outcome) throw new Error(`${command.do} was not refused`)
    return outcome
  }

  async function file(person: Person, report: Report): Promise<string> {
    const { replies } = await transact((work) => submit({ work, world }, person, report))
    const shown = replies[0]?.params?.code
    const read = readCode(String(shown), 'LK')
    if (read.is !== 'code') throw new Error(`no code in the receipt: ${shown}`)
    return read.code
  }

  let turns = 0
  const turnOf = (person: Person, body: TurnBody, fields: Partial<Turn> = {}): Turn => ({
    channel: person.chat.channel,
    updateId: `update-${++turns}`,
    chat: { id: person.chat.externalId, kind: person.chat.kind },
    sender: { id: person.chat.externalId },
    at: Date.now(),
    order: turns,
    body,
    ...fields,
  })

  /** What the bot answers to one turn, the way every turn goes. */
  async function say(person: Person, body: TurnBody): Promise<Reply[]> {
    const before = await lastNotice(person)
    await inbox.store([turnOf(person, body)])
    const { failure } = await handleWaiting(pool, keys, 64, converse(world))
    if (failure !== undefined) throw failure.cause
    const after = await rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 AND seq > $2 ORDER BY seq',
      [person.chat.id, before],
    )
    return after.map(({ message }) => message)
  }

  async function lastNotice(person: Person): Promise<number> {
    const [row] = await rows<{ seq: number }>(
      'SELECT coalesce(max(seq), 0) AS seq FROM notifications WHERE chat_id = $1',
      [person.chat.id],
    )
    return row?.seq ?? 0
  }

  return {
    url: fresh.url,
    pool,
    keys,
    world,
    transact,
    inbox,
    rows,
    newcomer,
    officer,
    act,
    tries,
    refusal,
    file,
    turnOf,
    say,
    caseOf: (code: string): Promise<Case> =>
      transact(async (work) => {
        const it = await work.findCase(code)
        if (it === undefined) throw new Error(`no case ${code}`)
        return it
      }),
    /** Everything said to anybody after this notification, as it is sent. */
    sentSince: (seq: number) =>
      rows<{ seq: number; chatId: number; message: Reply }>(
        'SELECT seq, chat_id AS "chatId", message FROM notifications WHERE seq > $1 ORDER BY seq',
        [seq],
      ),
    /** What happened to a case, in its order. */
    async typesOf(code: string): Promise<string[]> {
      const events = await rows<{ type: string }>(
        'SELECT e.type FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.code = $1 ORDER BY e.seq',
        [code],
      )
      return events.map(({ type }) => type)
    },
    /** Every row of every table that may change, as one text for each table. */
    async everything(except: string[] = []): Promise<Record<string, string>> {
      const tables = await rows<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      )
      const contents: Record<string, string> = {}
      for (const { name } of tables.filter((table) => !except.includes(table.name))) {
        const [row] = await rows<{ text: string }>(
          `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS text FROM "${name}" t`,
        )
        contents[name] = row?.text ?? ''
      }
      return contents
    },
    async close() {
      await database.close()
      await fresh.drop()
    },
  }
}

export type Town = Awaited<ReturnType<typeof openTown>>
