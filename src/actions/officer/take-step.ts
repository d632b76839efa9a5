import type { Case } from '../../domain/case/case.ts'
import { type Clock, isPromise } from '../../domain/case/clock.ts'
import { type FormVerb, type Given, missing } from '../../domain/case/forms.ts'
import { closed } from '../../domain/case/steps.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import type { ConversationState } from '../../ports/state.ts'
import { isSealed } from '../access.ts'
import { clocksAfter } from '../clocks.ts'
import type { Action, Context, Outcome } from '../context.ts'
import { toAgency } from '../letters/issuer.ts'
import { codeOf, moved, record, refreshCards } from '../move.ts'
import { holdClocks, waitForAnswer } from '../questions.ts'
import { attend } from '../reception/check-in.ts'
import { extendClock } from './extend.ts'
import { noticeOf } from './step-notice.ts'
import { askFor, askMore, check, done } from './step-prompts.ts'
import { getReady, type Ready } from './step-ready.ts'

/** Shorter results tell a citizen too little: asked for once more, never twice. */
const fewWords = 4

/**
 * An officer takes a step: what the form still lacks is asked for, what goes out is shown once, and
 * then it happens, in one transaction.
 */
export const takeStep: Action<{
  code: string
  verb: FormVerb
  given: Given
  /** The officer saw what goes out and agreed. */
  sure: boolean
}> = async (context, person, input) => {
  const ready = await getReady(context, person, input)
  const { form, given } = ready
  const need = missing(form, given)
  if (need !== undefined)
    return { replies: [askFor(context, ready, need)], state: stepping(ready, given) }
  if (form.full && isShort(given) && !given.askedAgain) {
    const { words: _, ...rest } = given
    return { replies: [askMore], state: stepping(ready, { ...rest, askedAgain: true }) }
  }
  if (form.check && !input.sure) {
    const running = await clocksThen(context, person, ready)
    const notice = noticeOf(context, ready, running)
    return {
      replies: [check(codeOf(ready.it, context.world), ready, notice)],
      state: stepping(ready, given),
    }
  }
  return act(context, person, ready)
}

const isShort = ({ words = '' }: Given) => words.split(/\s+/).length < fewWords

const stepping = ({ it, verb }: Ready, given: Given): ConversationState => ({
  at: 'stepping',
  code: it.code,
  kind: it.kind,
  verb,
  given,
})

/** Which clocks would run, to show the dates before they are promised. */
async function clocksThen(context: Context, person: Person, ready: Ready): Promise<Clock[]> {
  const { extension, step } = ready
  if (extension !== undefined) return [extension.next]
  return clocksAfter(context, changed(context, person, ready), step)
}

async function act(context: Context, person: Person, ready: Ready): Promise<Outcome> {
  const { work } = context
  const { it, verb, by, given, extension } = ready
  const after = changed(context, person, ready)
  if (extension !== undefined) await extendClock(context, extension)
  const asked = verb === 'ask' ? { paused: await holdClocks(context, it) } : {}
  if (verb === 'meet') await attend(context, it)
  await record(context, it, after, verb, by, { ...dataOf(context, ready), ...asked })
  if (verb === 'ask') await waitForAnswer(context, after)
  // The cards of a unit that gave the case away change too.
  if (verb === 'forward') refreshCards(context, it)
  await work.attach(given.files ?? [], it.id, 'evidence')
  const running = (await work.clocksOf(it.id)).filter(isPromise)
  work.notify({ chatId: it.chatId, caseId: it.id, reply: noticeOf(context, ready, running) })
  return { replies: [done(context, ready)], state: { at: 'idle' } }
}

/** The case after the step: where the table leads it, and what the step itself changes. */
function changed({ work, world }: Context, person: Person, ready: Ready): Case {
  const { it, verb, by, given } = ready
  const { question, officerId, ...rest } = moved(it, verb, by, world, work.now)
  const holder = officerId ?? (holds[verb] ? person.officer?.id : undefined)
  const asked = verb === 'ask' ? given.words : closed[rest.status] ? undefined : question
  const kept = {
    ...rest,
    ...(asked !== undefined && { question: asked }),
    ...(verb === 'lodge' && { lodgedAt: work.now }),
  }
  if (verb === 'forward' && given.unit !== undefined)
    return { ...kept, unit: keyOf(unitNow(given.unit, world.organisation)) }
  return { ...kept, ...(holder !== undefined && { officerId: holder }) }
}

/** Whoever takes one of these steps first has the case from then on. */
const holds: Partial<Record<FormVerb, true>> = { take: true, accept: true, lodge: true }

/** For the history: of a denunciation never a word. */
function dataOf({ world }: Context, ready: Ready): Record<string, unknown> {
  const { it, given, ground, extension } = ready
  const { organisation } = world
  const to = given.unit === undefined ? undefined : keyOf(unitNow(given.unit, organisation))
  const agency = given.agency ?? (to && toAgency(to, organisation))
  return {
    ...(!isSealed(it) && given.words !== undefined && { words: given.words }),
    ...(given.present !== undefined && { present: given.present }),
    ...(given.said !== undefined && { said: given.said }),
    ...(ground && { ground: ground.code }),
    ...(agency !== undefined && { agency }),
    ...(to && { from: it.unit, to }),
    ...(extension && {
      clock: extension.old.name,
      oldDue: extension.old.dueAt,
      due: extension.next.dueAt,
    }),
  }
}
