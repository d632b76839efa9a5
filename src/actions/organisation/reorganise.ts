import { setTimeout as sleep } from 'node:timers/promises'
import type { Organisation } from '../../domain/organisation.ts'
import { isQuiet } from '../../domain/oversight.ts'
import { type Flaw, flawsOf, heirless } from '../../domain/reorganisation.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { keyOf } from '../../domain/units.ts'
import type { Transact, Work } from '../../ports/work.ts'
import type { World } from '../../ports/world.ts'
import { type Effect, Tally } from './effects.ts'
import { announce, handOver } from './hand-over.ts'
import { firstDay, moveCases } from './move-cases.ts'

/** Why an organisation was not applied; nothing was changed. */
export class NotApplied extends Error {
  override readonly name = 'NotApplied'
  readonly flaws: (Flaw | { is: 'applied' | 'night' | 'held' })[]
  constructor(...flaws: NotApplied['flaws']) {
    super(flaws.map(({ is }) => is).join(', '))
    this.flaws = flaws
  }
}

export type Plan = {
  /** The next organisation, with the successors that were given. */
  next: Organisation
  /** SHA-256 of its file, hex. */
  digest: string
  /** Computes every effect by doing it, and takes it all back. */
  dryRun: boolean
  /** So that every running service knows the new units before anybody is told of them. */
  pause(): Promise<void>
}

/**
 * Puts an organisation in the place of the one in force, in transactions of bounded size: first it is
 * written down, then people and what is theirs go over, then the cases. Killed in between, it goes on
 * when it is called again. A dry run is the same in one transaction that is taken back, so what it
 * tells is what will be. Throws `NotApplied`.
 * @param world under the organisation in force
 */
export async function reorganise(transact: Transact, world: World, plan: Plan): Promise<Effect[]> {
  const tally = new Tally()
  if (!plan.dryRun) {
    await carryOut(transact, world, plan, tally)
    return tally.effects()
  }
  const takenBack = new Error('taken back')
  try {
    await transact(async (work) => {
      await carryOut((run) => run(work), world, { ...plan, pause: async () => {} }, tally)
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
  return tally.effects()
}

async function carryOut(transact: Transact, world: World, plan: Plan, tally: Tally): Promise<void> {
  const organisation = await transact((work) => open(work, world, plan))
  await plan.pause()
  await complete(transact, { ...world, organisation }, tally)
}

/** Checks the plan and writes it down; one that was begun and not finished is gone on with. */
async function open(work: Work, world: World, plan: Plan): Promise<Organisation> {
  const { next, dryRun, digest } = plan
  await work.lockOrganisations()
  const applied = await work.findApplied(next.name)
  if (applied?.finished) throw new NotApplied({ is: 'applied' })
  if (applied !== undefined) return world.organisation
  if (!dryRun && isQuiet(work.now, world.oversight.quiet)) throw new NotApplied({ is: 'night' })
  await check(work, world, next, dryRun)
  const organisation = { ...next, since: work.now, before: world.organisation }
  await announce({ work, world: { ...world, organisation } }, digest)
  return organisation
}

async function check(work: Work, world: World, next: Organisation, dryRun: boolean): Promise<void> {
  const now = world.organisation
  const open = new Map<string, number>()
  for (const unit of now.units) {
    const { cases, people, slots, invitations, others } = await work.estateOf(keyOf(unit))
    const rest = others.reduce((sum, { count }) => sum + count, 0)
    open.set(unit.code, cases + people + slots + invitations + rest)
  }
  const flaws = [
    ...flawsOf(next, now, localDate(work.now)),
    ...heirless(next, now, ({ code }) => open.get(code) ?? 0),
  ].filter(({ is }) => !(dryRun && is === 'too-early'))
  if (flaws.length > 0) throw new NotApplied(...flaws)
}

/** A case that somebody holds is soon free: how often (times) and how long (ms) it is waited for. */
const patience = { times: 150, ms: 200 }

/**
 * Everything after an organisation was written down. Safe to do again and beside itself.
 * @param world under the organisation that is being applied
 */
export async function complete(transact: Transact, world: World, tally: Tally): Promise<void> {
  await transact(async (work) => {
    await work.lockOrganisations()
    await handOver({ work, world }, tally)
  })
  for (let waited = 0; waited < patience.times; ) {
    const moved = await transact((work) => moveCases({ work, world }, tally))
    if (moved > 0) continue
    const left = await transact(async (work) => {
      const count = await work.countStranded(firstDay({ work, world }))
      if (count === 0) await work.finishApplied(world.organisation.name)
      return count
    })
    if (left === 0) return
    waited += 1
    await sleep(patience.ms)
  }
  throw new NotApplied({ is: 'held' })
}
