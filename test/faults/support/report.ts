/** Runs a fault and prints what came of it on one line: counts, and seconds taken. */
export async function reported<Result extends object>(
  fault: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  const result = await run()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.info(`${fault}: ${countsOf(result).join(', ')} (${seconds} s)`)
  return result
}

/** Numbers, flags and lists by name, whatever they are nested in; people and texts are left out. */
function countsOf(result: object): string[] {
  return Object.entries(result).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'town') return []
    if (Array.isArray(value)) return [`${name} [${value.join(' ')}]`]
    if (value instanceof Map)
      return [`${name} ${[...value].map((pair) => pair.join(': ')).join('; ')}`]
    if (typeof value === 'object' && value !== null) return countsOf(value)
    return [`${name} ${value}`]
  })
}
