/** Runs a fault and prints what came of it on one line: counts, and seconds taken. */
export async function reported<Counts extends object>(
  fault: string,
  run: () => Promise<Counts>,
): Promise<Counts> {
  const began = performance.now()
  const counts = await run()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const words = Object.entries(counts).map(([name, value]) => `${name} ${value}`)
  console.info(`${fault}: ${words.join(', ')} (${seconds} s)`)
  return counts
}
