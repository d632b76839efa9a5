import { citizensCase } from '../access.ts'
import type { Action } from '../context.ts'
import { byCitizen, codeOf, moved, record } from '../move.ts'
import { tellOfficers } from '../tell-officers.ts'

/** The citizen takes the case back. */
export const withdraw: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await citizensCase(context, person, code)
  const { question: _, ...withdrawn } = moved(it, 'withdraw', byCitizen, world, work.now)
  await record(context, it, withdrawn, 'withdraw', byCitizen)
  const params = { code: codeOf(it, world) }
  await tellOfficers(context, it, { key: 'officer.withdrawn', params })
  return { replies: [{ key: 'citizen.withdrawn', params }], state: { at: 'idle' } }
}
