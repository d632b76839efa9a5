/** A worker of this process that looks for work whenever it is woken and at least every `everyMs`. */
export type Loop = { wake(): void; stop(): Promise<void>; lastTurnAt(): number }

/** After a failure it waits a little longer each time, up to this (ms), so that a lost database is not hammered. */
const longestWaitMs = 5_000

/**
 * @param once does one round; true when there may be more at once
 * @param onError told of every failure; the loop goes on
 */
export function startLoop(
  once: () => Promise<boolean>,
  everyMs: number,
  onError: (error: unknown) => void,
): Loop {
  let stopped = false
  let woken = false
  let wakeUp: (() => void) | undefined
  let failures = 0
  let last = Date.now()

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async () => {
    while (!stopped) {
      woken = false
      try {
        const more = await once()
        failures = 0
        last = Date.now()
        if (more || woken) continue
        if (!stopped) await rest(everyMs)
      } catch (error) {
        failures += 1
        onError(error)
        if (!stopped) await rest(Math.min(200 * 2 ** failures, longestWaitMs))
      }
    }
  }
  const ended = run()
  return {
    wake() {
      woken = true
      if (failures === 0) wakeUp?.()
    },
    async stop() {
      stopped = true
      wakeUp?.()
      await ended
    },
    lastTurnAt: () => last,
  }
}
