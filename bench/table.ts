import type { Result } from './benchmark.ts'

/** A result for people to read. */
export function table({ name, machine, targets, ...figures }: Result): string {
  const { cpu, cores, memoryGb, node, loadBefore } = machine
  const lines = [
    `${name} on ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, load ${loadBefore} before`,
    '',
    ...Object.entries(figures).map(([what, value]) => `  ${what.padEnd(24)} ${show(value)}`),
    '',
    ...targets.map(
      ({ what, reached, limit, bound, pass }) =>
        `  ${pass ? 'reached' : 'MISSED '} ${what}: ${reached} (${bound} ${limit})`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const show = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
