import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages } from '../ports/turn.ts'

/** Who sits before the page: one browser may show a citizen and an officer side by side. */
const seats = ['citizen', 'officer'] as const
type Seat = (typeof seats)[number]

const yearS = 365 * 24 * 3600
const isSession = /^[\w-]{43}$/

const seatOf = (request: FastifyRequest): Seat => {
  const { seat } = request.query as { seat?: string }
  return seats.find((one) => one === seat) ?? 'citizen'
}

const cookieOf = (seat: Seat) => `nghedan_${seat}`

/** Gives the browser a session for its seat if it has none. */
export function sit(request: FastifyRequest, reply: FastifyReply, seat = seatOf(request)) {
  const name = cookieOf(seat)
  if (isSession.test(request.cookies[name] ?? '')) return
  reply.setCookie(name, randomBytes(32).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    // The proxy in front ends TLS. Whoever lies here locks up no cookie but their own.
    secure: request.headers['x-forwarded-proto'] === 'https',
    maxAge: yearS,
  })
}

/**
 * The chat of this browser: the digest of its session, so that whoever reads the database cannot
 * take a session over. Undefined without a session.
 */
export function chatOf(request: FastifyRequest, seat = seatOf(request)): string | undefined {
  const session = request.cookies[cookieOf(seat)]
  if (session === undefined || !isSession.test(session)) return undefined
  return createHash('sha256').update(session).digest('hex')
}

export const languageOf = (request: FastifyRequest): Language | undefined => {
  const { lang } = request.query as { lang?: string }
  return languages.find((one) => one === lang)
}

/** A page of another site cannot send our cookie along with a turn; this is the second lock. */
export function fromOurPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}
