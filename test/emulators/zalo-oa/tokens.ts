import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../common/clock.ts'
import { OaError } from './errors.ts'
import type { App, Oa, Violation } from './world.ts'

const accessMs = 25 * 3_600_000
const refreshMs = 90 * 86_400_000
const codeMs = 10 * 60_000

/** A refusal of the OAuth host; its codes are not documented. */
export class OauthError extends Error {
  readonly code: number

  constructor(code: number, text: string) {
    super(text)
    this.code = code
  }
}

type Pair = { access_token: string; refresh_token: string; expires_in: string }
type Access = { oa: Oa; family: number; until: number }
type Refresh = Access & { used: boolean }
type Code = { oa: Oa; until: number; challenge: string | undefined }

export type TokenSettings = {
  /** The code of a refresh token that is used, expired or made up: none is documented. */
  refreshError: number
  /** Whether the use of a used one takes away all that came of it. */
  reuseRevokes: boolean
}

export type Tokens = {
  /** The OA an access token speaks for. Throws -216 or -220. */
  findOa(access: string): Oa
  /** Whose token this is, good or not. */
  appOf(access: unknown): App | undefined
  /** Tokens as after the consent of an administrator. */
  pair(oa: Oa): Pair
  /** An administrator of the OA agrees: the code their browser brings back, good once for 10 minutes. */
  consent(oa: Oa, challenge?: string): string
  withCode(app: App, code: string, verifier: string | undefined): Pair
  withRefresh(app: App, refresh: string): Pair
  /** Notes that a refresh of this token's OA is under way, until what it returns is called. */
  underWay(refresh: string): () => void
  /** Access tokens of the OA stop working now; refresh tokens too with `all`. */
  revoke(oa: Oa, all?: boolean): void
  /** How many refreshes gave new tokens. */
  readonly refreshes: number
  /** The most refreshes of one OA that were ever under way at once. */
  readonly mostAtOnce: number
}

export function createTokens(
  clock: Clock,
  violations: Violation[],
  { refreshError, reuseRevokes }: TokenSettings,
): Tokens {
  const accesses = new Map<string, Access>()
  const refreshes = new Map<string, Refresh>()
  const codes = new Map<string, Code>()
  const running = new Map<Oa, number>()
  let families = 0
  let granted = 0
  let mostAtOnce = 0

  const issue = (oa: Oa, family: number): Pair => {
    const token = () => randomBytes(24).toString('base64url')
    const pair = { access_token: token(), refresh_token: token(), expires_in: '90000' }
    const now = clock.now()
    accesses.set(pair.access_token, { oa, family, until: now + accessMs })
    refreshes.set(pair.refresh_token, { oa, family, until: now + refreshMs, used: false })
    return pair
  }

  const revokeWhere = (meant: (held: Access) => boolean) => {
    for (const held of [...accesses.values(), ...refreshes.values()])
      if (meant(held)) held.until = 0
  }

  const bad = (text: string) => new OauthError(refreshError, text)

  return {
    findOa(access) {
      const found = accesses.get(access)
      if (!found) throw new OaError(-216)
      if (found.until <= clock.now()) throw new OaError(-220)
      return found.oa
    },
    appOf: (access) => accesses.get(String(access))?.oa.app,
    pair: (oa) => issue(oa, ++families),
    consent(oa, challenge) {
      const code = randomBytes(18).toString('base64url')
      codes.set(code, { oa, until: clock.now() + codeMs, challenge })
      return code
    },
    withCode(app, code, verifier) {
      const found = codes.get(code)
      codes.delete(code)
      if (found?.oa.app !== app || found.until <= clock.now())
        throw new OauthError(-14019, 'Authorization code is invalid or expired')
      if (found.challenge !== undefined && found.challenge !== challengeOf(verifier ?? ''))
        throw new OauthError(-14020, 'Code verifier is invalid')
      return issue(found.oa, ++families)
    },
    withRefresh(app, refresh) {
      const found = refreshes.get(refresh)
      if (found?.oa.app !== app) throw bad('Invalid refresh token')
      if (found.used) {
        violations.push({ kind: 'refresh-reused', at: clock.now() })
        if (reuseRevokes) revokeWhere(({ family }) => family === found.family)
        throw bad('Invalid refresh token')
      }
      if (found.until <= clock.now()) throw bad('Refresh token is expired')
      found.used = true
      granted += 1
      return issue(found.oa, found.family)
    },
    underWay(refresh) {
      const oa = refreshes.get(refresh)?.oa
      if (!oa) return () => undefined
      const count = (running.get(oa) ?? 0) + 1
      running.set(oa, count)
      mostAtOnce = Math.max(mostAtOnce, count)
      if (count > 1) violations.push({ kind: 'two-refreshes', at: clock.now() })
      return () => running.set(oa, (running.get(oa) ?? 1) - 1)
    },
    revoke(oa, all = false) {
      for (const held of accesses.values()) if (held.oa === oa) held.until = 0
      if (all) revokeWhere((held) => held.oa === oa)
    },
    get refreshes() {
      return granted
    },
    get mostAtOnce() {
      return mostAtOnce
    },
  }
}

/** PKCE: what the consent page is given of a verifier. */
export const challengeOf = (verifier: string) =>
  createHash('sha256').update(verifier).digest('base64url')
