import { type Case, urgencies } from '../../domain/case/case.ts'
import { isRunning, stopped } from '../../domain/case/clock.ts'
import type { Reply } from '../../ports/reply.ts'
import { ownCase } from '../access.ts'
import { handIn } from '../citizen/submit.ts'
import type { Action, Context } from '../context.ts'
import { issuePetition } from '../letters/letters.ts'
import { type By, byOfficer, codeOf, moved, record, stepBy } from '../move.ts'
import { isFormal } from '../naming.ts'
import { releaseClocks } from '../questions.ts'
import { type Aspect, checkKind, choices, kindsFor, namesOf, sheet } from './reclassify-sheet.ts'
import { recounting, saveChanges, startedAnew } from './recount.ts'
import { timesOf } from './step-notice.ts'
import { tellNewDate } from './tell-new-date.ts'

/**
 * What a case is may turn out otherwise before the law's clock runs: another kind, topic or urgency.
 * Never a denunciation: what was said before could not be sealed afterwards, so the officer asks the
 * citizen to send it by the way that is sealed from the first word.
 */
export const reclassify: Action<{
  code: string
  aspect?: Aspect
  value?: string
  sure: boolean
}> = async (context, person, { code, aspect, value, sure }) => {
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  stepBy(it, 'reclassify', by, context.world)
  if (aspect === undefined) return { replies: [sheet(context, it)] }
  const change = changeOf(context, it, aspect, value)
  if (change === undefined) return { replies: [choices(context, it, aspect)] }
  if (change.kind !== undefined && !sure) return { replies: [checkKind(context, it, change.kind)] }
  return { replies: [await act(context, it, change, by)] }
}

type Changed = Partial<Pick<Case, 'kind' | 'topic' | 'urgency'>>

/** What is to change; undefined for a value there is not, or that it has already. */
function changeOf(
  { world }: Context,
  it: Case,
  aspect: Aspect,
  value: string | undefined,
): Changed | undefined {
  if (value === undefined || value === it[aspect]) return undefined
  switch (aspect) {
    case 'kind': {
      const kind = kindsFor(it).find((one) => one === value)
      return kind && { kind }
    }
    case 'topic':
      return world.organisation.topics.some(({ code }) => code === value)
        ? { topic: value }
        : undefined
    case 'urgency': {
      const urgency = urgencies.find((one) => one === value)
      return urgency && { urgency }
    }
  }
}

async function act(context: Context, it: Case, change: Changed, by: By): Promise<Reply> {
  const { work, world } = context
  const stays = { ...moved(it, 'reclassify', by, world, work.now), ...change }
  // A matter that turns out to be another does not go on waiting for an answer about the first.
  const resumed = await releaseClocks(context, it)
  const data = { from: pick(it, change), to: change, ...(resumed.length > 0 && { resumed }) }
  if (change.kind === undefined) {
    const changes = recounting(context, stays, await work.clocksOf(it.id))
    await saveChanges(context, changes)
    await record(context, it, stays, 'reclassify', by, data)
    tellNewDate(context, stays, changes)
  } else await becomes(context, it, { ...stays, status: 'received' }, by, data)
  return {
    key: 'officer.reclassified',
    params: { code: codeOf(it, world), ...namesOf(stays) },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
  }
}

/** Another kind begins at the beginning of its own table, with the clocks of its own receipt. */
async function becomes(
  context: Context,
  before: Case,
  after: Case,
  by: By,
  data: Record<string, unknown>,
): Promise<void> {
  const { work, world } = context
  const clocks = await work.clocksOf(before.id)
  const started = startedAnew(context, after, clocks)
  await work.saveClocks(clocks.filter(isRunning).map((clock) => stopped(clock, work.now)))
  for (const clock of started) work.addClock(clock)
  await record(context, before, after, 'reclassify', by, data)
  const formal = isFormal(after.kind)
  work.notify({
    chatId: after.chatId,
    caseId: after.id,
    reply: {
      key: formal ? 'notice.reclassified-KN' : 'notice.reclassified',
      params: {
        code: codeOf(after, world),
        unit: { unit: after.unit },
        kind: { text: `kind.${after.kind}` },
        ...timesOf(context, after, started.at(-1)),
      },
      buttons: formal ? [handIn(after)] : [],
    },
  })
  if (formal) issuePetition(context, after)
}

const pick = (it: Case, change: Changed) =>
  Object.fromEntries(Object.keys(change).map((key) => [key, it[key as Aspect] ?? null]))
