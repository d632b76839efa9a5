import type { TextKey } from '../i18n/vi.ts'
import type { Person } from '../ports/person.ts'
import type { Reply } from '../ports/reply.ts'
import type { Context } from './context.ts'

/** Refusals that say somebody tried what is not theirs; a wrong number or an old button is none. */
const noted: Partial<Record<TextKey, true>> = {
  'refusal.officers-only': true,
  'refusal.overseers-only': true,
  'refusal.not-your-unit': true,
  'refusal.not-your-case': true,
  'refusal.head-only': true,
  'refusal.not-staffing': true,
  'refusal.invitation': true,
  'refusal.invitation-later': true,
  'refusal.unit-ended': true,
  'refusal.confirmation': true,
  'refusal.unseal-reason': true,
  'refusal.sealed-in-group': true,
  'refusal.pair-officer': true,
  'refusal.pair-wrong': true,
  'refusal.pair-used': true,
  'refusal.pair-expired': true,
  'refusal.pair-own': true,
  'refusal.pair-later': true,
  'refusal.pair-gone': true,
}

/** Writes down who tried what: the command by its name, never the case, the code or the words. */
export async function noteRefusal(
  { work }: Context,
  { chat, officer }: Person,
  command: string,
  { key }: Reply,
): Promise<void> {
  if (!noted[key]) return
  await work.addSecurityEvent({
    what: key,
    chatId: chat.id,
    ...(officer && { officerId: officer.id }),
    data: { command },
  })
}
