import type { Contact } from '../../ports/channel.ts'

const hourMs = 3_600_000
/** Since the person last did something here: so long it is free to write, so long it may be paid for. */
const freeMs = 48 * hourMs
const paidMs = 7 * 24 * hourMs
/** Their clock and ours differ, and we hear of what they did a little later than it was. */
const marginMs = 10 * 60_000

/**
 * What writing to somebody costs now, or `shut`. Near the end of the free hours it is taken for paid;
 * near the end of the seven days the platform is asked, for it refuses without cost. Of somebody
 * we never heard of the platform knows more, and might bill it.
 * @param now epoch ms
 * @param paid whether to write where it costs money
 */
export function windowOf(contact: Contact, now: number, paid: boolean): 'free' | 'paid' | 'shut' {
  const age = contact.heardAt === undefined ? freeMs : now - contact.heardAt
  if (age < freeMs - marginMs) return 'free'
  return paid && age < paidMs + marginMs ? 'paid' : 'shut'
}

/** Whether they were asked to write since they last did. */
export const wasKnocked = ({ knockedAt, heardAt = 0 }: Contact): boolean =>
  knockedAt !== undefined && knockedAt > heardAt
