import { readConfig } from '../config/config.ts'
import { loadWorld } from '../config/world.ts'
import { redact } from '../domain/text/redact.ts'
import type { Book } from '../domain/understanding/book.ts'
import { understand } from '../domain/understanding/understand.ts'
import { defineCommand } from './command.ts'

export const command = defineCommand({
  help: `Mỗi dòng trên stdin là một tin, mỗi dòng trả ra là một JSON:
A message a line on stdin, a JSON line for each:
{kind, topics: [{code, p}…3], unit, unitConfidence, urgency, pii: [{kind, start, end}…], redacted}
unit: mã phường/xã được nhắc đến, hoặc null (the ward or commune named, or null).`,
  options: {},
  async run(_given, say) {
    const { book } = loadWorld(readConfig(process.env).organisation)
    if (process.stdin.isTTY) say('Mỗi dòng một tin, Ctrl-D để dừng. (a message a line)')
    return { is: 'stream', lines: classifyAll(linesOf(process.stdin), book) }
  },
})

async function* classifyAll(lines: AsyncIterable<string>, book: Book) {
  for await (const line of lines) yield classify(line, book)
}

function classify(text: string, book: Book) {
  const { kind, topics, place, urgency } = understand([text], book)
  const { unit = null, unitConfidence } = place
  return { kind, topics, unit, unitConfidence, urgency, ...redact(text) }
}

/** By line feeds alone: readline also breaks at U+2028, which people paste into messages. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8')
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest
}
