import type { Case } from '../domain/case/case.ts'
import { isRunning } from '../domain/case/clock.ts'
import type { Param, ReplyButton } from '../ports/reply.ts'
import { citizensCase, isSealed, officersCase } from './access.ts'
import { card, clockText, topicParam } from './card.ts'
import type { Action, Context } from './context.ts'
import { addEvent, byOfficer, codeOf } from './move.ts'
import { reopenButton } from './rate.ts'

/** An officer looks at a case of the unit: a fresh card. */
export const openCase: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await officersCase(context, person, code)
  return { replies: [await card(context, it)] }
}

/** The whole text; opening a sealed one is written into the history of the case. */
export const readWhole: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await officersCase(context, person, code)
  if (isSealed(it)) {
    const opened = { ...it, version: it.version + 1 }
    await work.saveCase(opened)
    addEvent(context, opened, 'open-sealed', byOfficer(person, it), {})
  }
  const later = await work.wordsOf(it.id)
  const stored = (await work.attachmentsOf(it.id, 'report')).filter((a) => a.status === 'stored')
  return {
    replies: [
      {
        key: 'officer.whole',
        params: { code: codeOf(it, world), text: [it.text, ...later].join('\n— ') },
        attachments: isSealed(it) ? stored.map(({ id }) => id) : [],
      },
    ],
  }
}

/** The citizen looks at one of their cases: where it stands, who has it, until when. */
export const track: Action<{ code: string }> = async (context, person, { code }) => {
  const { world } = context
  const it = await citizensCase(context, person, code)
  return {
    replies: [
      {
        key: 'citizen.case',
        params: {
          code: codeOf(it, world),
          topic: topicParam(it),
          unit: { unit: it.unit.code },
          status: { text: `status.${it.status}` },
          due: await due(context, it),
          filed: { time: it.createdAt, style: 'full' },
        },
        buttons: citizenButtons(it),
      },
    ],
  }
}

async function due({ work }: Context, it: Case): Promise<Param> {
  const running = (await work.clocksOf(it.id)).find(isRunning)
  if (running === undefined) return ''
  const params = {
    what: { text: clockText(running.name) },
    due: { time: running.dueAt, style: 'full' },
    unit: { unit: it.unit.code },
  } as const
  return { text: running.dueAt <= work.now ? 'citizen.case-late' : 'citizen.case-due', params }
}

function citizenButtons(it: Case): ReplyButton[][] {
  switch (it.status) {
    case 'received':
    case 'accepted':
      return [
        [
          { key: 'button.add', data: `add:${it.code}` },
          { key: 'button.withdraw', data: `withdraw:${it.code}` },
        ],
      ]
    case 'resolved':
    case 'refused':
      return it.reopened ? [] : [[reopenButton(it)]]
    case 'lodged':
    case 'offered':
    case 'scheduled':
    case 'met':
    case 'decided':
    case 'suspended':
    case 'returned':
    case 'guided':
    case 'forwarded':
    case 'filed':
    case 'discontinued':
    case 'withdrawn':
      return []
  }
}
