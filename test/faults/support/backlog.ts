import { setTimeout as sleep } from 'node:timers/promises'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import { freshDatabase } from '../../support/database.ts'
import { startTestService } from '../../support/service.ts'
import { createTown, settledTally } from './town.ts'

export type Backlog = {
  /** Answers that wait in one chat, which takes one a second. */
  answers: number
  others: number
  /** Other citizens who never got their receipt, and ms until all had it. */
  unanswered: number
  othersToldMs: number
  /** Messages a second to the crowded chat meanwhile; the platform allows one, after a short burst. */
  perSecond: number
}

/** One chat has many answers waiting when other citizens write. */
export async function backlogOfOneChat(answers: number, others: number): Promise<Backlog> {
  const database = await freshDatabase()
  const telegram = await startTelegramEmulator()
  const service = await startTestService({ databaseUrl: database.url, telegram, webhook: true })
  try {
    const lan = telegram.user({ id: 600_001, first_name: 'Lan' })
    const start = Date.now()
    for (let count = 0; count < answers; count += 1) lan.says('/trogiup')
    await sleep(2_000)
    const town = createTown(telegram, others)
    const began = Date.now()
    for (let at = 0; at < others; at += 1) town.complains(at)
    const { unanswered } = await settledTally(database.url, town, telegram, 60_000, 'told')
    const othersToldMs = Date.now() - began
    const perSecond = (lan.inbox.length * 1_000) / (Date.now() - start)
    return { answers, others, unanswered, othersToldMs, perSecond: Number(perSecond.toFixed(2)) }
  } finally {
    await service.stop()
    await telegram.stop()
    await database.drop()
  }
}
