import type { Case } from '../../domain/case/case.ts'
import { erased, fateOf, keptUntil, unlinked } from '../../domain/rights/fate.ts'
import type { Context } from '../context.ts'
import { addEvent, type By, refreshCards } from '../move.ts'
import { ownCases, ownChats } from './requests.ts'

const bySystem: By = { actor: 'system', may: [] }

/** What became of somebody's cases. */
export type ErasedCases = {
  erased: number
  files: number
  /** Kept by law; until when the last of them, ms UTC. */
  kept: number
  keptUntil?: number
  waiting: number
}

/** Every case of whoever is behind the chat that was filed by then (ms, UTC) comes to what it must come to now. */
export async function eraseCases(
  context: Context,
  chatId: number,
  filedBy: number,
): Promise<ErasedCases> {
  const { work, world } = context
  const done: ErasedCases = { erased: 0, files: 0, kept: 0, waiting: 0 }
  const chats = await ownChats(context, chatId)
  for (const line of await ownCases(context, chatId)) {
    if (line.it.createdAt > filedBy) continue
    const it = await work.getCase(line.it.id)
    switch (fateOf(it)) {
      case 'waits':
        done.waiting += 1
        break
      case 'erased':
        done.erased += 1
        done.files += await eraseCase(context, it, chats)
        break
      case 'kept':
        done.kept += 1
        done.keptUntil = Math.max(done.keptUntil ?? 0, keptUntil(it, world.personalData) ?? 0)
        await unlinkCase(context, it, chats)
    }
  }
  return done
}

/**
 * A number stays a number: the case with its times stays, without words, pictures or anybody behind it.
 * Its events stay in their chain, those that held words without what they told. Returns how many files went.
 */
async function eraseCase(context: Context, it: Case, chats: number[]): Promise<number> {
  const { work } = context
  const after = erased(it, work.now)
  const wordy = await work.wordyEvents(it.id)
  const seqs = wordy.map(({ seq }) => seq)
  // What they told of clocks is nobody's: without it no end could be counted again.
  const clocks = wordy.filter(({ paused, resumed }) => paused ?? resumed)
  await work.replaceCase(after)
  addEvent(context, after, 'erase', bySystem, { seqs, ...(clocks.length > 0 && { clocks }) })
  await work.eraseEvents(it.id, seqs)
  const files = await work.eraseFiles(it.id)
  removeBytes(context, files)
  await work.unlinkFiles(it.id, chats)
  await work.eraseNews(it.id)
  await work.eraseMeeting(it.id)
  await work.cutTies(it.id)
  refreshCards(context, after)
  return files.length
}

/** What the law has kept is kept whole, but no longer leads to the chat or to another case of the same person. */
async function unlinkCase(context: Context, it: Case, chats: number[]): Promise<void> {
  const { work } = context
  const after = unlinked(it)
  await work.replaceCase(after)
  addEvent(context, after, 'unlink', bySystem, {})
  await work.unlinkFiles(it.id, chats)
  await work.cutTies(it.id)
}

/** The file job finds no row any more and removes the bytes. */
export function removeBytes({ work }: Context, files: string[]): void {
  for (const attachmentId of files) work.enqueue('files', { attachmentId })
}
