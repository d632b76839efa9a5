import { parseArgs } from 'node:util'
import type { Benchmark, Options } from './benchmark.ts'
import { channels } from './channels/channels.ts'
import { cleanUp } from './clean-up.ts'
import { intake } from './intake/intake.ts'
import { sweep } from './sweep/sweep.ts'
import { table } from './table.ts'

const benchmarks: Record<string, Benchmark> = { channels, intake, sweep }

const usage = `npm run bench -- NAME [options]

${Object.entries(benchmarks)
  .map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`)
  .join('\n')}

  --json              one JSON object on stdout; progress stays on stderr
  --queue STORE       redis or postgres; redis when redis-server or valkey-server is on PATH
  --rounds N          repeats, 1 to 9; the median counts (1)
  --profile FOLDER    writes V8 CPU profiles of the product there; slows it down
  --help

Exit: 0 measured (whether or not a target was reached), 1 failed, 2 wrong usage.
`

type Asked = { benchmark: Benchmark; json: boolean; options: Options }

/** Undefined: help was asked for. Throws when the arguments make no sense. */
function readArguments(): Asked | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      queue: { type: 'string' },
      rounds: { type: 'string', default: '1' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const [name, ...more] = positionals
  const benchmark = Object.hasOwn(benchmarks, name ?? '') ? benchmarks[name ?? ''] : undefined
  if (benchmark === undefined || more.length > 0) throw new Error('Name one benchmark.')
  const { queue } = values
  if (queue !== undefined && queue !== 'redis' && queue !== 'postgres')
    throw new Error('--queue is redis or postgres.')
  if (!/^[1-9]$/.test(values.rounds)) throw new Error('--rounds is 1 to 9.')
  const options: Options = {
    rounds: Number(values.rounds),
    say: (line: string) => process.stderr.write(`${line}\n`),
    ...(queue && { queue }),
    ...(values.profile && { profile: values.profile }),
  }
  return { benchmark, json: values.json, options }
}

async function main(): Promise<number> {
  let asked: Asked | undefined
  try {
    asked = readArguments()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`)
    return 2
  }
  if (asked === undefined) {
    process.stdout.write(usage)
    return 0
  }
  const { defer, end } = cleanUp()
  try {
    const result = await asked.benchmark.run(asked.options, defer)
    process.stdout.write(asked.json ? `${JSON.stringify(result)}\n` : table(result))
    return 0
  } catch (error) {
    process.stderr.write(`${(error as Error).stack ?? error}\n`)
    return 1
  } finally {
    await end()
  }
}

process.exitCode = await main()
