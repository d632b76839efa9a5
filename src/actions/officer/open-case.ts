import type { Case } from '../../domain/case/case.ts'
import type { Reply } from '../../ports/reply.ts'
import { isSealed, officersCase } from '../access.ts'
import { petitionLines } from '../citizen/petition.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf } from '../move.ts'
import { card } from './card.ts'
import { askReason } from './unseal.ts'

/** An officer looks at a case of the unit: a fresh card. */
export const openCase: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await officersCase(context, person, code)
  return { replies: [await card(context, it, byOfficer(person, it).may)] }
}

/** Longest answer of a petition shown here, UTF-16 units: all of it, for all practical purposes. */
const longestAnswer = 4_000

/** The whole text; of a sealed one only once it is said why, and confirmed. */
export const readWhole: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await officersCase(context, person, code)
  if (isSealed(it))
    return {
      replies: [askReason(context, person, it)],
      state: { at: 'unsealing', code: it.code },
    }
  const later = await work.wordsOf(it.id)
  const params = { code: codeOf(it, world), text: [it.text, ...later].join('\n— ') }
  const lines = petitionLines(it.petition ?? {}, longestAnswer)
  return {
    replies: [
      {
        key: lines.length === 0 ? 'officer.whole' : 'officer.whole-petition',
        params: { ...params, lines: { lines } },
      },
      ...(await representatives(context, it)),
    ],
  }
}

/** Who speaks for a group: told to who works on the case, and never on a card. */
async function representatives({ work, world }: Context, it: Case): Promise<Reply[]> {
  if (it.kind !== 'DIALOGUE') return []
  const names = (await work.delegationOf(it.id))?.representatives
  if (names === undefined) return []
  return [{ key: 'officer.representatives', params: { code: codeOf(it, world), names } }]
}
