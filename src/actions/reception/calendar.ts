import type { UnitKey } from '../../domain/case/case.ts'
import { may, mayIn } from '../../domain/people/permissions.ts'
import { cityRules, daysAhead, fallenOut } from '../../domain/reception/rules.ts'
import { startOfLocalDay } from '../../domain/time/calendar.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Person } from '../../ports/person.ts'
import { type Params, Refusal, type ReplyButton } from '../../ports/reply.ts'
import type { SlotCount } from '../../ports/work-reception.ts'
import { officerOf, seesCase } from '../access.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { codeOf } from '../move.ts'
import { publishesFor } from './cancel-slot.ts'
import { slotsAfter } from './lay-out.ts'
import { shortRule } from './rule-text.ts'
import { whereText } from './words.ts'

/** A list in a chat is read on a phone: so many hours. */
const shown = 8

type Line = { text: TextKey; params: Params }

/** The coming hours of reception with numbers and no names: of their own units, for leaders of all. */
export const listSlots: Action<Nothing> = async (context, person) => {
  const { work, world } = context
  const { memberships } = officerOf(person)
  const all = memberships.some((one) => may(one, 'lead-city', one.unit, world.organisation))
  const units = memberships.filter((one) => mayIn(one, 'receive', one.unit)).map(({ unit }) => unit)
  const slots: SlotCount[] = []
  if (all) slots.push(...(await work.slotsOf('all', work.now, shown)))
  else for (const unit of units) slots.push(...(await slotsAfter(context, unit, work.now)))
  const next = slots.sort((a, b) => a.startsAt - b.startsAt).slice(0, shown)
  const until = next.at(-1)?.startsAt ?? work.now
  const closed: { at: number; line: Line }[] = []
  if (!all) for (const unit of units) closed.push(...(await closedDays(context, unit, until)))
  const lines = [...next.map((slot) => ({ at: slot.startsAt, line: lineOf(slot) })), ...closed]
  const publishes = memberships.some((one) => mayIn(one, 'publish-slots', one.unit))
  const buttons: ReplyButton[][] = [
    ...next.map((slot): ReplyButton[] => [
      {
        key: 'button.slot',
        params: { hour: { time: slot.startsAt, style: 'full' } },
        data: `slot:${slot.id}`,
      },
    ]),
    ...(publishes ? [[{ key: 'button.open-slots', data: 'open-slots' } as const]] : []),
    ...(await ruleButtons(context, person)),
  ]
  return {
    replies: [
      lines.length === 0
        ? { key: 'slots.none', buttons }
        : {
            key: 'slots.list',
            params: { lines: { lines: lines.sort((a, b) => a.at - b.at).map(({ line }) => line) } },
            buttons,
          },
    ],
  }
}

/** To end a rule of their own, or of a unit they lead. */
async function ruleButtons({ work }: Context, person: Person): Promise<ReplyButton[][]> {
  const buttons: ReplyButton[][] = []
  for (const { unit } of person.officer?.memberships ?? [])
    for (const rule of await work.slotRulesOf(unit))
      if (publishesFor(person, rule))
        buttons.push([
          {
            key: 'button.end-rule',
            params: { rule: shortRule(rule) },
            data: `end-rule:${rule.id}`,
          },
        ])
  return buttons
}

const numbers = ({
  taken,
  seats,
  waiting,
}: Pick<SlotCount, 'taken' | 'seats' | 'waiting'>): Params => ({
  taken,
  seats,
  waiting: waiting === 0 ? '' : { text: 'slots.waiting', params: { count: waiting } },
})

const lineOf = (slot: SlotCount): Line => ({
  text: 'slots.line',
  params: {
    hour: { time: slot.startsAt, style: 'short' },
    unit: { ward: slot.host.unit },
    ...numbers(slot),
  },
})

/** Days of reception that fall out, up to an instant (ms, UTC): so nobody looks for them in vain. */
async function closedDays({ work, world }: Context, unit: UnitKey, until: number) {
  const own = await work.slotRulesOf(unit)
  const rules = own.length > 0 ? own : cityRules(world.oversight.reception)
  return rules
    .flatMap((rule) => fallenOut(rule, work.now, world.calendar, daysAhead))
    .map(({ date, holiday }) => ({ at: startOfLocalDay(date), holiday }))
    .filter(({ at }) => at <= until)
    .map(({ at, holiday }) => ({
      at,
      line: {
        text: 'slots.closed' as const,
        params: {
          day: { time: at, style: 'day' as const },
          unit: { ward: unit },
          holiday:
            holiday === undefined
              ? ''
              : ({ text: 'slots.closed-for', params: { holiday } } as const),
        },
      },
    }))
}

/** One hour: the cases that come, those that may be opened by code, and who came. */
export const showSlot: Action<{ slot: string }> = async (context, person, input) => {
  const { work, world } = context
  const officer = officerOf(person)
  const { memberships } = officer
  const slot = await work.lockSlot(input.slot)
  const here = memberships.filter((one) => slot && mayIn(one, 'receive', slot.host.unit))
  if (slot === undefined || here.length === 0) throw new Refusal('refusal.not-your-unit')
  const counted = {
    ...slot,
    ...(await work.countOf(slot.id, '00000000-0000-0000-0000-000000000000')),
  }
  const lines: Line[] = []
  const buttons: ReplyButton[][] = []
  let hidden = 0
  for (const { caseId, status } of await work.bookingsOf(slot.id)) {
    if (status === 'cancelled') continue
    const it = await work.getCase(caseId)
    if (!seesCase(it, officer)) {
      hidden += 1
      continue
    }
    const params = { code: codeOf(it, world) }
    lines.push({
      text: 'slots.case',
      params: { ...params, standing: { text: `booking.${status}` } },
    })
    if (status === 'booked')
      buttons.push([
        { key: 'button.attended', params, data: `attended:${it.code}` },
        { key: 'button.absent', params, data: `absent:${it.code}` },
      ])
  }
  if (hidden > 0) lines.push({ text: 'slots.sealed', params: { count: hidden } })
  const publishes = memberships.some((one) => mayIn(one, 'publish-slots', slot.host.unit))
  const open = slot.cancelledAt === undefined && slot.endsAt > work.now
  if (publishes && open)
    buttons.push([{ key: 'button.cancel-slot', data: `cancel-slot:${slot.id}` }])
  return {
    replies: [
      {
        key: 'slots.one',
        params: {
          hour: { time: slot.startsAt, style: 'full' },
          where: whereText(slot),
          ...numbers(counted),
          lines: { lines },
        },
        buttons,
      },
    ],
  }
}
