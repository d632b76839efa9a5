import type { Case, UnitKey } from '../domain/case/case.ts'
import { type Clock, isRunning } from '../domain/case/clock.ts'
import { showCode } from '../domain/case/code.ts'
import type { LetterFacts, LetterType } from '../domain/letters/facts.ts'
import { letterFileName } from '../domain/letters/letter.ts'
import { petitionFileName } from '../domain/letters/petition.ts'
import type { Organisation } from '../domain/organisation.ts'
import { localDate } from '../domain/time/calendar.ts'
import { type Format, formats } from '../ports/documents.ts'
import type { Purpose } from '../ports/work.ts'
import type { Context } from './context.ts'
import { issuerOf } from './issuer.ts'

/** What the officer says in a letter. */
export type LetterWords = {
  words?: string
  ground?: { name: string; source: string }
  /** The agency that is competent. */
  agency?: string
}

/** Numbers a letter of `unit` about the case as it is now, keeps its facts, and has its files made. */
export async function issueLetter(
  context: Context,
  it: Case,
  unit: UnitKey,
  type: LetterType,
  said: LetterWords,
): Promise<void> {
  const { work, world } = context
  const issuedAt = work.now
  const year = Number(localDate(issuedAt).slice(0, 4))
  const facts: LetterFacts = {
    type,
    kind: it.kind,
    ...issuerOf(unit.code, world.organisation),
    number: await work.nextLetterNumber(unit, year),
    year,
    issuedAt,
    code: showCode(it.code, world.organisation.codePrefix),
    filedAt: it.lodgedAt ?? it.createdAt,
    instance: it.instance,
    ...content(it, said, world.organisation),
    ...ends(await work.clocksOf(it.id)),
  }
  const id = work.newId()
  work.addLetter({ id, caseId: it.id, unit, facts })
  // Nothing in the name of a file tells that there is a denunciation.
  const name = it.kind === 'TC' ? facts.code : letterFileName(facts)
  work.enqueue('letters', { letterId: id, ...allot(context, it, 'letter', id, name) })
}

/** What was said by whom; a denunciation's letter repeats none of it. */
function content(it: Case, { words, ground, agency }: LetterWords, organisation: Organisation) {
  const told = { ...(ground && { ground }), ...(agency && { to: agency }) }
  if (it.kind === 'TC') return told
  const subject = organisation.topics.find(({ code }) => code === it.topic)?.name
  const { name, address } = it.kind === 'KN' ? (it.petition ?? {}) : {}
  return {
    ...told,
    ...(name && { addressee: { name, ...(address && { address }) } }),
    ...(subject && { subject }),
    ...(words && { words }),
  }
}

/** The time that runs from now on with its article, and the one it took the place of. */
function ends(clocks: Clock[]): Pick<LetterFacts, 'due' | 'oldDue'> {
  const running = clocks.filter(isRunning).at(-1)
  if (running === undefined) return {}
  const before = clocks.find(({ id }) => id === running.follows)
  return {
    due: { at: running.dueAt, citation: running.source },
    ...(before && { oldDue: before.dueAt }),
  }
}

/** Has the petition of a complaint or denunciation made, to print and sign. */
export function issuePetition(context: Context, it: Case): void {
  const { kind } = it
  if (kind !== 'KN' && kind !== 'TC') throw new Error(`there is no petition form for ${kind}`)
  const code = showCode(it.code, context.world.organisation.codePrefix)
  const files = allot(context, it, 'form', it.id, petitionFileName({ kind, code }))
  context.work.enqueue('letters', { petitionOf: it.id, ...files })
}

/** The ids of the files to be made: the job that makes them twice makes the same ones. */
function allot(
  { work }: Context,
  it: Case,
  purpose: Purpose,
  ref: string,
  name: string,
): Record<Format, string> {
  const files = { docx: work.newId(), pdf: work.newId() }
  for (const format of formats)
    work.addAttachment({
      id: files[format],
      chatId: it.chatId,
      caseId: it.id,
      purpose,
      file: { kind: 'document', ref, name: `${name}.${format}` },
    })
  return files
}
