import { mayIn } from '../../domain/people/permissions.ts'
import { isLink, type Opening, readOpening } from '../../domain/reception/opening.ts'
import { overlap } from '../../domain/reception/rules.ts'
import { startOfLocalDay } from '../../domain/time/calendar.ts'
import type { Person } from '../../ports/person.ts'
import { type Param, Refusal, type Reply } from '../../ports/reply.ts'
import type { Host, Slot, Where } from '../../ports/work-reception.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { layOut, slotsFrom } from './lay-out.ts'
import { ruleText, singleText } from './rule-text.ts'
import { whereText } from './words.ts'

/** For whom somebody publishes: the unit they lead, or a leader of the city in person. */
function hostOf(person: Person): Host {
  const member = person.officer?.memberships.find((one) => mayIn(one, 'publish-slots', one.unit))
  if (person.officer === undefined || member === undefined)
    throw new Refusal('refusal.publishers-only')
  return member.role === 'leader'
    ? { unit: member.unit, officerId: person.officer.id }
    : { unit: member.unit }
}

/** What will be published, once more in words. */
export const checkOpening: Action<{ opening: Opening }> = async (context, person, { opening }) => {
  const host = hostOf(person)
  await planned(context, host, opening)
  return { replies: [summary(host, opening)], state: { at: 'opening', opening } }
}

/**
 * Publishes hours: again and again by a rule, or on one day. Hours that overlap others of the same host
 * are refused, and nothing of them is written.
 */
export const openSlots: Action<{ opening: Opening }> = async (context, person, { opening }) => {
  const { work } = context
  const host = hostOf(person)
  await work.lockReception(host.unit)
  const slots = await planned(context, host, opening)
  const { rule, single } = readOpening(opening)
  if (single) await work.addSlots(slots, 'single')
  else {
    await work.addSlotRule({ ...rule, id: work.newId(), host, where: whereOf(opening) })
    await layOut(context, host.unit)
  }
  return {
    replies: [
      {
        key: 'slots.opened',
        params: { rule: openingText(opening) },
        buttons: [[{ key: 'button.calendar', data: 'calendar' }]],
      },
    ],
    state: { at: 'idle' },
  }
}

const whereOf = ({ where = '' }: Opening): Where =>
  where === '' ? {} : isLink(where) ? { link: where } : { place: where }

/** The hours it comes to. Throws `Refusal` where they are past, end before they begin, or overlap others. */
async function planned(context: Context, host: Host, opening: Opening): Promise<Slot[]> {
  const { work } = context
  const { rule, single } = readOpening(opening)
  if (rule.times.length === 0) throw new Refusal('refusal.slots-past')
  const slots = slotsFrom(context, rule, host, whereOf(opening))
  if (slots.length === 0) throw new Refusal('refusal.slots-past')
  const others = await work.slotsOf(host.unit, work.now, mostSlots)
  const clash = others.find(
    (one) =>
      one.host.officerId === host.officerId &&
      !isReplaced(one, single) &&
      slots.some((slot) => overlap(slot, one)),
  )
  if (clash !== undefined)
    throw new Refusal('refusal.slots-overlap', { hour: { time: clash.startsAt, style: 'full' } })
  return slots

  /** Hours of the city's schedule that nobody booked give way to a rule of the unit's own. */
  function isReplaced({ origin, taken, waiting }: (typeof others)[number], alone: boolean) {
    return !alone && origin === 'city' && taken + waiting === 0
  }
}

const mostSlots = 2_000

function summary(host: Host, opening: Opening): Reply {
  const { rule, single } = readOpening(opening)
  const until: Param = single
    ? { text: 'rule.once' }
    : rule.until === undefined
      ? { text: 'rule.no-end' }
      : {
          text: 'rule.until',
          params: { day: { time: startOfLocalDay(rule.until), style: 'day' } },
        }
  return {
    key: 'opening.check',
    params: {
      unit: { unit: host.unit },
      rule: openingText(opening),
      where: whereText({ host, where: whereOf(opening) }),
      until,
    },
    buttons: [[{ key: 'button.publish', data: 'publish' }, cancelButton]],
  }
}

function openingText(opening: Opening): Param {
  const { rule, single } = readOpening(opening)
  return single ? singleText(rule) : ruleText(rule)
}
