import { expect } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { HOUR } from '../../../src/domain/time/calendar.ts'
import type { Person } from '../../../src/ports/person.ts'
import { oracle } from './oracle.ts'
import { aimed, probes } from './probes.ts'
import { openRandomCity, present, type Serving, type Told } from './random-city.ts'

type City = Awaited<ReturnType<typeof openRandomCity>>

export type Tally = { tried: number; allowed: number; refused: number; messages: number }

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
  readonly #tally: Tally = { tried: 0, allowed: 0, refused: 0, messages: 0 }
  #seq = 0
  constructor(city: City) {
    this.#city = city
    const inForce = city.town.world.organisation.units
    this.#judge = oracle(({ unit }) => !inForce.includes(unit))
  }

  async run(rounds: number): Promise<Tally> {
    const { random, officers, citizens, cases } = this.#city
    for (let round = 0; round < rounds; round += 1) {
      const told = random.pick(cases)
      if (random.chance(0.75)) await this.#officerTries(random.pick(officers), told)
      else await this.#citizenTries(random.pick(citizens), told)
      await this.#readMail()
      if (random.chance(0.05)) this.#city.later(6 * HOUR)
    }
    return this.#tally
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
      if (!this.#judge.sees(serving, it, now())) expect(done, this.#said(command, told)).toBe(false)
      else if (done && changes(command) && it.officerId !== undefined)
        expect(
          it.officerId === serving.officerId || this.#judge.leads(serving, it, now()),
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
      const may = serving !== undefined && this.#judge.sees(serving, it, now())
      expect(may, `chat ${chatId} reads ${told.kind} ${told.code}: ${text.slice(0, 300)}`).toBe(
        true,
      )
    }
  }

  #aim({ code }: Told) {
    const { random, officers, town, now } = this.#city
    const unit = random.pick(town.world.organisation.units).code
    const { officerId } = random.pick(officers)
    return { code, unit, officerId, slot: now() + 48 * HOUR, random }
  }

  #some = (commands: Command[]) => commands.filter(() => this.#city.random.chance(0.3))

  #said = (command: Command, { kind, code }: Told) =>
    `${JSON.stringify(command)} on ${kind} ${code}`
}

/** Looking changes nothing, and a colleague may look. */
const changes = ({ do: name }: Command) => !['open', 'whole', 'menu'].includes(name)
