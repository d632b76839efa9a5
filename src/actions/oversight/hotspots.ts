import { sameUnit } from '../../domain/case/case.ts'
import { showCode } from '../../domain/case/code.ts'
import {
  bySeverity,
  byThresholds,
  type Counts,
  type Reason,
} from '../../domain/hotspots/hotspots.ts'
import { isQuiet } from '../../domain/oversight.ts'
import { mayEverywhere, rolesWith } from '../../domain/people/permissions.ts'
import { DAY, HOUR } from '../../domain/time/calendar.ts'
import { rungAt } from '../../domain/time/rungs.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Person } from '../../ports/person.ts'
import { type Params, Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import type { Dragging, Hotspot, Overseers } from '../../ports/work-hotspots.ts'
import type { World } from '../../ports/world.ts'
import { reachOf } from '../access.ts'
import type { Action, Context, Nothing } from '../context.ts'

/** What dances about a threshold is one hotspot and rings once: it may be gone for so long, ms. */
const backMs = DAY
/** A list in a chat is read on a phone. */
const shown = 8
const openable = 6

/**
 * Looks the counts over once an hour, however many processes ask, and tells the Inspectorate and the
 * leaders of what is new, outside quiet hours. Returns how many hotspots were told.
 */
export async function scanHotspots(context: Context): Promise<number> {
  const { work, world } = context
  if (await work.claimHour(Math.floor(work.now / HOUR) * HOUR)) {
    const rules = world.oversight.hotspots
    const counts = await work.countHotspots(work.now - rules.days * DAY)
    const dragging = (await work.draggingClocks()).filter((one) => isFarPast(one, context))
    await work.saveHotspots(byThresholds(withDragging(counts, dragging), rules), backMs)
  }
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  return tellNew(context)
}

function isFarPast({ clock }: Dragging, { work, world }: Context): boolean {
  const policy = world.policies.find(({ name }) => name === clock.policy) ?? world.policies[0]
  if (policy === undefined) return false
  const { percent } = world.oversight.hotspots
  return rungAt(clock, percent, world.calendar, policy.officeHours) <= work.now
}

/** An overdue case is always among the counts of its topic and unit. */
const withDragging = (counts: Counts[], dragging: Dragging[]): Counts[] =>
  counts.map((one) => {
    const here = dragging.filter(
      ({ topic, unit }) => topic === one.topic && sameUnit(unit, one.unit),
    )
    return { ...one, dragging: [...new Set(here.map(({ code }) => code))] }
  })

async function tellNew(context: Context): Promise<number> {
  const { work, world } = context
  const found = bySeverity(await work.takeUntoldHotspots())
  const [first] = found
  if (first === undefined) return 0
  const reply: Reply =
    found.length === 1
      ? { key: 'hotspot.new', params: { ...titleOf(first), reasons: reasonsOf(first, world) } }
      : { key: 'hotspot.several', params: { count: found.length, lines: linesOf(found, world) } }
  const buttons: ReplyButton[][] = [[{ key: 'button.hotspots', data: 'hotspots' }]]
  for (const chatId of await work.overseersOf(overseers(world)))
    work.notify({ chatId, reply: { ...reply, buttons }, dedupe: `hotspot:${first.id}:${chatId}` })
  return found.length
}

export const overseers = ({ organisation }: World): Overseers => ({
  everywhere: rolesWith('oversee', 'city'),
  unit: keyOf(unitNow(organisation.routing.overseer, organisation)),
  there: rolesWith('oversee', 'overseer'),
})

/** The list as it stands, for the Inspectorate and the leaders. */
export const listHotspots: Action<Nothing> = async (context, person) => {
  const { work, world } = context
  const reach = overseen(person, world)
  const standing = bySeverity(await work.standingHotspots())
  if (standing.length === 0) return { replies: [{ key: 'hotspot.none' }] }
  const codes = await work.casesOfHotspots(reach, openable)
  const buttons = codes.map((code): ReplyButton[] => [
    { key: 'button.code', params: { code: shownCode(code, world) }, data: `open:${code}` },
  ])
  buttons.push([{ key: 'button.overdue', data: 'overdue' }])
  const params = { count: standing.length, lines: linesOf(standing, world) }
  return { replies: [{ key: 'hotspot.list', params, buttons }] }
}

/** The cases this person may open. Throws `Refusal` for whoever does not oversee. */
function overseen({ officer }: Person, { organisation }: World) {
  if (!officer?.memberships.some((member) => mayEverywhere(member, 'oversee', organisation)))
    throw new Refusal('refusal.overseers-only')
  return reachOf(officer)
}

const shownCode = (code: string, { organisation }: World) => showCode(code, organisation.codePrefix)

const titleOf = ({ topic, unit }: Hotspot): Params => ({
  topic: { topic },
  unit: { unit },
})

function linesOf(hotspots: Hotspot[], world: World) {
  const lines: { text: TextKey; params: Params }[] = hotspots.slice(0, shown).map((one) => ({
    text: 'hotspot.line',
    params: { ...titleOf(one), reasons: reasonsOf(one, world) },
  }))
  const more = hotspots.length - lines.length
  return {
    lines: more > 0 ? [...lines, { text: 'hotspot.more' as const, params: { more } }] : lines,
  }
}

const reasonsOf = ({ reasons }: Hotspot, world: World) => ({
  lines: reasons.map((reason) => inWords(reason, world)),
})

function inWords({ rule, figures }: Reason, world: World): { text: TextKey; params: Params } {
  switch (rule) {
    case 'reporters':
    case 'overdue':
      return { text: `hotspot.${rule}`, params: figures }
    case 'repeated': {
      const { code, cases, percent } = figures
      const others: Params[string] =
        cases > 1 ? { text: 'hotspot.others', params: { more: cases - 1 } } : ''
      return { text: 'hotspot.repeated', params: { code: shownCode(code, world), percent, others } }
    }
  }
}
