import { setTimeout as sleep } from 'node:timers/promises'
import type { TelegramEmulator } from '../../emulators/telegram/index.ts'
import type { Person } from '../../emulators/telegram/people.ts'
import { withClient } from '../../support/database.ts'

/** A complaint told to its end: what stands in it once, and who told it. */
type Told = { mark: string; ward: string; by: Person }

export type Town = {
  /** A citizen tells and confirms one report in one go, without waiting for the answers. */
  complains(citizen: number, ward?: string): void
  /** Updates sent so far. */
  readonly sent: number
  /** What the platform calls the chats of the town. */
  readonly chats: string[]
  readonly told: Told[]
}

/** Citizens who write all at once; every report carries a mark of its own. */
export function createTown(telegram: TelegramEmulator, size: number): Town {
  const citizens = Array.from({ length: size }, (_, at) =>
    telegram.user({ id: 700_001 + at, first_name: `Dân ${at + 1}` }),
  )
  const consented = new Set<Person>()
  const told: Told[] = []
  let sent = 0
  return {
    complains(at, ward = 'phường Xuân An') {
      const by = citizens[at % citizens.length]
      if (by === undefined) throw new Error('a town needs citizens')
      const mark = `đợt thứ ${told.length + 1} đó`
      told.push({ mark, ward, by })
      by.says(`Rác chất đống hôi thối trước cổng chợ ở ${ward}, ${mark}`)
      by.says('gửi')
      sent += 2
      if (consented.has(by)) return
      consented.add(by)
      by.says('đồng ý')
      sent += 1
    },
    get sent() {
      return sent
    },
    chats: citizens.map(({ user }) => String(user.id)),
    told,
  }
}

export type Tally = {
  /** Updates the platform was told are safe. */
  acknowledged: number
  /** Of those, not stored or not handled or given up. */
  lost: number
  /** Reports confirmed. */
  reports: number
  /** Reports without a case, and with more than one. */
  missing: number
  doubled: number
  /** Receipts citizens never got, and those they got more than once. */
  unanswered: number
  repeatedReceipts: number
  /** Rows of the outbox not finished, messages not sent. */
  unfinished: number
  unsent: number
}

/** What became of everything that was said. */
export async function tally(
  databaseUrl: string,
  town: Town,
  telegram: TelegramEmulator,
): Promise<Tally> {
  const { inbox, cases, left } = await read(databaseUrl, town.chats)
  const acknowledged = Math.max(0, town.sent - telegram.pending)
  const found = town.told.map(({ mark, by }) => {
    const codes = cases.filter(({ text }) => text.includes(mark)).map(({ code }) => code)
    const receipts = codes.map(
      (code) => by.inbox.filter(({ buttons }) => copies(buttons).includes(code)).length,
    )
    return { codes, receipts: receipts.reduce((sum, one) => sum + one, 0) }
  })
  const count = (holds: (one: (typeof found)[number]) => boolean) => found.filter(holds).length
  return {
    acknowledged,
    lost: acknowledged - inbox.handled,
    reports: town.told.length,
    missing: count(({ codes }) => codes.length === 0),
    doubled: count(({ codes }) => codes.length > 1),
    unanswered: count(({ receipts }) => receipts === 0),
    repeatedReceipts: count(({ receipts }) => receipts > 1),
    ...left,
  }
}

/** Codes that buttons put on the clipboard, as they are kept. */
const copies = (buttons: Person['inbox'][number]['buttons']) =>
  buttons
    .flat()
    .flatMap(({ copy }) => (copy ? [copy.replace(/^[A-Z]+-/, '').replace(/-/g, '')] : []))

async function read(databaseUrl: string, chats: string[]) {
  return withClient(databaseUrl, async (client) => {
    const one = async <Row extends object>(text: string, values: unknown[] = []) =>
      (await client.query(text, values)).rows as Row[]
    const [inbox] = await one<{ handled: number }>(
      'SELECT count(*)::int AS handled FROM inbox WHERE chat = ANY($1) AND handled_at IS NOT NULL AND failed_at IS NULL',
      [chats],
    )
    const cases = await one<{ code: string; text: string }>('SELECT code, text FROM cases')
    const [left] = await one<{ unfinished: number; unsent: number }>(
      `SELECT (SELECT count(*)::int FROM outbox WHERE done_at IS NULL) AS unfinished,
         (SELECT count(*)::int FROM notifications WHERE status <> 'sent') AS unsent`,
    )
    return { inbox: inbox ?? { handled: 0 }, cases, left: left ?? { unfinished: 0, unsent: 0 } }
  })
}

/** What must be over: updates handled, citizens answered, or every message and job of everybody. */
type Until = 'handled' | 'told' | 'all'

const isOver: Record<Until, (now: Tally) => boolean> = {
  handled: ({ lost, missing }) => lost === 0 && missing === 0,
  told: ({ lost, missing, unanswered }) => lost === 0 && missing === 0 && unanswered === 0,
  all: ({ lost, unanswered, unfinished, unsent }) => lost + unanswered + unfinished + unsent === 0,
}

/** The tally once it is over, or after `ms`. */
export async function settledTally(
  databaseUrl: string,
  town: Town,
  telegram: TelegramEmulator,
  ms: number,
  until: Until = 'all',
): Promise<Tally> {
  const end = Date.now() + ms
  for (;;) {
    const now = await tally(databaseUrl, town, telegram)
    if ((now.acknowledged === town.sent && isOver[until](now)) || Date.now() > end) return now
    await sleep(100)
  }
}

/** Everything arrived, and its effect happened once. */
export const allWell = (town: Town): Omit<Tally, 'repeatedReceipts'> => ({
  acknowledged: town.sent,
  lost: 0,
  reports: town.told.length,
  missing: 0,
  doubled: 0,
  unanswered: 0,
  unfinished: 0,
  unsent: 0,
})
