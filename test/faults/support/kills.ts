import { setTimeout as sleep } from 'node:timers/promises'
import { startTelegramEmulator, type TelegramEmulator } from '../../emulators/telegram/index.ts'
import type { Person } from '../../emulators/telegram/people.ts'
import { becomesReady, type ServiceSeat, seatForService } from '../../support/child-service.ts'
import { freshDatabase } from '../../support/database.ts'
import { inviteOfficer } from '../../support/people.ts'
import { buildGates, type Gate, type Gates, gates } from './gates.ts'
import { ownRedis } from './redis-server.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

/** Where a process is killed: at a gate, right after what a gate guards is committed, or elsewhere. */
const steps = [
  ...gates.flatMap((gate) => [`at ${gate}`, `cut at ${gate}`, `after ${gate}`] as const),
  'while the platform holds the call',
  'at any moment',
] as const
type Step = (typeof steps)[number]

export type Kills = {
  /** Kills that came where they were meant to, by step. */
  at: Map<Step, number>
  /** Nobody came to the step in time: killed wherever the process was. */
  missed: Step[]
  tally: Tally
  town: Town
  /** Reports to the ward that has an officer, and those the officer never got a card of. */
  cards: { cardReports: number; cardsMissing: number }
}

const stepWithinMs = 20_000
const citizens = 24
/** The officer's commune gets one report in so many runs: a chat takes no more than a card a second. */
const everyForOfficer = 12
const officersCommune = { code: '26092', words: 'xã Bảo Quang' }

type Scene = { telegram: TelegramEmulator; gates: Gates }

/** Kills the real service `runs` times, each time at the next step of several messages' way. */
export async function killOften(runs: number, store: 'PostgreSQL' | 'Redis'): Promise<Kills> {
  const redis = store === 'Redis' ? await ownRedis() : undefined
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator({ webhookRetry: { stepMs: 100, capMs: 400 } })
  const seat = await seatForService({ databaseUrl: database.url, redisUrl: redis?.url, telegram })
  const gates = await buildGates(database.url)
  try {
    const officer = await welcomeOfficer(database.url, telegram, seat)
    const town = createTown(telegram, citizens)
    const at = new Map<Step, number>()
    const missed: Step[] = []
    for (let run = 0; run < runs; run += 1) {
      // Seven steps on each time: even a few runs reach all parts of the way.
      const step = steps[(run * 7) % steps.length] ?? 'at any moment'
      const forOfficer = step.endsWith('showing') || run % everyForOfficer === 0
      const reached = await killAt(step, seat, { telegram, gates }, () => {
        town.complains(run * 3, forOfficer ? officersCommune.words : undefined)
        town.complains(run * 3 + 1)
        town.complains(run * 3 + 2)
      })
      if (reached) at.set(step, (at.get(step) ?? 0) + 1)
      else missed.push(step)
    }
    seat.start()
    const result = await settledTally(database.url, town, telegram, 90_000)
    return { at, missed, tally: result, town, cards: cardsOf(officer, town) }
  } finally {
    await seat.close()
    await gates.end()
    await telegram.stop()
    await redis?.stop()
    await database.drop()
  }
}

/** One process from its start to its death, while people write. */
async function killAt(
  step: Step,
  seat: ServiceSeat,
  scene: Scene,
  write: () => void,
): Promise<boolean> {
  const gate = gates.find((one) => step.endsWith(` ${one}`))
  const isHeld = gate !== undefined && !step.startsWith('after')
  if (isHeld) await scene.gates.close(gate)
  const child = seat.start()
  const there = arrival(step, gate, scene)
  write()
  const reached = await there
  await child.kill()
  scene.telegram.faults.clear()
  if (isHeld) await scene.gates.open(gate, { cut: step.startsWith('cut') })
  return reached
}

/** Resolves to whether a process came to the step in time. */
async function arrival(step: Step, gate: Gate | undefined, { gates, telegram }: Scene) {
  if (gate !== undefined)
    return step.startsWith('after')
      ? gates.committed(gate, stepWithinMs)
      : gates.reached(gate, stepWithinMs)
  if (step === 'at any moment') return sleep(800 + Math.random() * 2_000, true)
  telegram.faults.slow(stepWithinMs, { methods: ['sendMessage'] })
  const end = Date.now() + stepWithinMs
  const calls = telegram.calls.length
  const isHeld = () =>
    telegram.calls
      .slice(calls)
      .some(({ method, status }) => method === 'sendMessage' && status === 0)
  while (!isHeld() && Date.now() < end) await sleep(5)
  return isHeld()
}

async function welcomeOfficer(databaseUrl: string, telegram: TelegramEmulator, seat: ServiceSeat) {
  const child = seat.start()
  await becomesReady(seat.url, child)
  const officer = telegram.user({ id: 800_001, first_name: 'Cán bộ' })
  const invitee = { databaseUrl, unit: officersCommune.code, role: 'officer', name: 'Hòa' } as const
  officer.starts(await inviteOfficer(invitee))
  await officer.waitFor('Hòa', 15_000)
  await child.kill()
  return officer
}

function cardsOf(officer: Person, town: Town) {
  const mine = town.told.filter(({ ward }) => ward === officersCommune.words)
  const hasCard = ({ mark }: { mark: string }) =>
    officer.inbox.some(({ text }) => text.includes(mark))
  return { cardReports: mine.length, cardsMissing: mine.filter((one) => !hasCard(one)).length }
}
