import { setTimeout as sleep } from 'node:timers/promises'
import { startTelegramEmulator, type TelegramEmulator } from '../../emulators/telegram/index.ts'
import { becomesReady, type ChildService, seatForService } from '../../support/child-service.ts'
import { freshDatabase } from '../../support/database.ts'
import { inviteOfficer } from '../../support/people.ts'
import { buildGates, type Gate, type Gates, gates } from './gates.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

/** Where a process is killed: at a gate, right after what a gate guards is committed, or elsewhere. */
const steps = [
  ...gates.flatMap((gate) => [`at ${gate}`, `cut at ${gate}`, `after ${gate}`] as const),
  'while the platform holds the call',
  'at any moment',
] as const
type Step = (typeof steps)[number]

export type Kills = {
  /** Kills by step; those that came where they were meant to. */
  at: Map<Step, number>
  missed: number
  tally: Tally
  town: Town
  cards: { cases: number; missing: number }
}

const stepWithinMs = 15_000
const citizens = 24
/** The officer's ward gets one report in so many: a chat takes no more than a card a second. */
const everyForOfficer = 12

type Scene = { telegram: TelegramEmulator; gates: Gates; random: () => number }

/** Kills the real service `runs` times, each time at another step of several messages' way. */
export async function killOften(runs: number, redisUrl: string | undefined): Promise<Kills> {
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator({ webhookRetry: { stepMs: 100, capMs: 400 } })
  const seat = await seatForService({ databaseUrl: database.url, redisUrl, telegram })
  const gates = await buildGates(database.url)
  try {
    const first = seat.start()
    await becomesReady(seat.url, first)
    const officer = await welcomeOfficer(database.url, telegram)
    await first.kill()
    const town = createTown(telegram, citizens)
    const kills: Kills = { at: new Map(), missed: 0, town, ...nothing }
    const scene = { telegram, gates, random: Math.random }
    for (let run = 0; run < runs; run += 1) {
      const step = steps[run % steps.length] ?? 'at any moment'
      const isCard = step.endsWith('showing')
      const reached = await killAt(step, seat.start, scene, () => {
        for (const at of [0, 1, 2]) {
          const forOfficer = at === 0 && (isCard || run % everyForOfficer === 0)
          town.complains(run * 3 + at, forOfficer ? 'xã Bảo Quang' : undefined)
        }
      })
      kills.at.set(step, (kills.at.get(step) ?? 0) + Number(reached))
      kills.missed += Number(!reached)
    }
    seat.start()
    kills.tally = await settledTally(database.url, town, telegram, 90_000)
    kills.cards = cardsOf(officer, town)
    return kills
  } finally {
    await seat.close()
    await gates.end()
    await telegram.stop()
    await database.drop()
  }
}
