import { z } from 'zod'
import type { Language } from '../../ports/turn.ts'
import type { Log } from '../events.ts'
import { createBackoff, relaunchStepsMs, wait } from '../wait.ts'
import type { Api } from './api.ts'
import { askedMs, outcomeOf, reasonOf } from './trouble.ts'

type Command = { command: string; description: string }
export type Commands = Record<Language, Command[]>

export type SetupOptions = { api: Api; log: Log; signal: AbortSignal; timeScale: number }

/**
 * Has Telegram do one thing, trying until it did, it says that it never will, or we are stopped.
 * Resolves to whether it was done.
 */
export async function insist(
  { api, log, signal, timeScale }: SetupOptions,
  method: string,
  payload: object,
): Promise<boolean> {
  const backoff = createBackoff(relaunchStepsMs, timeScale)
  while (!signal.aborted) {
    const answer = await api.call(method, payload, z.literal(true), { signal })
    if (answer.ok) return true
    if (signal.aborted) break
    log({ event: 'setup-failed', reason: `${method}: ${reasonOf(answer.trouble)}` })
    if (outcomeOf(answer.trouble).outcome === 'refused') return false
    await wait(backoff.next(askedMs(answer.trouble)), signal)
  }
  return false
}

/** The menu of commands: Vietnamese for everyone, English where the person's Telegram speaks it. */
export async function publishCommands(options: SetupOptions, commands: Commands): Promise<void> {
  await insist(options, 'setMyCommands', { commands: commands.vi })
  await insist(options, 'setMyCommands', { commands: commands.en, language_code: 'en' })
}
