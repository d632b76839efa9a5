/** What a test waits for: a text the message contains, a pattern, a condition. */
export type Wanted<M> = string | RegExp | ((message: M) => boolean)

export function matches<M extends { text: string }>(message: M, wanted: Wanted<M>): boolean {
  if (typeof wanted === 'string') return message.text.includes(wanted)
  if (wanted instanceof RegExp)
    return new RegExp(wanted, wanted.flags.replace(/[gy]/g, '')).test(message.text)
  return wanted(message)
}

/**
 * Resolves with what `look` finds, now or when one of `listeners` is called; rejects after `ms` of
 * real time, saying what was wanted and what came.
 */
export function waitFor<M>(
  listeners: Set<() => void>,
  look: () => M | undefined,
  { wanted, ms, came }: { wanted: unknown; ms: number; came: () => string[] },
): Promise<M> {
  return new Promise((resolve, reject) => {
    const tryIt = () => {
      const found = look()
      if (found === undefined) return
      stop()
      resolve(found)
    }
    const stop = () => {
      clearTimeout(timer)
      listeners.delete(tryIt)
    }
    const timer = setTimeout(() => {
      stop()
      const texts = came().map((text) => JSON.stringify(text))
      const seen = texts.length > 0 ? texts.join(', ') : 'nothing'
      reject(new Error(`no bot message like ${wanted} in ${ms} ms; came: ${seen}`))
    }, ms)
    listeners.add(tryIt)
    tryIt()
  })
}
