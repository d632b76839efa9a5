import type { Context } from './context.ts'
import { invite } from './invitation.ts'

/** Fixed, so that every visit to the demonstration finds the same officer. */
const id = '00000000-0000-7000-8000-000000000468'
const name = 'Cán bộ thử'

/** A one-time code for the officer of the demonstration, who serves in every unit. */
export async function inviteDemoOfficer(context: Context): Promise<string> {
  const { work, world } = context
  const { units, routing } = world.organisation
  if ((await work.membershipsOf(id)).length === 0) {
    work.addOfficer({ id, name })
    for (const { code, validFrom } of units)
      work.addMembership({ officerId: id, unit: { code, validFrom }, role: 'head' })
  }
  return invite(context, { unit: routing.sorter, role: 'head', name, officerId: id })
}
