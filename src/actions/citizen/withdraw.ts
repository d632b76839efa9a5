import { citizensCase } from '../access.ts'
import type { Action } from '../context.ts'
import { byCitizen, codeOf, moved, record, stepBy } from '../move.ts'
import { toSender } from '../naming.ts'
import { tellOfficers } from '../tell-officers.ts'

/** Whether they are sure, where it can still be taken back. */
export const beginWithdraw: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await citizensCase(context, person, code)
  stepBy(it, 'withdraw', byCitizen, context.world)
  return {
    replies: [
      {
        key: 'citizen.withdraw-sure',
        params: { code: toSender(it, context.world).code },
        buttons: [
          [
            { key: 'button.withdraw-yes', data: `withdraw-yes:${it.code}` },
            { key: 'button.keep', data: `track:${it.code}` },
          ],
        ],
      },
    ],
  }
}

/** The citizen takes the case back. */
export const withdraw: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await citizensCase(context, person, code)
  const { question: _, ...withdrawn } = moved(it, 'withdraw', byCitizen, world, work.now)
  await record(context, it, withdrawn, 'withdraw', byCitizen)
  const params = { code: codeOf(it, world) }
  await tellOfficers(context, it, { key: 'officer.withdrawn', params })
  return {
    replies: [{ key: 'citizen.withdrawn', params: { code: toSender(it, world).code } }],
    state: { at: 'idle' },
  }
}
