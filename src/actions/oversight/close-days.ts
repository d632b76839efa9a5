import { createHash } from 'node:crypto'
import { lastDayOver, rootLine, rootText } from '../../domain/evidence/chain.ts'
import { addDays, localDate } from '../../domain/time/calendar.ts'
import type { Work } from '../../ports/work.ts'
import type { Context } from '../context.ts'

/**
 * Signs the root of the first day that is over and has none; days on which nothing happened have one
 * too, so that none can be taken away unseen. What was missed while nothing ran is made up, a day a
 * time. However many processes ask, a day has one root. False when there was nothing to sign.
 */
export async function closeDay({ work }: Pick<Context, 'work'>): Promise<boolean> {
  const last = await work.lastRoot()
  const day = last === undefined ? await firstDay(work) : addDays(last.day, 1)
  if (day === undefined || day > lastDayOver(work.now)) return false
  const hashes = await work.hashesOf(day)
  const events = hashes.length
  const previous = last?.root ?? ''
  const digest = sha256(hashes.map((hash) => `${hash}\n`).join(''))
  const root = sha256(rootText({ day, events, previous }, digest))
  const signed = work.signer.sign(rootLine(day, events, root))
  await work.addRoot({ day, events, previous, root, ...signed })
  return true
}

async function firstDay(work: Work) {
  const at = await work.firstEventAt()
  return at === undefined ? undefined : localDate(at)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
