import { z } from 'zod'
import type { Tokens } from '../../ports/token-store.ts'
import type { Http } from '../http.ts'

/** Zalo OA, "Access token": POST /v4/oa/access_token, a form, the app's secret in a header. */

/** How buying a pair of tokens ended. */
export type Bought =
  | { is: 'bought'; tokens: Tokens }
  /** Zalo will not sell for this token or code. `reason` is a short machine word. */
  | { is: 'refused'; reason: string }
  /** Nothing took place; it can be asked again. */
  | { is: 'not-now'; reason: string }
  /** Nobody knows whether it took place. */
  | { is: 'unknown'; reason: string }

export type OAuth = {
  refresh(refreshToken: string): Promise<Bought>
  /** The code that Zalo gave whoever consented, with the verifier of its challenge. */
  redeem(code: string, verifier: string): Promise<Bought>
}

export type OAuthOptions = {
  http: Http
  root: string
  appId: string
  appSecret: string
  now: () => number
  timeoutMs?: number
}

/** As documented: 25 hours and three months. */
const accessLifeS = 90_000
const refreshLifeS = 90 * 24 * 3_600

const seconds = z.coerce.number().positive()
const sold = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: seconds.catch(accessLifeS),
  refresh_token_expires_in: seconds.catch(refreshLifeS),
})
/** The code of a refusal is documented nowhere: any but 0 is one, and -32 says to come later. */
const refusal = z.object({ error: z.coerce.number() })
const tooOften = -32

export function createOAuth(options: OAuthOptions): OAuth {
  const { http, root, appId, appSecret, now, timeoutMs = 15_000 } = options

  async function buy(form: Record<string, string>): Promise<Bought> {
    const askedAt = now()
    const answer = await http({
      method: 'POST',
      url: new URL('/v4/oa/access_token', root).href,
      headers: { secret_key: appSecret },
      body: new URLSearchParams({ ...form, app_id: appId }),
      timeoutMs,
    })
    if (answer.is === 'silent')
      return { is: answer.sent ? 'unknown' : 'not-now', reason: answer.reason }
    const parsed = sold.safeParse(answer.json)
    if (parsed.success) return { is: 'bought', tokens: tokensOf(parsed.data, askedAt) }
    const refused = refusal.safeParse(answer.json)
    if (refused.success && refused.data.error === tooOften)
      return { is: 'not-now', reason: 'too-often' }
    if (refused.success && refused.data.error !== 0)
      return { is: 'refused', reason: `error${refused.data.error}` }
    // A proxy's page or half an answer: behind it the tokens may have been sold.
    return { is: 'unknown', reason: `status-${answer.status}` }
  }

  return {
    refresh: (refreshToken) => buy({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    redeem: (code, verifier) =>
      buy({ grant_type: 'authorization_code', code, code_verifier: verifier }),
  }
}

const tokensOf = (answer: z.output<typeof sold>, askedAt: number): Tokens => ({
  access: answer.access_token,
  refresh: answer.refresh_token,
  boughtAt: askedAt,
  accessUntil: askedAt + answer.expires_in * 1_000,
  refreshUntil: askedAt + answer.refresh_token_expires_in * 1_000,
})
