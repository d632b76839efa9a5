import { type Accused, type Case, isOpen, sameUnit, type UnitKey } from '../../domain/case/case.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import type { Colleague } from '../../ports/work.ts'
import { isSealed, ownCase } from '../access.ts'
import { around, namedOf, withAccused } from '../conflict.ts'
import type { Action, Context } from '../context.ts'
import { type By, byOfficer, bySystem, codeOf, recordEvent, refreshCards } from '../move.ts'
import { toSender } from '../naming.ts'
import { inRows } from '../rows.ts'

/** People of a unit to choose from in one message. */
const mostPeople = 10
/** The unit itself, where a person could be chosen. */
const whole = 'all'

/**
 * Whom a case accuses, as officers find out: first the units, then the people of one, each on and off
 * again. Whoever becomes accused has it no more, from that moment: the case goes around them, and its
 * times stay as they are. Only who leads the case takes an accusation back.
 */
export const accuse: Action<{ code: string; unit?: string; who?: string }> = async (
  context,
  person,
  { code, unit, who },
) => {
  const it = await ownCase(context, person, code)
  const params = { code: codeOf(it, context.world) }
  if (!isOpen(it))
    throw new Refusal('refusal.moved-on', { ...params, state: { text: `status.${it.status}` } })
  if (unit === undefined) return { replies: [await units(context, it)] }
  const key = keyOf(unitNow(unit, context.world.organisation))
  const colleagues = await context.work.colleagues()
  const people = colleagues.filter((one) => sameUnit(one.unit, key))
  if (who === undefined) return { replies: [choices(context, it, key, people)] }
  if (who !== whole && !people.some(({ officerId }) => officerId === who))
    throw new Refusal('old-button')
  return { replies: [await change(context, person, it, toggled(it, key, who))] }
}

const nobody: Accused = { units: [], officers: [] }

function toggled({ accused = nobody }: Case, unit: UnitKey, who: string): Accused {
  const { units, officers } = accused
  if (who !== whole)
    return officers.includes(who)
      ? { units, officers: officers.filter((one) => one !== who) }
      : { units, officers: [...officers, who] }
  return units.some((one) => sameUnit(one, unit))
    ? { officers, units: units.filter((one) => !sameUnit(one, unit)) }
    : { officers, units: [...units, unit] }
}

const count = ({ units, officers }: Accused) => units.length + officers.length

async function change(
  context: Context,
  person: Person,
  it: Case,
  accused: Accused,
): Promise<Reply> {
  const { world } = context
  const by = byOfficer(person, it)
  const code = codeOf(it, world)
  if (count(accused) < count(it.accused ?? nobody) && !by.may.includes('head'))
    throw new Refusal('refusal.head-only', { code })
  const next = await accuseAnew(context, it, accused, by)
  if (next === undefined)
    throw new Refusal('refusal.nobody-independent', {
      code,
      superior: world.organisation.seat.superior,
    })
  return sameUnit(it.unit, next.unit)
    ? {
        key: 'accuse.saved',
        params: { code, count: count(accused) },
        buttons: [[{ key: 'button.accuse', data: `accuse:${it.code}` }]],
      }
    : { key: 'accuse.moved', params: { code, unit: { unit: next.unit } } }
}

/** The case as it accuses these, with whoever may have it now; undefined, and unchanged: none here may. */
async function accuseAnew(
  context: Context,
  it: Case,
  accused: Accused,
  by: By,
): Promise<Case | undefined> {
  const after = around(await withAccused(context, it, accused), context.world)
  if (after === undefined) return undefined
  const stays = sameUnit(it.unit, after.unit)
  // Who may open it elsewhere, whoever leads it there names.
  const openers = stays ? it.openers : []
  const next = await recordEvent(context, { ...after, openers }, 'accuse', by, {
    ...accused,
    ...(!stays && { from: it.unit, to: after.unit }),
  })
  refreshCards(context, next)
  if (!stays) tellSender(context, next)
  return next
}

/** Somebody leads more than before: what accuses them is closed to those who answer to them from now on. */
export async function leadsNow(context: Context, officerId: string): Promise<void> {
  for (const it of await context.work.casesAccusing(officerId))
    if (it.accused) await accuseAnew(context, it, it.accused, bySystem)
}

function tellSender({ work, world }: Context, it: Case) {
  const params = toSender(it, world)
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: { key: isSealed(it) ? 'notice.moved-sealed' : 'notice.moved-around', params },
  })
}

/** Who may be meant, by the names that were told; then every unit. */
async function units(context: Context, it: Case): Promise<Reply> {
  const { work, world } = context
  const { perhaps } = await namedOf(context, it)
  const meant = (await work.colleagues()).filter(({ officerId }) => perhaps.includes(officerId))
  const accused = it.accused ?? nobody
  const all = world.organisation.units.map(
    ({ code, validFrom }): ReplyButton => ({
      key: accused.units.some((one) => sameUnit(one, { code, validFrom }))
        ? 'button.unit-accused'
        : 'button.unit',
      params: { unit: { ward: code } },
      data: `accuse:${it.code}:${code}`,
    }),
  )
  return {
    key: meant.length === 0 ? 'accuse.which-unit' : 'accuse.perhaps',
    params: { code: codeOf(it, world), count: count(accused) },
    buttons: [
      ...meant.slice(0, mostPeople).map((one) => [personButton(it, one, true)]),
      ...inRows(all),
      [back(it)],
    ],
  }
}

function choices({ world }: Context, it: Case, unit: UnitKey, people: Colleague[]): Reply {
  const isWhole = it.accused?.units.some((one) => sameUnit(one, unit))
  const once = people.filter(
    (one, at) => people.findIndex(({ officerId }) => officerId === one.officerId) === at,
  )
  return {
    key: 'accuse.who',
    params: { code: codeOf(it, world), unit: { unit } },
    buttons: [
      [
        {
          key: isWhole ? 'button.mark-on' : 'button.mark-off',
          params: { name: { text: 'accuse.whole-unit' } },
          data: `accuse:${it.code}:${unit.code}:${whole}`,
        },
      ],
      ...once.slice(0, mostPeople).map((one) => [personButton(it, one, false)]),
      [back(it)],
    ],
  }
}

/** With the unit, where people of several are shown. */
function personButton(it: Case, { officerId, name, unit }: Colleague, isOfSeveral: boolean) {
  const isOn = it.accused?.officers.includes(officerId)
  return {
    key: isOn ? 'button.mark-on' : 'button.mark-off',
    params: {
      name: isOfSeveral
        ? { text: 'line.and', params: { first: name, second: { ward: unit } } }
        : name,
    },
    data: `accuse:${it.code}:${unit.code}:${officerId}`,
  } as const satisfies ReplyButton
}

const back = (it: Case): ReplyButton => ({ key: 'button.open', data: `open:${it.code}` })
