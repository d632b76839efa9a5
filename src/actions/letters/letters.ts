import type { Case, UnitKey } from '../../domain/case/case.ts'
import { type Clock, isRunning } from '../../domain/case/clock.ts'
import { showCode } from '../../domain/case/code.ts'
import { groundsOf } from '../../domain/case/grounds.ts'
import type { Verb } from '../../domain/case/steps.ts'
import type { LetterFacts, LetterType } from '../../domain/letters/facts.ts'
import { letterFileName } from '../../domain/letters/letter.ts'
import { petitionFileName } from '../../domain/letters/petition.ts'
import type { Organisation } from '../../domain/organisation.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { ruleFor } from '../../domain/time/policy.ts'
import { type Format, formats } from '../../ports/documents.ts'
import type { Purpose } from '../../ports/work.ts'
import type { World } from '../../ports/world.ts'
import { policyOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import { citedArticle } from '../law.ts'
import { issuerOf } from './issuer.ts'
import { meetingFacts } from './meeting-facts.ts'

/** What an officer said for the step. */
type LetterWords = {
  words?: string
  /** Code of a ground. */
  ground?: string
  /** The agency that is competent. */
  agency?: string
  /** How many came to a meeting, and what was said there. */
  present?: string
  said?: string
}

/** The part of an event that a letter repeats. */
export function wordsIn(data: Record<string, unknown>): LetterWords {
  const { words, ground, agency, present, said } = data
  return {
    ...(typeof words === 'string' && { words }),
    ...(typeof ground === 'string' && { ground }),
    ...(typeof agency === 'string' && { agency }),
    ...(typeof present === 'string' && { present }),
    ...(typeof said === 'string' && { said }),
  }
}

/**
 * Numbers the letter a step causes, keeps what it says, and has its files made.
 * @param it the case after the step, its clocks turned
 * @param unit whose letter it is: the one the case lay with before
 */
export async function issueLetter(
  context: Context,
  it: Case,
  unit: UnitKey,
  verb: Verb,
  type: LetterType,
  said: LetterWords,
): Promise<void> {
  const { work, world } = context
  const { due, oldDue } = ends(await work.clocksOf(it.id))
  const ground = groundOf(it, verb, said.ground, due, world)
  const issuedAt = work.now
  const year = Number(localDate(issuedAt).slice(0, 4))
  const facts: LetterFacts = {
    type,
    kind: it.kind,
    ...issuerOf(unit, world.organisation),
    number: await work.nextLetterNumber(unit, year),
    year,
    issuedAt,
    code: showCode(it.code, world.organisation.codePrefix),
    filedAt: it.lodgedAt ?? it.createdAt,
    instance: it.instance,
    ...content(it, said, world.organisation),
    ...(isOfMeeting(type) && (await meetingFacts(context, it))),
    ...(ground && { ground: { name: ground.name, source: citedArticle(ground.source) } }),
    ...(due && { due: { at: due.dueAt, citation: citedArticle(due.source) } }),
    ...(oldDue && { oldDue: oldDue.dueAt }),
  }
  const id = work.newId()
  work.addLetter({ id, caseId: it.id, unit, facts })
  // Nothing in the name of a file tells that there is a denunciation.
  const name = it.kind === 'TC' ? facts.code : letterFileName(facts)
  work.enqueue('letters', { letterId: id, ...allot(context, it, 'letter', id, name) })
}

/** Who asked for what, and the answer; a denunciation's letter repeats none of it. */
function content(
  it: Case,
  { words, agency, present, said }: LetterWords,
  organisation: Organisation,
) {
  const to = agency && { to: agency }
  if (it.kind === 'TC') return { ...to }
  const subject = organisation.topics.find(({ code }) => code === it.topic)?.name
  const { name, address } = it.kind === 'KN' ? (it.petition ?? {}) : {}
  return {
    ...to,
    ...(name && { addressee: { name, ...(address && { address }) } }),
    ...(subject && { subject }),
    ...(words && { words }),
    ...(present && { present }),
    ...(said && { said }),
  }
}

const isOfMeeting = (type: LetterType) => type === 'invitation' || type === 'minutes'

/** The last time that runs, and the one it took the place of. */
function ends(clocks: Clock[]): { due?: Clock; oldDue?: Clock } {
  const due = clocks.findLast(isRunning)
  const oldDue = clocks.find(({ id }) => id === due?.follows)
  return { ...(due && { due }), ...(oldDue && { oldDue }) }
}

/** An extension has the one ground its rule allows; for other steps it was chosen from a list. */
function groundOf(
  it: Case,
  verb: Verb,
  code: string | undefined,
  due: Clock | undefined,
  world: World,
) {
  if (verb !== 'extend' || due === undefined)
    return groundsOf(it.kind, verb).find((ground) => ground.code === code)
  const rule = ruleFor(policyOf(it, world), it.kind, due.name, it.instance)
  return rule?.extension && { name: rule.extension.ground, source: rule.extension.source }
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
      ...(it.kind !== 'TC' && { chatId: it.chatId }),
      caseId: it.id,
      purpose,
      file: { kind: 'document', ref, name: `${name}.${format}` },
    })
  return files
}
