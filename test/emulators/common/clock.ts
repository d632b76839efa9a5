/** The emulator's time: real milliseconds plus what tests have skipped with `advance`. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Skips `ms` forward; every wait that has become due ends at once. */
  advance(ms: number): void
  /** Calls `fire` after `ms` of emulator time; returns how to cancel it. */
  later(ms: number, fire: () => void): () => void
  wait(ms: number): Promise<void>
  /** Ends every wait. */
  stop(): void
}

/** `scale` shortens the real length of waits (0.01: a hundredth), leaving timestamps alone. */
export function createClock(base: () => number, scale: number): Clock {
  let offset = 0
  const waits = new Set<{ due: number; fire: () => void; timer: NodeJS.Timeout }>()
  const now = () => base() + offset

  function later(ms: number, fire: () => void): () => void {
    const end = () => {
      clearTimeout(wait.timer)
      if (waits.delete(wait)) fire()
    }
    const wait = { due: now() + ms, fire: end, timer: setTimeout(() => end(), ms * scale) }
    waits.add(wait)
    return () => {
      clearTimeout(wait.timer)
      waits.delete(wait)
    }
  }

  return {
    now,
    later,
    advance(ms) {
      offset += ms
      for (const wait of [...waits]) if (wait.due <= now()) wait.fire()
    },
    wait: (ms) => new Promise((resolve) => later(ms, resolve)),
    stop() {
      for (const wait of [...waits]) wait.fire()
    },
  }
}
