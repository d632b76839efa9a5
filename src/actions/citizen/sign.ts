import { citizensCase, isSealed } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action } from '../context.ts'
import { byCitizen, codeOf, moved, record, stepBy } from '../move.ts'
import { toSender } from '../naming.ts'
import { tellOfficers } from '../tell-officers.ts'

/** Before pictures are asked for, the step is checked: nobody prints and signs in vain. */
export const beginSign: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await citizensCase(context, person, code)
  stepBy(it, 'sign', byCitizen, context.world)
  return {
    replies: [
      {
        key: 'citizen.sign-what',
        params: { code: toSender(it, context.world).code },
        buttons: [[cancelButton]],
      },
    ],
    state: { at: 'signing', code: it.code, sent: false },
  }
}

/**
 * Pages of the signed petition, photographed or scanned. An officer looks at them and records the
 * official receipt; those of a denunciation are not shown before they are opened.
 */
export const sign: Action<{ code: string; attachments: string[] }> = async (
  context,
  person,
  input,
) => {
  const { work, world } = context
  const it = await citizensCase(context, person, input.code)
  const count = input.attachments.length
  const signed = moved(it, 'sign', byCitizen, world, work.now)
  await record(context, it, signed, 'sign', byCitizen, { files: count })
  await work.attach(input.attachments, it.id, 'petition')
  const params = { code: codeOf(it, world), count, unit: { unit: it.unit } }
  const pages = (await work.attachmentsOf(it.id, 'petition')).length
  await tellOfficers(context, it, {
    key: 'officer.signed',
    params,
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
    attachments: isSealed(it) ? [] : input.attachments,
  })
  return {
    replies: [
      {
        key: 'citizen.signed',
        params: { ...toSender(it, world), count: pages },
        buttons: [[{ key: 'button.signed-all', data: 'signed' }]],
      },
    ],
    state: { at: 'signing', code: it.code, sent: true },
  }
}
