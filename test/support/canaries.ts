/** Words planted where only those who may open a denunciation are to find them, and how they are looked for. */

/** How the same words may lie somewhere: as they are, escaped, in hex, in base64 at any of its three offsets. */
function formsOf(word: string): string[] {
  const bytes = Buffer.from(word)
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // The first and the last characters depend on the neighbours.
    return shifted.slice(shift === 0 ? 0 : 4, -4)
  })
  return [word, encodeURIComponent(word), bytes.toString('hex'), ...base64]
}

/** The places in which one of the words lies, in any form: `place: word`. */
export function findIn(places: Record<string, string | Buffer>, words: string[]): string[] {
  return Object.entries(places).flatMap(([place, content]) =>
    words
      .filter((word) => formsOf(word).some((form) => content.includes(form)))
      .map((word) => `${place}: ${word}`),
  )
}
