import { parseArgs } from 'node:util'
import { runUntilSignal } from '../common/run.ts'
import { startZaloBotEmulator } from './index.ts'

/**
 * Runs the emulator as a process: `--port N` (0: a free one), `--token T` (may repeat), `--quota N`
 * messages a month, `--lax` to accept unknown fields. Prints one JSON line {port, root, token} when ready.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string', multiple: true },
    quota: { type: 'string', default: '3000' },
    lax: { type: 'boolean', default: false },
  },
})

const emulator = await startZaloBotEmulator({
  port: Number(values.port),
  strict: !values.lax,
  monthlyQuota: Number(values.quota),
  ...(values.token ? { tokens: values.token } : {}),
})
const { port, root, token } = emulator
runUntilSignal(emulator, { port, root, token })
