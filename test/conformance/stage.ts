import { setTimeout as sleep } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import type { Role } from '../../src/ports/person.ts'
import { inviteOfficer } from '../support/people.ts'
import type { Seat, Shown, ShownFile } from './drivers/driver.ts'
import { normalised } from './rendering.ts'
import type { Town } from './town.ts'

/** Patience for one message, ms: a channel lets few messages a second into a chat. */
const usualPatienceMs = 20_000

type Wanted = string | RegExp | ((message: Shown) => boolean)

/** A conversation as every channel must be able to hold it. `name` is the name of its renderings. */
export type Transcript = {
  name: string
  /** So many cases that come in no order: their codes are not told apart. */
  alike?: true
  play(stage: Stage): Promise<void>
}

/** Who plays in one transcript, and what they said and saw. */
export type Stage = ReturnType<typeof openStage>

export type Actor = Awaited<ReturnType<Stage['citizen']>>

export function openStage(town: Town, patienceMs = usualPatienceMs) {
  const told: string[] = []
  const citizens: ReturnType<typeof actorOn>[] = []
  const officers: (ReturnType<typeof actorOn> & { fullName: string })[] = []

  return {
    town,
    async citizen(name: string, language: 'vi' | 'en' = 'vi') {
      const citizen = actorOn(await town.driver.newcomer(name, language), name, told, patienceMs)
      citizens.push(citizen)
      return citizen
    },
    /** Somebody invited into a unit, who has joined it by the link. */
    async officer(name: string, unit: string, role: Role = 'officer') {
      const seat = await town.driver.newcomer(name, 'vi')
      const fullName = `Trịnh Khắc ${name}`
      const { databaseUrl } = town
      const invitation = await inviteOfficer({ databaseUrl, unit, role, name: fullName })
      const officer = Object.assign(actorOn(seat, name, told, patienceMs), { fullName })
      officers.push(officer)
      await officer.starts(invitation)
      await officer.hears(`Chào ${fullName}`)
      return officer
    },
    /** Everybody has been shown everything there is to show. */
    async settle() {
      const chats = [...citizens, ...officers].map(({ seat }) => seat.chat)
      const patience = { timeout: 2 * patienceMs, interval: 100 }
      // What is done may bring about more to do: a card, a letter.
      for (const _ of ['now', 'then']) {
        const jobs = await undone(town)
        await vi.waitUntil(async () => {
          const left = new Set(await undone(town))
          return !jobs.some((one) => left.has(one)) && (await unsaid(town, chats)) === 0
        }, patience)
      }
      for (const actor of [...citizens, ...officers]) await actor.readsOn()
    },
    /** Nobody on one side was shown who somebody on the other is. */
    expectNoLeaks() {
      const ofOfficers = officers.flatMap(({ fullName, seat }) => [fullName, ...seat.marks])
      for (const one of citizens) expectNone(one.screen(), ofOfficers)
      const ofCitizens = citizens.flatMap(({ seat }) => seat.marks)
      for (const one of officers) expectNone(one.screen(), ofCitizens)
    },
    /** The whole talk, as a reader would want to see it. */
    rendering(alike = false): string {
      const beside = [...citizens, ...officers].flatMap((one) => one.unheard())
      const sorted = beside.map((one) => normalised(one, alike)).sort()
      const rest = beside.length === 0 ? [] : ['— Ngoài ra —', ...sorted]
      return normalised(`${[...told, ...rest].join('\n\n')}\n`, alike)
    },
    leave: () => Promise.all([...citizens, ...officers].map(({ seat }) => seat.leave())),
  }
}

