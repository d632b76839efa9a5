/** Tells on stdout, in one JSON line, how to reach a started emulator; it ends with SIGINT or SIGTERM. */
export function runUntilSignal(emulator: { stop(): Promise<void> }, ready: object): void {
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void emulator.stop())
}
