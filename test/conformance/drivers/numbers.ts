/**
 * What stands below the words where there are no buttons: lines with numbers, after an empty line.
 * Taken from what was really shown, as a person's eye does.
 */
export function numbersIn(shown: string): { text: string; labels: string[][] } {
  const lines = shown.split('\n')
  const first = lines.findLastIndex((line, at) => line === '' && lines[at + 1]?.startsWith('1. '))
  const choices = first < 0 ? [] : lines.slice(first + 1)
  const areAll = choices.every((line, at) => line.startsWith(`${at + 1}. `))
  if (choices.length === 0 || !areAll) return { text: shown, labels: [] }
  return {
    text: lines.slice(0, first).join('\n'),
    labels: choices.map((line) => [line.slice(line.indexOf(' ') + 1)]),
  }
}

/** The number somebody types for what they would press elsewhere. */
export function numberOf(labels: string[][], label: string): string {
  const at = labels.flat().indexOf(label)
  if (at < 0) throw new Error(`no “${label}”; there are: ${labels.flat().join(', ') || 'none'}`)
  return String(at + 1)
}

/** Files a channel cannot show stand in the words by their address. */
export const linksIn = (text: string) =>
  [...text.matchAll(/📎 (.+): (https?:\/\/\S+)/g)].map(([, name = '', address = '']) => ({
    name,
    async bytes() {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
      return Buffer.from(await answer.arrayBuffer())
    },
  }))
