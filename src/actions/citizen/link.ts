import type { Case } from '../../domain/case/case.ts'
import { isOpen } from '../../domain/case/case.ts'
import { readCode } from '../../domain/case/code.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { citizensCase, isSealed, isSender } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { codeOf, refreshCards } from '../move.ts'

/** So many of their cases are shown to choose from. */
const shown = 8

/** Which of their own open cases a dialogue is about. A denunciation is tied to nothing. */
export const showLinks: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await dialogueOf(context, person, code)
  const params = { code: codeOf(it, world) }
  const others = (await work.casesOfPerson(person.chat.id, shown))
    .map((line) => line.it)
    .filter((other) => other.id !== it.id && isOpen(other) && !isSealed(other))
  if (others.length === 0) return { replies: [{ key: 'citizen.nothing-to-link', params }] }
  const buttons = others.map((other): ReplyButton[] => [
    {
      key: 'button.code',
      params: { code: codeOf(other, world) },
      data: `link:${it.code}:${other.code}`,
    },
  ])
  return { replies: [{ key: 'citizen.link-which', params, buttons }] }
}

/** Both are the citizen's own; the cards of the unit tell it from now on. */
export const linkCase: Action<{ code: string; other: string }> = async (context, person, input) => {
  const { work, world } = context
  const it = await dialogueOf(context, person, input.code)
  const other = await citizensCase(context, person, input.other)
  const params = { code: codeOf(it, world), other: codeOf(other, world) }
  if (other.id === it.id || isSealed(other)) throw new Refusal('citizen.nothing-to-link', params)
  await work.linkCases(it.id, other.id)
  refreshCards(context, it)
  return { replies: [{ key: 'citizen.linked', params }] }
}

async function dialogueOf(context: Context, person: Person, code: string): Promise<Case> {
  const it = await citizensCase(context, person, code)
  if (it.kind !== 'DIALOGUE' || !isOpen(it))
    throw new Refusal('citizen.nothing-to-link', { code: codeOf(it, context.world) })
  return it
}

/** "về hồ sơ LK-…": a case of theirs that the request names; what is not theirs is passed over in silence. */
export async function linkNamed(context: Context, person: Person, it: Case): Promise<void> {
  const { work, world } = context
  const typed = readCode(it.text, world.organisation.codePrefix)
  const other = typed.is === 'code' ? await work.findCase(typed.code) : undefined
  if (other === undefined || !(await isSender(context, person, other))) return
  if (other.id !== it.id && !isSealed(other)) await work.linkCases(it.id, other.id)
}
