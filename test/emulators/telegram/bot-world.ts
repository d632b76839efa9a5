import type { Bot } from './bot.ts'
import {
  createGroup,
  createPerson,
  type Group,
  type GroupSpec,
  type Person,
  type PersonSpec,
} from './people.ts'
import type { RateLimits } from './rates.ts'

/** The world around one bot. */
export type BotWorld = {
  token: string
  /** The person with this id; made on first mention. */
  user(spec: PersonSpec): Person
  group(spec: GroupSpec): Group
  /** Updates the bot has not acknowledged. */
  readonly pending: number
  rateLimits: RateLimits
  /** Adds any update, as Telegram would send it, without `update_id`; for kinds nothing here makes. */
  push: Bot['updates']['push']
}

export function createBotWorld(bot: Bot): BotWorld {
  const people = new Map<number, Person>()
  return {
    token: bot.token,
    user(spec) {
      const person = people.get(spec.id) ?? createPerson(bot, spec)
      people.set(spec.id, person)
      return person
    },
    group: (spec) => createGroup(bot, spec),
    get pending() {
      return bot.updates.waiting().length
    },
    rateLimits: bot.rates,
    push: bot.updates.push,
  }
}
