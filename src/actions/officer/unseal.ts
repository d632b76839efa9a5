import type { Case } from '../../domain/case/case.ts'
import { isPartial, leadsCase } from '../../domain/people/conflict.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type Reply } from '../../ports/reply.ts'
import { isSealed, officersCase, seesCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import { petitionLines } from '../citizen/petition.ts'
import { askToConfirm } from '../confirm/ask.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf, recordEvent } from '../move.ts'

/** A reason of fewer words tells nobody anything. */
const fewWords = 3
/** Longest reason, UTF-16 units: a sentence. */
const longestReason = 300
/** Longest answer of a petition shown here, UTF-16 units: all of it, for all practical purposes. */
const longestAnswer = 4_000

/** What an opening is asked with: why. Never in a group, where others read along. */
export function askReason({ world }: Context, person: Person, it: Case): Reply {
  checkAlone(person)
  return {
    key: 'unseal.why',
    params: { code: codeOf(it, world) },
    buttons: [[cancelButton]],
  }
}

function checkAlone({ chat }: Person) {
  if (chat.kind === 'group') throw new Refusal('refusal.sealed-in-group')
}

/**
 * Somebody who may open a denunciation says why; it is written down, and they are asked once more before
 * anything is shown (Luật Tố cáo 2018, Điều 8 and 56).
 * @throws {Refusal} without a reason; that is recorded too
 */
export const askUnseal: Action<{ code: string; reason: string }> = async (
  context,
  person,
  input,
) => {
  const it = await officersCase(context, person, input.code)
  const code = codeOf(it, context.world)
  checkAlone(person)
  const reason = input.reason.trim().replace(/\s+/g, ' ')
  if (reason.split(' ').length < fewWords || reason.length > longestReason)
    throw new Refusal('refusal.unseal-reason', { code, limit: longestReason }, [
      [{ key: 'button.unseal', data: `whole:${it.code}` }],
    ])
  await recordEvent(context, it, 'ask-open', byOfficer(person, it), { reason })
  const what = { text: 'confirm.unseal', params: { code } } as const
  return askToConfirm(context, person, 'unseal', { caseId: it.id }, what)
}

/** Confirmed: what was said is shown once, in that chat alone, and whoever leads the case is told who, when and why. */
export const unseal: Action<{ caseId: string }> = async (context, person, { caseId }) => {
  const { work } = context
  const it = await work.getCase(caseId)
  if (person.officer === undefined || !isSealed(it) || !seesCase(it, person.officer))
    throw new Refusal('refusal.not-your-unit')
  const { reason = '' } = (await work.lastEvent(caseId, 'ask-open'))?.data ?? {}
  await recordEvent(context, it, 'open-sealed', byOfficer(person, it), { reason })
  await tellHeads(context, person, it, String(reason))
  return { replies: [await opened(context, it)] }
}

async function tellHeads({ work, world }: Context, person: Person, it: Case, reason: string) {
  const heads = (await work.officersOf(it.unit)).filter(
    (one) =>
      leadsCase({ unit: it.unit, role: one.role }, it) &&
      !isPartial(one, it.closedTo) &&
      one.officerId !== person.officer?.id,
  )
  const params = {
    code: codeOf(it, world),
    name: person.officer?.name ?? '',
    at: { time: work.now, style: 'short' },
    reason,
  } as const
  for (const chatId of new Set(heads.map((one) => one.chatId)))
    work.notify({ chatId, caseId: it.id, reply: { key: 'unseal.told', params } })
}

async function opened({ work, world }: Context, it: Case): Promise<Reply> {
  const later = await work.wordsOf(it.id)
  const files = [
    ...(await work.attachmentsOf(it.id, 'report')),
    ...(await work.attachmentsOf(it.id, 'petition')),
  ]
  const lines = petitionLines(it.petition ?? {}, longestAnswer)
  return {
    key: 'unseal.whole',
    params: {
      code: codeOf(it, world),
      text: [it.text, ...later].join('\n— '),
      petition: lines.length === 0 ? '' : { text: 'formal.lines', params: { lines: { lines } } },
    },
    attachments: files.filter(({ status }) => status === 'stored').map(({ id }) => id),
  }
}
