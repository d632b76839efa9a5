import type { Defer } from './benchmark.ts'

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Ends what was started, the last first, at `end` or when we are told to stop. One that will not
 * end does not keep the others.
 */
export function cleanUp(): { defer: Defer; end: () => Promise<void> } {
  const started: (() => Promise<unknown>)[] = []
  let ended: Promise<void> | undefined

  async function endAll() {
    for (let end = started.pop(); end !== undefined; end = started.pop())
      await end().catch((error: Error) => process.stderr.write(`${error.message}\n`))
  }
  const end = () => {
    ended ??= endAll()
    return ended
  }
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => void end().then(() => process.exit(code)))
  return { defer: (one) => void started.push(one), end }
}
