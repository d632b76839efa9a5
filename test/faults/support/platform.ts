import { setTimeout as sleep } from 'node:timers/promises'
import { startTelegramEmulator, type TelegramEmulator } from '../../emulators/telegram/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { startTestService } from '../../support/service.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

export type Trouble = {
  town: Town
  tally: Tally
  refusals: number
  /** Calls made although the platform had asked for peace, but for those under way. */
  impatient: number
  /** Texts a citizen read more than once. */
  saidTwice: number
}

const retryAfterS = 2
/** A call that had left when the refusal came is under way still; ms. */
const underWayMs = 400

/** The platform answers `status` to every message for `ms`, while citizens write. */
export async function platformInTrouble(
  status: 429 | 502,
  ms: number,
  citizens: number,
): Promise<Trouble> {
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator()
  const service = await startTestService({ databaseUrl: database.url, telegram, webhook: true })
  try {
    const town = createTown(telegram, citizens)
    telegram.faults.fail({ status, retryAfter: retryAfterS, forMs: ms, methods: ['sendMessage'] })
    for (let at = 0; at < citizens; at += 1) {
      town.complains(at)
      await sleep(ms / citizens / 2)
    }
    const tally = await settledTally(database.url, town, telegram, ms + 60_000)
    return { town, tally, saidTwice: saidTwice(town), ...callsOf(telegram) }
  } finally {
    await service.stop()
    await telegram.stop()
    await database.drop()
  }
}

function callsOf({ calls }: TelegramEmulator) {
  const sends = calls.filter(({ method }) => method === 'sendMessage')
  const refused = sends.filter(({ status }) => status !== 200)
  const peace = refused.filter(({ status }) => status === 429).map(({ at }) => at)
  const impatient = sends.filter(({ at }) =>
    peace.some((from) => at > from + underWayMs && at < from + retryAfterS * 1_000),
  )
  return { refusals: refused.length, impatient: impatient.length }
}

const saidTwice = ({ told }: Town) =>
  [...new Set(told.map(({ by }) => by))]
    .map(({ inbox }) => inbox.length - new Set(inbox.map(({ text }) => text)).size)
    .reduce((sum, one) => sum + one, 0)
