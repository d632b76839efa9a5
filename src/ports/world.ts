import type { Organisation } from '../domain/organisation.ts'
import type { Oversight } from '../domain/oversight.ts'
import type { PersonalDataPolicy } from '../domain/rights/policy.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { Policy } from '../domain/time/policy.ts'
import type { Book } from '../domain/understanding/book.ts'
import type { Rules } from '../domain/understanding/rules.ts'
import type { ChannelName } from './turn.ts'

/** The locality as data, loaded and validated at start; a running service takes up a new organisation. */
export type World = {
  organisation: Organisation
  /** How messages are understood, whatever the organisation. */
  rules: Rules
  /** The organisation compiled for recognising places and topics. */
  book: Book
  policies: Policy[]
  calendar: Calendar
  /** Who is told when time runs out, and when nobody is written to. */
  oversight: Oversight
  /** What people may ask of their own data, and how long it is kept. */
  personalData: PersonalDataPolicy
  /** Where people are asked, once, for a number: nothing else reaches them there after a while. */
  phoneOn?: readonly ChannelName[]
  /** Longest text taken in one message, UTF-16 units. */
  maxText: number
}
