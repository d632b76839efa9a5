import type { Case } from '../../domain/case/case.ts'
import { hasPromises, isUnanswered, isUntold } from '../../domain/case/clock.ts'
import { type Form, type FormVerb, formOf, type Given } from '../../domain/case/forms.ts'
import type { Ground } from '../../domain/case/grounds.ts'
import type { Step } from '../../domain/case/steps.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import { isSealed, officersCase, ownCase } from '../access.ts'
import type { Context } from '../context.ts'
import { type By, byOfficer, codeOf, stepBy } from '../move.ts'
import { verbText } from '../naming.ts'
import { type Extension, extensionOf } from './extend.ts'
import { findGround } from './grounds.ts'

/** A step that this officer may take with this case now, and what was given for it so far. */
export type Ready = {
  it: Case
  verb: FormVerb
  step: Step
  by: By
  form: Form
  given: Given
  ground?: Ground
  extension?: Extension
}

/**
 * Whether the step can be taken, before anything is asked for it: nobody writes words that are then
 * refused. Throws `Refusal` when it is not theirs, not now, or not with what was given.
 */
export async function getReady(
  context: Context,
  person: Person,
  { code, verb, given }: { code: string; verb: FormVerb; given: Given },
): Promise<Ready> {
  const { world } = context
  if (verb === 'take' || verb === 'accept') await checkFree(context, person, code, verb)
  const it = await ownCase(context, person, code)
  const shown = codeOf(it, world)
  if (verb === 'forward' && isSealed(it)) throw new Refusal('refusal.sealed-stays', { code: shown })
  const by = byOfficer(person, it)
  const step = stepBy(it, verb, by, world)
  if (verb === 'notify') await checkUntold(context, it)
  if (verb === 'decide') await checkHeard(context, it)
  if (verb === 'announce' || verb === 'resolve') await checkPromises(context, it, verb)
  if (given.unit === it.unit.code) throw new Refusal('refusal.same-unit')
  const extension = verb === 'extend' ? await extensionOf(context, it) : undefined
  const ground = extension?.ground ?? findGround(it, verb, given.ground, world)
  return {
    it,
    verb,
    step,
    by,
    form: formOf(it.kind, verb),
    given: sound(given, ground, context),
    ...(ground && { ground }),
    ...(extension && { extension }),
  }
}

/** Without what is no ground, no unit, or no words: those are asked for again. */
function sound(given: Given, ground: Ground | undefined, { world }: Context): Given {
  const { ground: _, unit, agency, present, said, words, ...rest } = given
  return {
    ...rest,
    ...(ground && { ground: ground.code }),
    ...(world.organisation.units.some(({ code }) => code === unit) && unit && { unit }),
    ...(agency?.trim() && { agency: agency.trim() }),
    ...(present !== undefined && /\d/.test(present) && { present: present.trim() }),
    ...(said?.trim() && { said: said.trim() }),
    ...(words?.trim() && { words: words.trim() }),
  }
}

/** Two officers press at the same time: the second is told by name who was first. */
async function checkFree(context: Context, person: Person, code: string, verb: FormVerb) {
  const it = await officersCase(context, person, code)
  const taken = it.status === (verb === 'take' ? 'received' : 'accepted')
  if (it.officerId === undefined || !taken) return
  const params = { code: codeOf(it, context.world) }
  const mine = it.officerId === person.officer?.id
  // Given to them by somebody else: the citizen has not been told yet.
  if (mine && verb === 'take' && isUnanswered(await context.work.clocksOf(it.id))) return
  if (mine) throw new Refusal('refusal.already-yours', params)
  const name = await context.work.officerName(it.officerId)
  throw new Refusal('refusal.taken', { ...params, name })
}

/** The denouncer was told of the acceptance (LTC Điều 29), and whoever complains again was met (LKN Điều 39). */
async function checkHeard({ work, world }: Context, it: Case) {
  const params = { code: codeOf(it, world) }
  const first = (verb: 'notify' | 'meet') => [
    [{ key: verbText(it.kind, verb), data: `${verb}:${it.code}` }],
  ]
  if (it.kind === 'TC' && isUntold(await work.clocksOf(it.id)))
    throw new Refusal('refusal.notify-first', params, first('notify'))
  if (it.kind === 'KN' && it.instance === 2 && !(await work.lastEvent(it.id, 'meet')))
    throw new Refusal('refusal.meet-first', params, first('meet'))
}

/** With promises still to be kept the outcome is told and the case stays open; without, it ends. */
async function checkPromises({ work, world }: Context, it: Case, verb: 'announce' | 'resolve') {
  if (it.kind !== 'DIALOGUE') return
  const open = hasPromises(await work.clocksOf(it.id))
  if (open === (verb === 'announce')) return
  const other = open ? 'announce' : 'resolve'
  throw new Refusal(
    open ? 'refusal.promises-open' : 'refusal.no-promises',
    { code: codeOf(it, world) },
    [[{ key: verbText(it.kind, other), data: `${other}:${it.code}` }]],
  )
}

async function checkUntold({ work, world }: Context, it: Case) {
  if (!isUntold(await work.clocksOf(it.id)))
    throw new Refusal('refusal.notified', { code: codeOf(it, world) })
}
