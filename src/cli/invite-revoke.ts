import { isId } from '../actions/people/ids.ts'
import { digestOf, isToken } from '../actions/people/invitation-code.ts'
import { transactOn } from '../persistence/work.ts'
import { defineCommand, Failure, need } from './command.ts'
import { withKeys } from './with-keys.ts'

export const command = defineCommand({
  help: `MÃ   mã mời, hoặc số của nó trong "nghedan invite list" (the code, or its number in the list)

Mã mời chưa dùng không còn mời được ai.
An invitation nobody used lets nobody in any more.`,
  options: {},
  takes: ['MÃ'],
  async run(_given, say, [typed]) {
    const code = need(typed, 'MÃ')
    const revoked = await withKeys(say, ({ pool, keys }) =>
      transactOn(
        pool,
        keys,
      )(async (work) => {
        const found = isToken(code)
          ? await work.findInvitationBy(digestOf(code))
          : isId(code)
            ? await work.findInvitation(code)
            : undefined
        if (found?.state !== 'open') return undefined
        await work.revokeInvitation(found.id)
        await work.addSecurityEvent({ what: 'revoked', data: { invitation: found.id } })
        return found
      }),
    )
    if (revoked === undefined)
      throw new Failure('Không có lời mời nào còn dùng được với mã này (no open invitation)')
    const { id, unit, role, name } = revoked
    return {
      is: 'whole',
      json: { id, unit: unit.code, role, name },
      text: `Đã thu hồi (revoked): ${name}, ${unit.code}`,
    }
  },
})