function actorOn(seat: Seat, name: string, told: string[], patienceMs: number) {
  const all: Shown[] = []
  const heard = new Set<Shown>()
  let read = 0

  const more = async (ms: number) => {
    const shown = await seat.next(ms)
    if (shown !== undefined) all.push(shown)
    return shown
  }
  const does = async (what: Promise<string>) => {
    told.push(`${name}: ${await what}`)
  }
  const takes = (shown: Shown): Shown => {
    heard.add(shown)
    told.push(drawn(name, shown))
    return shown
  }

  return {
    name,
    seat,
    says: (words: string) => does(seat.says(words)),
    starts: (payload?: string) => does(seat.starts(payload)),
    presses: (message: Shown, label: string) => does(seat.presses(message, label)),
    photo: (bytes: Buffer, caption?: string) => does(seat.photo(bytes, caption)),
    album: (shots: Buffer[]) => does(seat.album(shots)),
    voice: () => does(seat.voice()),
    document: (bytes: Buffer, file: string, picture: Buffer) =>
      does(seat.document(bytes, file, picture)),
    place: (lat: number, lon: number, words: string) => does(seat.place(lat, lon, words)),
    /** The next message, new or edited, that matches; those passed over count as seen. */
    async hears(wanted: Wanted): Promise<Shown> {
      const end = Date.now() + patienceMs
      for (;;) {
        const next = all[read] ?? (await more(Math.max(0, end - Date.now())))
        if (next === undefined)
          throw new Error(`${name} did not hear ${wanted}:\n${onScreen(all)}`, {
            cause: told.join('\n'),
          })
        read += 1
        if (matches(next, wanted)) return takes(next)
      }
    },
    /** A file that was or will be shown, whatever is said around it. */
    async gets(isIt: RegExp): Promise<ShownFile> {
      const end = Date.now() + patienceMs
      for (;;) {
        const found = all.find(({ files }) => files.some((one) => isIt.test(one.name)))
        if (found !== undefined && !heard.has(found)) takes(found)
        const file = found?.files.find((one) => isIt.test(one.name))
        if (file !== undefined) return file
        if ((await more(Math.max(0, end - Date.now()))) === undefined)
          throw new Error(`${name} did not get ${isIt}:\n${onScreen(all)}`)
      }
    },
    /** As many files as this, whatever is said around them. */
    async collects(count: number): Promise<ShownFile[]> {
      const end = Date.now() + patienceMs
      const files = () => all.flatMap((one) => one.files)
      while (files().length < count)
        if ((await more(Math.max(0, end - Date.now()))) === undefined)
          throw new Error(`${name} did not get ${count} files:\n${onScreen(all)}`)
      return files()
    },
    /** Reads what has come meanwhile. */
    async readsOn() {
      while ((await more(60)) !== undefined);
    },
    /** Everything shown so far. */
    screen: () => all.map((shown) => drawn(name, shown)),
    shown: () => [...all],
    /**
     * What nobody waited for. Of a card the last look: changes that follow close upon each other
     * may be shown as one.
     */
    unheard: () =>
      all
        .filter((one, at) => {
          const card = cardOf(one)
          const isLast = all.slice(at + 1).every((later) => cardOf(later) !== card)
          return !heard.has(one) && (card === undefined || isLast)
        })
        .map((shown) => drawn(name, shown)),
  }
}

/** The case whose card this is. */
const cardOf = ({ text }: Shown): string | undefined =>
  /^\p{Extended_Pictographic}\uFE0F? (LK-\S+) · /u.exec(text)?.[1]

function matches(message: Shown, wanted: Wanted): boolean {
  if (typeof wanted === 'string') return message.text.includes(wanted)
  return wanted instanceof RegExp ? wanted.test(message.text) : wanted(message)
}

/** A message as it stands on the screen: the words, the files, the choices. */
function drawn(name: string, { text, labels, numbered, files, isEdit }: Shown): string {
  const words = text === '' ? [] : text.split('\n')
  const attached = files.map((file) => `📎 ${file.name}`)
  const choices = numbered
    ? labels.flat().map((label, at) => `${at + 1}. ${label}`)
    : labels.map((row) => row.map((label) => `[${label}]`).join(' '))
  const lines = [...words, ...attached, ...choices].map((line) => `    ${line}`.trimEnd())
  return [`  → ${name}${isEdit ? ' (sửa tin cũ)' : ''}`, ...lines].join('\n')
}

const onScreen = (all: Shown[]) => all.map(({ text }) => `- ${JSON.stringify(text)}`).join('\n')

function expectNone(screens: string[], marks: string[]) {
  for (const screen of screens)
    for (const mark of marks) expect(screen.includes(mark), `${mark} in ${screen}`).toBe(false)
}

/** Jobs not done yet but for messages, which may wait for a chat long busy. */
async function undone(town: Town): Promise<string[]> {
  const rows = await town.query<{ id: string }>(
    "SELECT id FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND queue NOT LIKE 'notify%'",
  )
  return rows.map(({ id }) => id)
}

/** Turns not handled yet and messages not said yet in these chats. */
async function unsaid(town: Town, chats: string[]): Promise<number> {
  await sleep(50)
  const [row] = await town.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM inbox WHERE chat = ANY($1) AND handled_at IS NULL)
       + (SELECT count(*) FROM notifications n JOIN chats c ON c.id = n.chat_id
          WHERE c.external_id = ANY($1) AND n.status = 'pending'))::int AS count`,
    [chats],
  )
  return row?.count ?? 0
}
