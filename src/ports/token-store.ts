/**
 * The tokens of a Zalo OA. The access token opens the API for about 25 hours. The refresh token buys the
 * next pair once, and nobody can buy it again: whoever loses the answer needs a human at Zalo.
 */
export type Tokens = {
  access: string
  refresh: string
  /** Epoch ms. */
  boughtAt: number
  accessUntil: number
  refreshUntil: number
}

/** What is known of the tokens of one app; times are epoch ms. */
export type TokenState = {
  tokens?: Tokens
  /** A refresh was begun and nobody knows how it ended: the refresh token may be spent. */
  begunAt?: number
  /** Zalo refused the refresh token for good: a human must consent again. */
  refusedAt?: number
  /** A short machine word. */
  refusedFor?: string
  /** Which token of the settings was taken up: another one there is a human's answer. */
  seedDigest?: string
}

/** Changes to the tokens, for whoever alone may make them now. Each is committed when it resolves. */
export interface HeldTokens {
  read(): Promise<TokenState>
  begin(at: number): Promise<void>
  /** The refresh surely did not take place. */
  abandon(): Promise<void>
  refuse(at: number, reason: string): Promise<void>
  /** A refresh token from the settings; an access token is still to be bought. */
  plant(refresh: string, digest: string, until: number): Promise<void>
}

export interface TokenStore {
  read(): Promise<TokenState>
  /** Ends whatever was begun or refused before. */
  keep(tokens: Tokens): Promise<void>
  /** The access token does not open the API: another must be bought, unless it was bought after `since`. */
  reject(access: string, since: number): Promise<void>
  /** Runs while no other process may buy tokens; `busy` when one does. */
  exclusively<T>(run: (held: HeldTokens) => Promise<T>): Promise<T | 'busy'>
}
