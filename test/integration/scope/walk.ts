import { expect } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { tellAlerts } from '../../../src/actions/oversight/alerts.ts'
import { lookAtQuestions } from '../../../src/actions/oversight/questions.ts'
import { climbLadders } from '../../../src/actions/oversight/sweep.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import { HOUR } from '../../../src/domain/time/calendar.ts'
import type { Person } from '../../../src/ports/person.ts'
import { oracle } from './oracle.ts'
import { aimed, probes } from './probes.ts'
import { openRandomCity, present, type Serving, type Told } from './random-city.ts'

type City = Awaited<ReturnType<typeof openRandomCity>>

/** `partial`: tries of people the case accuses or who answer to those. */
export type Tally = {
  tried: number
  allowed: number
  refused: number
  partial: number
  messages: number
}

/**
 * Everybody of a made-up city tries every command on cases of everybody else. Nobody gets anywhere with
 * a case they may not know of, nobody reads a word of it, in an answer or in a message sent meanwhile.
 */
export async function walk(seed: number, rounds: number): Promise<Tally> {
  const city = await openRandomCity(seed, { officers: 12, cases: 10 })
  try {
    return await new Walk(city).run(rounds)
  } finally {
    await city.town.close()
  }
}

class Walk {
  readonly #city: City
  readonly #judge
  readonly #tally: Tally = { tried: 0, allowed: 0, refused: 0, partial: 0, messages: 0 }
  #seq = 0
  constructor(city: City) {
    this.#city = city
    const { units } = city.town.world.organisation
    this.#judge = oracle(units, city.officers, city.now())
  }

  async run(rounds: number): Promise<Tally> {
    const { random, officers, citizens, cases } = this.#city
    for (let round = 0; round < rounds; round += 1) {
      const told = random.pick(cases)
      if (random.chance(0.75)) await this.#officerTries(await this.#somebody(officers, told), told)
      else await this.#citizenTries(random.pick(citizens), told)
      await this.#happens(told)
    }
    return this.#tally
  }

  /** Some who may, so that much is done that others must not read of, and some whom it accuses. */
  async #somebody(officers: Serving[], told: Told): Promise<Serving> {
    const { random, town, now } = this.#city
    const it = await town.caseOf(told.code)
    const able = officers.filter((one) => this.#judge.sees(one, it, told, now()))
    const partial = officers.filter((one) => this.#judge.isPartial(one, told, now()))
    const group = random.pick([able, able, partial, officers])
    return random.pick(group.length > 0 ? group : officers)
  }

  async #officerTries(serving: Serving, told: Told) {
    const { town, now } = this.#city
    const person = await present(this.#city, serving)
    const aim = this.#aim(told)
    for (const command of this.#some([
      ...aimed(probes.officers, aim),
      ...aimed(probes.anybodys, aim),
    ])) {
      const it = await town.caseOf(told.code)
      const done = await this.#try(person, command)
      if (!('code' in command)) continue
      if (this.#judge.isPartial(serving, told, now())) this.#tally.partial += 1
      if (!this.#judge.sees(serving, it, told, now()))
        expect(done, this.#said(command, told)).toBe(false)
      else if (done && changes(command) && it.officerId !== undefined)
        expect(
          it.officerId === serving.officerId || this.#judge.leads(serving, it, told, now()),
          this.#said(command, told),
        ).toBe(true)
    }
    // A sender's command is nobody else's, whatever they serve as.
    for (const command of this.#some(aimed(probes.senders, aim)))
      expect(await this.#try(person, command), this.#said(command, told)).toBe(false)
  }

  async #citizenTries(person: Person, told: Told) {
    const aim = this.#aim(told)
    for (const command of this.#some(aimed(probes.officers, aim)))
      expect(await this.#try(person, command), this.#said(command, told)).toBe(false)
    for (const command of this.#some(aimed(probes.senders, aim))) {
      const done = await this.#try(person, command)
      if (person !== told.citizen) expect(done, this.#said(command, told)).toBe(false)
    }
  }

  /** True when it was not refused. No answer has a word of what its reader may not know. */
  async #try(person: Person, command: Command): Promise<boolean> {
    const outcome = await this.#city.town.tries(person, command)
    this.#tally.tried += 1
    const done = 'replies' in outcome
    this.#tally[done ? 'allowed' : 'refused'] += 1
    await this.#check(person.chat.id, JSON.stringify(outcome))
    return done
  }

  /** What follows by itself: cards, and as time goes on warnings, questions asked again and the week's summary. */
  async #happens({ code }: Told) {
    const { random, town, later } = this.#city
    const { world } = town
    const it = await town.caseOf(code)
    await town.transact((work) => showCards({ work, world }, it.id))
    await this.#readMail()
    if (!random.chance(0.15)) return
    later(random.pick([6, 24, 72]) * HOUR)
    await town.transact((work) => climbLadders({ work, world }))
    await town.transact((work) => tellAlerts({ work, world }))
    await town.transact((work) => lookAtQuestions({ work, world }))
    await town.transact((work) => weeklySummary({ work, world }))
    await this.#readMail()
  }

  /** What was sent meanwhile, to everybody. */
  async #readMail() {
    const sent = await this.#city.town.sentSince(this.#seq)
    for (const { chatId, message, seq } of sent) {
      await this.#check(chatId, JSON.stringify(message))
      this.#seq = seq
      this.#tally.messages += 1
    }
  }

  async #check(chatId: number, text: string) {
    const { cases, officers, town, now } = this.#city
    for (const told of cases.filter(({ canary }) => text.includes(canary))) {
      if (told.citizen.chat.id === chatId) continue
      const serving = officers.find(({ person }) => person.chat.id === chatId)
      const it = await town.caseOf(told.code)
      const may = serving !== undefined && this.#judge.sees(serving, it, told, now())
      expect(may, `chat ${chatId} reads ${told.kind} ${told.code}: ${text.slice(0, 300)}`).toBe(
        true,
      )
    }
  }

  #aim({ code }: Told) {
    const { random, officers, town, now } = this.#city
    const unit = random.pick(town.world.organisation.units).code
    const { officerId } = random.pick(officers)
    return { code, unit, officerId, soon: now() + 48 * HOUR, random }
  }

  #some = (commands: Command[]) => commands.filter(() => this.#city.random.chance(0.3))

  #said = (command: Command, { kind, code }: Told) =>
    `${JSON.stringify(command)} on ${kind} ${code}`
}

/** Whoever knows of a case may look at it and note something for colleagues; the steps are its holder's. */
const forAll = ['open', 'whole', 'menu', 'show-notes', 'begin-note', 'note', 'show-promises']
const changes = ({ do: name }: Command) => !forAll.includes(name)
