import { badRequest, conflict, say, strictly, tooMany } from '../errors.ts'
import { compact, type Params, type UpdateKind, updateKinds } from '../types.ts'
import type { Target } from '../webhook.ts'
import { type Call, type Method, Remarked } from './call.ts'

const getUpdates: Method = async ({ bot, params, gone }) => {
  if (bot.webhook.target()) return bot.poller.refuse(conflict(say.webhookActive))
  rememberKinds({ bot, params })
  const { offset = 0, limit = 100, timeout = 0 } = params as Record<string, number>
  return bot.poller.poll({ offset, limit, timeoutMs: timeout * 1000 }, gone)
}

const known = new Set<string>(updateKinds)

function rememberKinds({ bot, params }: Pick<Call, 'bot' | 'params'>): void {
  const kinds = params.allowed_updates as string[] | undefined
  if (!kinds) return
  const unknown = kinds.find((kind) => !known.has(kind))
  if (unknown !== undefined && bot.settings.strict) throw strictly(`unknown update type ${unknown}`)
  bot.updates.allow(kinds.filter((kind): kind is UpdateKind => known.has(kind)))
}

const setWebhook: Method = ({ bot, params }) => {
  const url = String(params.url)
  if (url === '') return removeWebhook({ bot, params })
  const target = readTarget(params, bot.settings.allowHttpWebhook)
  const since = bot.clock.now() - bot.webhookSetAt
  if (since < 1000) throw tooMany(1)
  bot.webhookSetAt = bot.clock.now()
  if (params.drop_pending_updates) bot.updates.clear()
  rememberKinds({ bot, params })
  const current = bot.webhook.target()
  const isSame = current && current.url === target.url && current.secret === target.secret
  if (isSame && current.maxConnections === target.maxConnections) {
    return new Remarked(true, 'Webhook is already set')
  }
  bot.poller.terminate(conflict('terminated by setWebhook request'))
  bot.webhook.aim(target)
  return new Remarked(true, 'Webhook was set')
}

const ports = ['', '443', '80', '88', '8443']

function readTarget(params: Params, allowHttp: boolean): Target {
  const url = String(params.url)
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid URL specified')
  const { protocol, port, hostname } = new URL(url)
  const isLocalTest = allowHttp && protocol === 'http:'
  if (!isLocalTest && protocol !== 'https:') {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  }
  if (!isLocalTest && !ports.includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
  if (isLocalTest && hostname !== '127.0.0.1' && hostname !== 'localhost') {
    throw badRequest('bad webhook: plain HTTP is for this machine only')
  }
  if (!isLocalTest && isReserved(hostname)) {
    throw badRequest(`bad webhook: IP address ${hostname} is reserved`)
  }
  return { url, secret: readSecret(params), maxConnections: readConnections(params) }
}

function isReserved(host: string): boolean {
  return (
    host === 'localhost' || /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)\./.test(host)
  )
}

function readSecret({ secret_token: secret }: Params): string | undefined {
  if (secret === undefined || secret === '') return undefined
  if (String(secret).length > 256) throw badRequest('secret token is too long')
  if (!/^[\w-]+$/.test(String(secret))) {
    throw badRequest('secret token contains unallowed characters')
  }
  return String(secret)
}

function readConnections({ max_connections: given }: Params): number {
  return typeof given === 'number' ? Math.min(100, Math.max(1, given)) : 40
}

function removeWebhook({ bot, params }: Pick<Call, 'bot' | 'params'>): Remarked {
  if (params.drop_pending_updates) bot.updates.clear()
  if (!bot.webhook.target()) return new Remarked(true, 'Webhook is already deleted')
  bot.webhook.aim(undefined)
  return new Remarked(true, 'Webhook was deleted')
}

const getWebhookInfo: Method = ({ bot }) => {
  const target = bot.webhook.target()
  const failed = bot.webhook.lastError()
  return compact({
    url: target?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: bot.updates.waiting().length,
    last_error_date: failed && Math.floor(failed.at / 1000),
    last_error_message: failed?.message,
    max_connections: target?.maxConnections,
    allowed_updates: bot.updates.allowed(),
  })
}

export const receiveMethods: Record<string, Method> = {
  getUpdates,
  setWebhook,
  deleteWebhook: removeWebhook,
  getWebhookInfo,
}
