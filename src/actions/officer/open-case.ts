import { isSealed, officersCase } from '../access.ts'
import { petitionLines } from '../citizen/petition.ts'
import type { Action } from '../context.ts'
import { addEvent, byOfficer, codeOf } from '../move.ts'
import { card } from './card.ts'

/** An officer looks at a case of the unit: a fresh card. */
export const openCase: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await officersCase(context, person, code)
  return { replies: [await card(context, it, byOfficer(person, it).may)] }
}

/** Longest answer of a petition shown here, UTF-16 units: all of it, for all practical purposes. */
const longestAnswer = 4_000

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
  const files = [
    ...(await work.attachmentsOf(it.id, 'report')),
    ...(await work.attachmentsOf(it.id, 'petition')),
  ]
  const stored = files.filter((a) => a.status === 'stored')
  const params = { code: codeOf(it, world), text: [it.text, ...later].join('\n— ') }
  const lines = petitionLines(it.petition ?? {}, longestAnswer)
  return {
    replies: [
      {
        key: lines.length === 0 ? 'officer.whole' : 'officer.whole-petition',
        params: { ...params, lines: { lines } },
        attachments: isSealed(it) ? stored.map(({ id }) => id) : [],
      },
    ],
  }
}
