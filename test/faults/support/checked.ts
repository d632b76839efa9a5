import { expect } from 'vitest'
import { backlogOfOneChat } from './backlog.ts'
import { floodFromOneChat } from './flood.ts'
import { killOften } from './kills.ts'
import { databaseGone, type Receiving, type Way } from './outage.ts'
import { platformInTrouble } from './platform.ts'
import { poisonedTurn } from './poison.ts'
import { twoOfficersPress } from './presses.ts'
import { type Mishap, queuesLost } from './queue-store.ts'
import { everythingThrice } from './repeated.ts'
import { reported } from './report.ts'
import { allWell } from './town.ts'

/** Every fault with what must hold after it; the short and the long suite differ in size alone. */

export async function checkKills(runs: number, store: 'PostgreSQL' | 'Redis') {
  const kills = await reported(`${runs} kills, jobs on ${store}`, () => killOften(runs, store))
  expect(kills.tally).toMatchObject(allWell(kills.town))
  expect(kills.cards.cardsMissing).toBe(0)
  // A kill may fall between the platform's answer and its record: said twice is better than never.
  expect(kills.tally.repeatedReceipts).toBeLessThanOrEqual(runs)
  const reached = [...kills.at.values()].reduce((sum, count) => sum + count, 0)
  expect(reached).toBeGreaterThanOrEqual(runs * 0.9)
}

export async function checkRepeated(citizens: number) {
  const result = await reported('every update three times, shuffled', () =>
    everythingThrice(citizens),
  )
  expect(result.deliveries).toBe(3 * result.town.sent)
  expect(result.tally).toEqual({ ...allWell(result.town), repeatedReceipts: 0 })
}

export async function checkFlood(messages: number, others: number) {
  const flood = await reported('one chat at once, two processes', () =>
    floodFromOneChat(messages, others),
  )
  expect(flood.inOrder).toBe(messages)
  expect(flood.overlaps).toBe(0)
  expect(flood.first).toBeGreaterThan(0)
  expect(flood.second).toBeGreaterThan(0)
  expect(flood.otherCases).toBe(flood.otherReports)
}

export async function checkBacklog(answers: number, others: number) {
  const backlog = await reported('one chat with a backlog', () => backlogOfOneChat(answers, others))
  expect(backlog.unanswered).toBe(0)
  // 28 jobs a second begin: each of the backlog once, three for each of the others; and room for a busy machine.
  expect(backlog.othersToldMs).toBeLessThan(10_000 + ((answers + others * 3) * 1_000) / 28)
  expect(backlog.perSecond).toBeGreaterThan(0.5)
}

export async function checkPresses(rounds: number) {
  const presses = await reported('two officers press one card', () => twoOfficersPress(rounds))
  expect(presses).toEqual({
    rounds,
    atOnce: rounds,
    acceptEvents: rounds,
    accepted: rounds,
    taken: rounds,
  })
}

export async function checkPoison(citizens: number, behind: number) {
  const poison = await reported('a poisoned turn', () => poisonedTurn(citizens, behind))
  expect(poison.tally).toMatchObject({ lost: 0, missing: 0, doubled: 0, unanswered: 0 })
  for (const [at, wait] of [1, 5, 30, 120].entries())
    expect(Math.abs((poison.waits[at] ?? 0) - wait)).toBeLessThanOrEqual(1)
  expect(poison).toMatchObject({ givenUp: true, apologies: 1, handledBehind: behind })
}

export async function checkOutage(way: Way, receiving: Receiving, ms: number) {
  const outage = await reported(`database ${way} for ${ms / 1000} s, ${receiving}`, () =>
    databaseGone(way, receiving, ms),
  )
  expect(outage.tally).toMatchObject({ ...allWell(outage.town), repeatedReceipts: 0 })
  expect(outage.acknowledgedMeanwhile).toBe(0)
  expect(outage.readyAfterMs).toBeLessThan(20_000)
  // Connections that are only forgotten leave new ones working: then the service is ready.
  if (way !== 'forgotten') expect(outage.saidSo).toBe(true)
}

export async function checkPlatform(status: 429 | 502, ms: number, citizens: number) {
  const trouble = await reported(`Telegram answers ${status} for ${ms / 1000} s`, () =>
    platformInTrouble(status, ms, citizens),
  )
  expect(trouble.tally).toEqual({ ...allWell(trouble.town), repeatedReceipts: 0 })
  expect(trouble.refusals).toBeGreaterThan(0)
  expect(trouble.impatient).toBe(0)
  expect(trouble.saidTwice).toBe(0)
}

export async function checkQueuesLost(mishap: Mishap, patienceMs: number) {
  const lost = await reported(`queues ${mishap}`, () => queuesLost(mishap, patienceMs))
  expect(lost.pending).toBeGreaterThan(0)
  expect(lost.tally).toEqual({ ...allWell(lost.town), repeatedReceipts: 0 })
}
