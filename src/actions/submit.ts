import { type Case, type Place, plain, type Urgency } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import { transitions } from '../domain/case/transitions.ts'
import type { Kind } from '../domain/organisation.ts'
import type { Person } from '../ports/person.ts'
import type { Reply } from '../ports/reply.ts'
import { startClocks } from './clocks.ts'
import type { Action, Context } from './context.ts'
import { codeOf, getUnit, refreshCards } from './move.ts'

/** What the citizen confirmed. */
export type Report = {
  kind: Kind
  topic?: string
  urgency: Urgency
  /** Code of the unit that gets it. */
  unit: string
  text: string
  place: Place
  attachments: string[]
}

/** A confirmed report becomes a case of its unit, its clocks start, the citizen gets the receipt. */
export const submit: Action<Report> = async (context, person, report) => {
  const { work, world } = context
  const citizenId = person.citizen?.id ?? consent(context, person)
  const { attachments, unit, ...told } = report
  const it: Case = {
    ...plain,
    ...told,
    marks: [],
    id: work.newId(),
    code: work.newCode(),
    status: 'received',
    unit: { code: unit, validFrom: getUnit(unit, world).validFrom },
    chatId: person.chat.id,
    citizenId,
    version: 1,
    createdAt: work.now,
  }
  work.addCase(it)
  work.addEvent({
    caseId: it.id,
    seq: 1,
    type: 'submit',
    actor: 'citizen',
    data: { kind: it.kind },
  })
  const clocks = startClocks(context, it, transitions[it.kind].onReceipt)
  await work.attach(attachments, it.id, 'report')
  refreshCards({ work, world }, it)
  return { replies: [receipt(context, it, clocks)], state: { at: 'idle' } }
}

function consent({ work, world }: Context, person: Person): string {
  const id = work.newId()
  work.addCitizen({ id, chatId: person.chat.id, consentVersion: world.consentVersion })
  person.citizen = { id }
  return id
}

function receipt({ world }: Context, it: Case, clocks: Clock[]): Reply {
  const first = clocks[0]?.dueAt ?? it.createdAt
  const last = clocks.at(-1)?.dueAt ?? first
  const code = codeOf(it, world)
  return {
    key: `receipt.${it.kind}`,
    params: {
      code,
      unit: { unit: it.unit.code },
      first: { time: first, style: 'full' },
      last: { time: last, style: 'day' },
    },
    buttons: [[{ key: 'button.copy-code', copy: code }]],
  }
}
