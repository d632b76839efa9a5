import { befall, type Effect } from '../common/faults.ts'
import { isUpload } from '../common/multipart.ts'
import { messageQuota, reaction, shutDown, userDetail } from './about.ts'
import type { Instead } from './answers.ts'
import type { Call, Endpoint } from './call.ts'
import { careMessage } from './cs.ts'
import { OaError } from './errors.ts'
import { accessToken } from './oauth.ts'
import { byPhone, byUser } from './templates.ts'
import { OauthError } from './tokens.ts'
import { upload } from './uploads.ts'
import type { CallRecord } from './world.ts'

export type Host = 'api' | 'oauth' | 'business'

const endpoints: Record<Host, Record<string, Endpoint>> = {
  api: {
    'POST /v3.0/oa/message/cs': careMessage,
    'POST /v3.0/oa/message/template': byUser,
    'POST /v3.0/oa/message/transaction': shutDown,
    'POST /v3.0/oa/message/promotion': shutDown,
    'POST /v2.0/oa/message': reaction,
    'POST /v2.0/oa/upload/image': upload('image'),
    'POST /v2.0/oa/upload/gif': upload('gif'),
    'POST /v2.0/oa/upload/file': upload('file'),
    'GET /v3.0/oa/user/detail': userDetail,
    'POST /v3.0/oa/quota/message': messageQuota,
  },
  oauth: { 'POST /v4/oa/access_token': accessToken },
  business: { 'POST /message/template': byPhone },
}

export type Reply = {
  status: number
  headers: Record<string, string>
  body: string
  dripMs?: number | undefined
}

/** Runs one call of an app, with what befalls it, and notes it. */
export async function dispatch(host: Host, call: Call): Promise<Reply | 'dropped'> {
  const { platform, request } = call
  const record: CallRecord = {
    method: request.path,
    params: readable(call.args),
    at: platform.clock.now(),
    status: 0,
    error: undefined,
  }
  platform.calls.push(record)
  const leave = platform.tokens.underWay(refreshOf(host, call))
  const effects = platform.faults.meet(request.path)
  const reply = await befall(effects, failed, () => run(host, call, record)).finally(leave)
  record.status = reply === 'dropped' ? 0 : reply.status
  return reply
}

const refreshOf = (host: Host, { args }: Call) =>
  host === 'oauth' ? String((args as { refresh_token?: string }).refresh_token) : ''

async function run(host: Host, call: Call, record: CallRecord): Promise<Reply> {
  const { platform, request } = call
  const instead = platform.answers.meet(request.path, aboutWhom(call.args))
  if (instead && !instead.after) return worded(instead, record)
  const reply = await perform(host, call, record)
  return instead ? worded(instead, record) : reply
}

async function perform(host: Host, call: Call, record: CallRecord): Promise<Reply> {
  const { method, path } = call.request
  const endpoint = endpoints[host][`${method} ${path}`]
  if (!endpoint) return { status: 404, headers: json, body: '{"error":404,"message":"empty api"}' }
  try {
    const result = await endpoint(call)
    record.error = 0
    const said = host === 'oauth' ? result : { ...result, error: 0, message: 'Success' }
    return answer(call, said)
  } catch (error) {
    if (!(error instanceof OaError || error instanceof OauthError)) throw error
    record.error = error.code
    return answer(call, refusal(host, error))
  }
}

const json = { 'Content-Type': 'application/json;charset=UTF-8' }

function refusal(host: Host, { code, message }: OaError | OauthError): object {
  if (host !== 'oauth') return { error: code, message }
  return { error: code, error_name: message, error_description: message, ref_doc: '' }
}

function answer(call: Call, said: object): Reply {
  return { status: 200, headers: { ...json, ...rateHeaders(call) }, body: JSON.stringify(said) }
}

function rateHeaders({ platform, request }: Call): Record<string, string> {
  const app = platform.tokens.appOf(request.headers.access_token)
  if (!app) return {}
  return {
    'X-RateLimit-Limit': String(app.rate.limit),
    'X-RateLimit-Remain': String(app.rate.remain()),
  }
}

function worded(instead: Instead, record: CallRecord): Reply {
  const { error, status = 200, headers = {}, body = '', dripMs } = instead
  record.error = error
  if (error === undefined) return { status, headers, body, dripMs }
  const { message } = new OaError(error)
  return { status, headers: { ...json, ...headers }, body: JSON.stringify({ error, message }) }
}

function failed({ status, retryAfter, body }: Effect & { effect: 'fail' }): Reply {
  const wait = status === 429 ? { 'Retry-After': String(retryAfter) } : {}
  const page = '<html><body>Bad Gateway</body></html>'
  return { status, headers: { 'Content-Type': 'text/html', ...wait }, body: body ?? page }
}

/** The person or number a call is about. */
function aboutWhom(args: unknown): string | undefined {
  const { user_id, phone, recipient } = (args ?? {}) as {
    user_id?: string
    phone?: string
    recipient?: { user_id?: string }
  }
  return recipient?.user_id ?? user_id ?? phone
}

/** The arguments as they were given, files by name and size. */
function readable(args: unknown): unknown {
  if (typeof args !== 'object' || args === null) return args
  const shown = Object.entries(args).map(([name, value]) => {
    if (!isUpload(value)) return [name, value]
    return [name, { file: value.name, size: value.bytes.length }]
  })
  return Object.fromEntries(shown)
}
