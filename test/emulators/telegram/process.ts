import { parseArgs } from 'node:util'
import { runUntilSignal } from '../common/run.ts'
import { startTelegramEmulator } from './index.ts'

/**
 * Runs the emulator as a process: `--port N` (0: a free one), `--token T` (may repeat),
 * `--lax` to accept unknown fields. Prints one JSON line {port, root, token} when ready.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string', multiple: true },
    lax: { type: 'boolean', default: false },
  },
})

const emulator = await startTelegramEmulator({
  port: Number(values.port),
  strict: !values.lax,
  ...(values.token ? { tokens: values.token } : {}),
})
const { port, root, token } = emulator
runUntilSignal(emulator, { port, root, token })
