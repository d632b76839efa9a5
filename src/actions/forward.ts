import { Refusal } from '../ports/reply.ts'
import { isSealed, ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, getUnit, moved, record, refreshCards } from './move.ts'

/**
 * The case goes to the unit it belongs to, with the reason; the promise to the citizen stands.
 * A denunciation stays where it is: another unit may be the one denounced.
 */
export const forward: Action<{ code: string; unit: string; reason: string }> = async (
  context,
  person,
  input,
) => {
  const { work, world } = context
  const it = await ownCase(context, person, input.code)
  const code = codeOf(it, world)
  if (isSealed(it)) throw new Refusal('refusal.sealed-stays', { code })
  if (it.unit.code === input.unit) throw new Refusal('refusal.same-unit')
  const by = byOfficer(person, it)
  const { officerId: _, ...rest } = moved(it, 'forward', by, world, work.now)
  const unit = { code: input.unit, validFrom: getUnit(input.unit, world).validFrom }
  const data = { from: it.unit, to: unit, reason: input.reason }
  await record(context, it, { ...rest, unit }, 'forward', by, data)
  // The cards of the unit that gave it away change too.
  refreshCards({ work, world }, it)
  const params = { code, unit: { unit: input.unit }, reason: input.reason }
  work.notify({ chatId: it.chatId, caseId: it.id, reply: { key: 'notice.forwarded', params } })
  return { replies: [{ key: 'officer.forwarded', params }], state: { at: 'idle' } }
}
