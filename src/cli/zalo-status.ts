import type { TokenState } from '../ports/token-store.ts'
import { defineCommand } from './command.ts'
import { localIso } from './show.ts'
import { withZaloOa } from './with-zalo-oa.ts'

export const command = defineCommand({
  help: `Khóa của Zalo OA: còn gửi được đến bao giờ, có cần người cấp quyền lại không. Không in khóa nào.
Cần cấp quyền lại: exit 1.
The tokens of the Zalo OA: until when messages go out, and whether a human must consent. No token is printed.
Exit 1 when one must. -> {state: none|good|uncertain|refused, accessUntil, refreshUntil, reason}`,
  options: {},
  async run(_given, say) {
    const state = await withZaloOa(say, (tokens) => tokens.state())
    const json = shown(state)
    const text = Object.entries(json)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
    return { is: 'whole', json, text, broken: json.state === 'refused' || json.state === 'none' }
  },
})

const shown = ({ tokens, begunAt, refusedAt, refusedFor }: TokenState) => ({
  state: stateOf(tokens !== undefined, begunAt !== undefined, refusedAt !== undefined),
  ...(tokens && { accessUntil: localIso(tokens.accessUntil) }),
  ...(tokens && { refreshUntil: localIso(tokens.refreshUntil) }),
  ...(refusedFor !== undefined && { reason: refusedFor }),
})

function stateOf(isThere: boolean, hasBegun: boolean, isRefused: boolean) {
  if (isRefused) return 'refused'
  if (hasBegun) return 'uncertain'
  return isThere ? 'good' : 'none'
}
