import type { Group } from '../emulators/telegram/people.ts'
import type { BotMessage } from '../emulators/telegram/view.ts'
import type { Actor } from './town.ts'

const patienceMs = 15_000

/** The next message in the group that matches. */
export const hears = (group: Group, wanted: string | ((message: BotMessage) => boolean)) =>
  group.waitFor(wanted, patienceMs)

/** Presses in the group: what is shown to them alone. */
export const presses = async (actor: Actor, group: Group, message: BotMessage, button: string) =>
  (await actor.in(group).taps(message, button).answer(patienceMs)).text

/** The card of a case in the group, new or edited, that says this. */
export const card = (group: Group, code: string, words: string) =>
  hears(group, ({ text }) => text.includes(code) && text.includes(words))
