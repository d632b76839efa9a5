import { mayIn } from '../../domain/people/permissions.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Slot } from '../../ports/work-reception.ts'
import type { Action } from '../context.ts'
import { callOff, seatsOf } from './call-off.ts'

/** Whoever publishes hours of this unit; those of a leader in person, only that leader. */
export function publishesFor(person: Person, { host }: Pick<Slot, 'host'>): boolean {
  const may = person.officer?.memberships.some((one) => mayIn(one, 'publish-slots', host.unit))
  const theirs = host.officerId === undefined || host.officerId === person.officer?.id
  return may === true && theirs
}

export function checkPublishes(person: Person, hours: Pick<Slot, 'host'>): void {
  if (!publishesFor(person, hours)) throw new Refusal('refusal.publishers-only')
}

/** Whether they are sure: so many people hear of it. */
export const beginCancelSlot: Action<{ slot: string }> = async ({ work }, person, input) => {
  const slot = await standing(await work.lockSlot(input.slot), person, work.now)
  const { taken } = await work.countOf(slot.id, nobody)
  return {
    replies: [
      {
        key: 'slots.cancel-sure',
        params: { hour: { time: slot.startsAt, style: 'full' }, taken },
        buttons: [
          [
            { key: 'button.cancel-slot-yes', data: `cancel-slot-yes:${slot.id}` },
            { key: 'button.back', data: `slot:${slot.id}` },
          ],
        ],
      },
    ],
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function standing(slot: Slot | undefined, person: Person, nowMs: number): Promise<Slot> {
  if (slot === undefined) throw new Refusal('old-button')
  checkPublishes(person, slot)
  if (slot.cancelledAt !== undefined || slot.endsAt <= nowMs) throw new Refusal('old-button')
  return slot
}

/** An hour does not take place. All hours are held before any case, in one order, as everywhere. */
export const cancelSlot: Action<{ slot: string }> = async (context, person, input) => {
  const { work } = context
  const slot = await standing(await work.lockSlot(input.slot), person, work.now)
  const next = await work.lockSlotsAfter(slot.host.unit, Math.max(slot.startsAt, work.now))
  const count = await callOff(context, person, slot, next.map(seatsOf))
  return {
    replies: [
      {
        key: 'slots.cancelled',
        params: { hour: { time: slot.startsAt, style: 'full' }, count },
      },
    ],
    state: { at: 'idle' },
  }
}
