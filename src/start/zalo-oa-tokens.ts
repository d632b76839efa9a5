import type pg from 'pg'
import type { Log } from '../channels/events.ts'
import { createHttp } from '../channels/http.ts'
import { createOAuth } from '../channels/zalo-oa/oauth.ts'
import { createTokens } from '../channels/zalo-oa/tokens.ts'
import type { ZaloOaConfig } from '../config/config.ts'
import { consentLinksOn, isPass, verifierOf } from '../persistence/consent-links.ts'
import { tokenStoreOn } from '../persistence/token-store.ts'
import type { AccessTokens } from '../ports/access-tokens.ts'
import type { ConsentLinks, ConsentPass, Redeemed } from '../ports/consent.ts'
import type { Vault } from '../ports/keys.ts'
import type { TokenState } from '../ports/token-store.ts'

export type ZaloOaTokens = AccessTokens & {
  links: ConsentLinks
  redeem(code: string, pass: ConsentPass): Promise<Redeemed>
  state(): Promise<TokenState>
}

type Options = {
  pool: pg.Pool
  vault: Vault
  log: Log
  publicUrl: string | undefined
  now?: () => number
}

/** The tokens of the OA, and how a human lets us have new ones. */
export function zaloOaTokens(config: ZaloOaConfig, options: Options): ZaloOaTokens {
  const { pool, vault, log, publicUrl, now = Date.now } = options
  const { appId, appSecret, roots, firstRefreshToken: seed } = config
  const store = tokenStoreOn(pool, vault, appId)
  const oauth = createOAuth({ http: createHttp(), root: roots.oauth, appId, appSecret, now })
  return {
    ...createTokens({ store, oauth, log, now, ...(seed !== undefined && { seed }) }),
    links: consentLinksOn({ vault, appId, oauthRoot: roots.oauth, publicUrl, now }),
    state: () => store.read(),
    async redeem(code, pass) {
      if (!isPass(vault, pass, now())) return 'old'
      const bought = await oauth.redeem(code, verifierOf(vault, pass))
      if (bought.is !== 'bought') return bought.is === 'refused' ? 'refused' : 'unanswered'
      await store.keep(bought.tokens)
      return 'kept'
    },
  }
}
