import { befall, type Effect } from '../common/faults.ts'
import { isUpload } from '../common/multipart.ts'
import type { Bot, CallRecord } from './bot.ts'
import { ApiError, methodNotFound, tooMany } from './errors.ts'
import { aboutMethods } from './methods/about.ts'
import { type Method, Remarked } from './methods/call.ts'
import { editMethods } from './methods/edit.ts'
import { receiveMethods } from './methods/receive.ts'
import { sendMethods } from './methods/send.ts'
import type { Params } from './types.ts'
import { checkCall } from './validate.ts'

const methods: Record<string, Method> = {
  ...aboutMethods,
  ...receiveMethods,
  ...sendMethods,
  ...editMethods,
}

export type Reply = Said | 'dropped'
type Said = { status: number; body: string; retryAfter: number | undefined; json: boolean }

/** Runs one method call of a bot, faults included, and notes it in `calls`. */
export async function dispatch(
  bot: Bot,
  given: { method: string; args: Params },
  calls: CallRecord[],
  gone: AbortSignal,
): Promise<Reply> {
  const known = bot.spec.methods.get(given.method.toLowerCase())
  const method = known?.name ?? given.method
  const record = {
    token: bot.token,
    method,
    params: readable(given.args),
    at: bot.clock.now(),
    status: 0,
  }
  calls.push(record)
  const reply = await befall(bot.faults.meet(method), failed, () =>
    run(bot, method, given.args, gone),
  )
  record.status = reply === 'dropped' ? 0 : reply.status
  return reply
}

const reasons: Record<number, string> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

function failed({ status, retryAfter, body }: Effect & { effect: 'fail' }): Said {
  if (body !== undefined) return { status, body, retryAfter: undefined, json: false }
  if (status === 429) return refusal(tooMany(retryAfter))
  return refusal(new ApiError(status, reasons[status] ?? 'Bad Request: injected failure'))
}

async function run(bot: Bot, name: string, args: Params, gone: AbortSignal): Promise<Said> {
  try {
    const known = bot.spec.methods.get(name.toLowerCase())
    if (!known) throw methodNotFound()
    const method = methods[known.name]
    if (!method) throw new ApiError(501, `Not Implemented: the emulator has no ${known.name}`)
    const checked = checkCall(known, args, { spec: bot.spec, strict: bot.settings.strict })
    return success(await method({ bot, gone, ...checked }))
  } catch (error) {
    if (error instanceof ApiError) return refusal(error)
    throw error
  }
}

function success(result: unknown): Said {
  const body =
    result instanceof Remarked
      ? { ok: true, result: result.result, description: result.description }
      : { ok: true, result }
  return { status: 200, body: JSON.stringify(body), retryAfter: undefined, json: true }
}

/** A refusal as it goes over the wire. */
export function refusal({ code, message, parameters }: ApiError): Said {
  const body = {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters ? { parameters } : {}),
  }
  const retryAfter = parameters?.retry_after
  return { status: code, body: JSON.stringify(body), retryAfter, json: true }
}

/** The arguments as the bot gave them, files by name and size. */
function readable(args: Params): Params {
  const shown = Object.entries(args).map(([name, value]) => {
    if (!isUpload(value)) return [name, value]
    return [name, { file: value.name, size: value.bytes.length }]
  })
  return Object.fromEntries(shown)
}
