import type { ChannelHealth } from '../ports/channel.ts'
import type { Log } from './events.ts'
import { wait } from './wait.ts'

export type Registered = { ended: Promise<void>; health(): ChannelHealth }

export type RegisteredOptions<Info> = {
  /** Our address, at which the platform is to push updates. */
  url: string
  register(): Promise<void>
  /** What the platform says of the address it has, or why it did not say it. */
  look(): Promise<{ info: Info } | { reason: string }>
  /** How well it goes, of an address that is ours and looked at lately. */
  judge(info: Info): ChannelHealth
  log: Log
  signal: AbortSignal
  timeScale: number
}

const lookEveryMs = 60_000
/** While unwell it looks sooner, so that an outage does not show for long after its end. */
const lookUnwellEveryMs = 5_000
/** What was seen longer ago (ms) tells nothing any more. */
const staleMs = 3 * lookEveryMs

/**
 * Registers our address for pushed updates, then looks once a minute, sooner while unwell, whether the
 * platform still has it: another process may have taken it away, and it is registered again.
 */
export function keepRegistered<Info extends { url: string }>({
  url,
  register,
  look,
  judge,
  log,
  signal,
  timeScale,
}: RegisteredOptions<Info>): Registered {
  let seen: { info: Info; at: number } | undefined

  async function check(): Promise<void> {
    const answer = await look()
    if ('info' in answer) seen = { info: answer.info, at: Date.now() }
    else if (!signal.aborted) log({ event: 'webhook-check-failed', reason: answer.reason })
  }

  async function run(): Promise<void> {
    await register()
    await check()
    while (!signal.aborted) {
      await wait((health().ok ? lookEveryMs : lookUnwellEveryMs) * timeScale, signal)
      await check()
      if (seen === undefined || seen.info.url === url) continue
      log({ event: 'setup-failed', reason: 'webhook-taken' })
      await register()
    }
  }

  function health(): ChannelHealth {
    if (signal.aborted) return { ok: false, detail: 'stopped' }
    if (seen === undefined) return { ok: false, detail: 'webhook not checked yet' }
    if (Date.now() - seen.at > staleMs) return { ok: false, detail: 'webhook not checked lately' }
    if (seen.info.url !== url) return { ok: false, detail: 'webhook is not set to our address' }
    return judge(seen.info)
  }

  return { ended: run(), health }
}
