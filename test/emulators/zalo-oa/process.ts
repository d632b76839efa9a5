import { parseArgs } from 'node:util'
import { runUntilSignal } from '../common/run.ts'
import { startZaloOaEmulator } from './index.ts'

/**
 * Runs the emulator as a process: `--port N` (0: a free one), `--webhook URL` (saved at once),
 * `--time body|header`. Prints one JSON line when ready: the roots, the app with its secrets and the
 * first tokens.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    webhook: { type: 'string' },
    time: { type: 'string', default: 'body' },
  },
})

const emulator = await startZaloOaEmulator({
  port: Number(values.port),
  timestampIn: values.time === 'header' ? 'header' : 'body',
})
const { port, roots, appId, appSecret, secretKey, oaId } = emulator
const tokens = emulator.pair()
if (values.webhook !== undefined) await emulator.webhook.save(values.webhook)
runUntilSignal(emulator, { port, roots, appId, appSecret, secretKey, oaId, tokens })
