import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exactTime, longestLine, readReceipt, signedText } from '../domain/evidence/receipt.ts'
import { sayPlain } from '../i18n/render.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Verifier } from '../ports/keys.ts'
import type { Params } from '../ports/reply.ts'
import type { ServerDeps } from './deps.ts'
import { receiptPage } from './pages.ts'
import { languageOf } from './seat.ts'
import { perMinute } from './web-chat.ts'

/** A person checks fewer. */
const checksPerMinute = 30

/**
 * The page on which anybody checks a receipt by its signature alone, and the key to do it without us. No
 * case is looked at: whether we know the code makes no difference to the answer.
 */
export function addReceipts(app: FastifyInstance, { world, signer }: ServerDeps) {
  const page = receiptPage()
  const limit = { config: perMinute(checksPerMinute) }

  const show = (request: FastifyRequest, reply: FastifyReply, line = '', answer?: Answer) => {
    const language = languageOf(request) ?? 'vi'
    const reader = { language, organisation: world.organisation, now: Date.now() }
    const words = (key: TextKey, params: Params = {}) => escaped(sayPlain(key, params, reader))
    const told =
      answer === undefined
        ? ''
        : `<p id="answer" class="${answer.is}" role="status">${words(`check.${answer.is}`, answer.params)}</p>`
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        page
          .replaceAll(/\{\{(check\.\w+)\}\}/g, (_, key: TextKey) => words(key))
          .replace('lang="vi"', `lang="${language}"`)
          .replace('{{language}}', language)
          .replace('{{line}}', () => escaped(line))
          .replace('{{answer}}', () => told),
      )
  }

  app.get('/bien-nhan', limit, async (request, reply) => show(request, reply))

  app.get('/bien-nhan/khoa.pem', limit, async (_request, reply) =>
    reply.type('application/x-pem-file').header('cache-control', 'no-cache').send(signer.publicKey),
  )

  app.register(async (form) => {
    form.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4 * longestLine },
      async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
    )
    form.post('/bien-nhan', limit, async (request, reply) => {
      const given = request.body instanceof URLSearchParams ? request.body.get('line') : null
      const line = (given ?? '').slice(0, longestLine)
      return show(request, reply, line, answerOf(line, signer))
    })
  })
}

type Answer = { is: 'good' | 'bad' | 'unread'; params?: Params }

function answerOf(line: string, signer: Verifier): Answer {
  const receipt = readReceipt(line)
  if (receipt === undefined) return { is: 'unread' }
  if (!signer.verify(signedText(receipt), receipt)) return { is: 'bad' }
  const { code, digest, filedAt } = receipt
  return { is: 'good', params: { code, digest, time: exactTime(filedAt) } }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => entities[one] ?? '')
