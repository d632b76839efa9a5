import { createHash, timingSafeEqual } from 'node:crypto'
import type { ConsentLinks, ConsentPass } from '../ports/consent.ts'
import type { Vault } from '../ports/keys.ts'

const lifeMs = 24 * 3_600_000

export type ConsentOptions = {
  vault: Vault
  appId: string
  oauthRoot: string
  /** What people reach us under. */
  publicUrl: string | undefined
  now: () => number
}

/** Nothing is kept of a pass: it proves itself, and so does the verifier that belongs to it (PKCE). */
export const consentLinksOn = ({
  vault,
  appId,
  oauthRoot,
  publicUrl,
  now,
}: ConsentOptions): ConsentLinks => ({
  start() {
    if (publicUrl === undefined) return undefined
    const until = now() + lifeMs
    return new URL(`/zalo/consent/${until}/${proofOf(vault, until)}`, publicUrl).href
  },

  toZalo(pass) {
    if (publicUrl === undefined || !isPass(vault, pass, now())) return undefined
    const page = new URL('/v4/oa/permission', oauthRoot)
    page.search = new URLSearchParams({
      app_id: appId,
      redirect_uri: new URL('/zalo/consent', publicUrl).href,
      code_challenge: challengeOf(verifierOf(vault, pass)),
      state: `${pass.until}.${pass.proof}`,
    }).toString()
    return page.href
  },
})

const proofOf = (vault: Vault, until: number) => urlSafe(vault.tag(`zalo consent ${until}`))

/** 43 letters, as Zalo wants it. */
export const verifierOf = (vault: Vault, { until }: ConsentPass) =>
  urlSafe(vault.tag(`zalo verifier ${until}`))

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

export function isPass(vault: Vault, { until, proof }: ConsentPass, nowMs: number): boolean {
  const ours = Buffer.from(proofOf(vault, until))
  const given = Buffer.from(proof)
  return until > nowMs && ours.length === given.length && timingSafeEqual(ours, given)
}

const urlSafe = (base64: string) => Buffer.from(base64, 'base64').toString('base64url')
