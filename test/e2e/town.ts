import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { loadWorld } from '../../src/config/world.ts'
import type { Role } from '../../src/ports/person.ts'
import { startTelegramEmulator, type TelegramEmulator } from '../emulators/telegram/index.ts'
import type { Person } from '../emulators/telegram/people.ts'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { awake } from '../support/awake.ts'
import { freshDatabase, withClient } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'
import { inviteOfficer } from '../support/people.ts'
import { startTestService } from '../support/service.ts'

/** Units of the organisation the transcripts play in. */
export const units = {
  xuanAn: '26080',
  xuanBinh: '26077',
  xuanTrung: '26071',
  phuBinh: '26086',
  baoVinh: '26098',
  hangGon: '26113',
  inspectorate: 'LK-TTR',
  internalAffairs: 'LK-NV',
} as const

/** Patience for one message, ms: more than three messages to one person go out one a second. */
const patienceMs = 15_000

// A transcript is a long talk, and the machine may be busy with others.
vi.setConfig({ testTimeout: 90_000 })

/** Somebody in a transcript: what they do is the emulator's, what they read is `hears`. */
export type Actor = Person & {
  /** The next message, new or edited, that matches. */
  hears(wanted: string | RegExp | ((message: BotMessage) => boolean)): Promise<BotMessage>
  /** Presses a button and waits until the spinner on it ends. */
  presses(message: BotMessage, button: string | { data: string }): Promise<void>
  /** What tells who they are: names, user name, number. */
  marks: string[]
}

export type Town = Awaited<ReturnType<typeof openTown>>

/** A Telegram, a database and the service between them; close it. */
export async function openTown(options: { webhook?: boolean; redisUrl?: string } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-town-'))
  const database = await freshDatabase()
  const { url: databaseUrl } = database
  const emulator = await startTelegramEmulator({ waitScale: 0.02 })
  emulator.rateLimits.on = true
  // Nobody sleeps in this town, so that the transcripts can be played at any hour.
  const city = loadWorld('long-khanh-2024')
  const world = awake(city)
  const start = () => startTestService({ ...options, databaseUrl, home, world, telegram: emulator })
  let service = await start()
  const citizens: Actor[] = []
  const officers: Actor[] = []
  let people = 0

  function actor(kind: 'lanh' | 'cong', language = 'vi'): Actor {
    people += 1
    const user = {
      id: 7_100_000_000 + people * 7919,
      first_name: `${kind === 'lanh' ? 'Lành' : 'Công'}${people}x`,
      last_name: `Họ${people}x`,
      username: `${kind}_${people}_x`,
      language_code: language,
    }
    const person = emulator.user(user)
    const marks = [user.first_name, user.last_name, user.username, String(user.id)]
    const beside = {
      marks,
      hears: (wanted: Parameters<Actor['hears']>[0]) => person.waitFor(wanted, patienceMs),
      presses: async (message: BotMessage, button: string | { data: string }) => {
        await person.taps(message, button).answer(patienceMs)
      },
    }
    return Object.defineProperties(beside, Object.getOwnPropertyDescriptors(person)) as Actor
  }

  return {
    emulator,
    home,
    databaseUrl,
    get url() {
      return service.url
    },
    logged: () => service.logged(),
    citizen(language?: string): Actor {
      const citizen = actor('lanh', language)
      citizens.push(citizen)
      return citizen
    },
    /** Somebody invited into a unit, who has joined it. */
    async officer(unit: string, role: Role = 'officer'): Promise<Actor & { name: string }> {
      const officer = actor('cong')
      const name = `Trịnh Khắc ${officer.user.first_name}`
      officers.push(officer)
      officer.starts(await inviteOfficer({ databaseUrl, unit, role, name }))
      await officer.hears('Từ nay hồ sơ của')
      return Object.assign(officer, { name })
    },
    query: <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      withClient(databaseUrl, async (client) => {
        const { vault } = await openTestKeys(client)
        const { rows } = await client.query<Row>(text, values)
        return rows.map((row) => opened(row, vault))
      }),
    /** Waits for something only the database shows. */
    until: (isSo: () => Promise<boolean>) =>
      vi.waitUntil(isSo, { timeout: patienceMs, interval: 50 }),
    /** Ends the service and starts a new one on the same database and files. */
    async restart(whileDown: () => Promise<unknown> = async () => {}) {
      await service.stop()
      await whileDown()
      service = await start()
    },
    /** Messages that tell a citizen who an officer is, or an officer who a citizen is. */
    leaks: () => [...leaks(emulator, officers, citizens), ...leaks(emulator, citizens, officers)],
    async close() {
      await service.stop()
      await emulator.stop()
      await database.drop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** What `readers` were sent that has a mark of one of `hidden` in it. */
function leaks({ calls }: TelegramEmulator, readers: Actor[], hidden: Actor[]): string[] {
  const ids = new Set(readers.map(({ user }) => String(user.id)))
  const marks = hidden.flatMap((one) => one.marks)
  return calls.flatMap(({ params: { chat_id, ...said } }) => {
    const text = JSON.stringify(said)
    return ids.has(String(chat_id)) && marks.some((mark) => text.includes(mark)) ? [text] : []
  })
}
