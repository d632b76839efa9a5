import { cpus, loadavg, release, totalmem, type } from 'node:os'
import type { Machine } from './benchmark.ts'

/** The value below which this share (0..1) of the values lies; nearest rank. Throws on none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('No values')
  return value
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

export const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))

export const machine = (): Machine => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGb: rounded(totalmem() / 2 ** 30),
  node: process.version,
  system: `${type()} ${release()}`,
  loadBefore: rounded(loadavg()[0] ?? 0, 2),
})
