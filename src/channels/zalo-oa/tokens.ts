import { createHash } from 'node:crypto'
import type { AccessTokens } from '../../ports/access-tokens.ts'
import type { HeldTokens, TokenState, TokenStore, Tokens } from '../../ports/token-store.ts'
import type { Log } from '../events.ts'
import type { Bought, OAuth } from './oauth.ts'

/** Of 25 hours: time enough for many tries before it ends. */
const refreshAfterMs = 20 * 3_600_000
/** An access token is used no longer than this before its end. */
const marginMs = 60_000
/** While the end of a refresh is unknown it is not tried again before so little is left: see below. */
const lastHourMs = 3_600_000
/** Between two tries that came to nothing. */
const pauseMs = 30_000
/** A pair so new was not bought in vain: what refuses it is another trouble. */
const newMs = 60_000
/** By then a refresh that was begun is answered or given up, even where its process lost the lock. */
const inFlightMs = 60_000
/** A stored state is believed for so long without looking again. */
const freshMs = 5_000
const refreshLifeMs = 90 * 24 * 3_600_000

export type TokensOptions = {
  store: TokenStore
  oauth: OAuth
  log: Log
  now: () => number
  /** From the settings, for the first time or after a human consented there. */
  seed?: string
}

/**
 * The access token of the OA for any number of processes. One buys at a time, and marks in the database
 * that it begins before it asks; what it bought is committed before anybody uses it. When the end of a
 * refresh is unknown (the process died, the answer was lost), the old refresh token may be spent, and
 * using a spent one may make Zalo void the whole family: so the access token we still have is used up to
 * its last hour, which gives a human that long, and only then is the old one tried.
 */
export function createTokens({ store, oauth, log, now, seed }: TokensOptions): AccessTokens {
  let seen: { state: TokenState; at: number } | undefined
  let quietUntil = 0
  /** Bought, and the database was away: nothing else is done before these are kept. */
  let unkept: Tokens | undefined

  async function look(): Promise<TokenState> {
    if (seen === undefined || now() - seen.at > freshMs)
      seen = { state: await store.read(), at: now() }
    return seen.state
  }

  async function buy(): Promise<void> {
    const ended = await store.exclusively(async (held) => {
      await plantSeed(held, seed, now())
      const state = await held.read()
      const { tokens } = state
      if (tokens === undefined || !mayBuy(state, now())) return
      await held.begin(now())
      const bought = await oauth.refresh(tokens.refresh)
      if (bought.is === 'bought') {
        unkept = bought.tokens
        return keep()
      }
      await settle(held, state, bought, now())
      log({ event: 'tokens-not-bought', reason: bought.reason })
      quietUntil = now() + pauseMs
    })
    // Another process buys: this one looks at what it bought.
    if (ended !== 'busy' || isOver(seen?.state.tokens, now())) seen = undefined
  }

  async function keep(): Promise<void> {
    if (unkept === undefined) return
    await store.keep(unkept)
    unkept = undefined
    seen = undefined
  }

  return {
    async current() {
      await keep()
      const state = await look()
      if (needsBuying(state, seed, now()) && now() >= quietUntil) await buy()
      const { tokens } = await look()
      return tokens === undefined || isOver(tokens, now()) ? undefined : tokens.access
    },
    async rejected(access) {
      seen = undefined
      await store.reject(access, now() - newMs)
    },
  }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url')

const isOver = (tokens: Tokens | undefined, nowMs: number) =>
  tokens === undefined || tokens.accessUntil - marginMs <= nowMs

const needsBuying = (state: TokenState, seed: string | undefined, nowMs: number) =>
  isNew(state, seed) || mayBuy(state, nowMs)

const isNew = ({ seedDigest }: TokenState, seed: string | undefined) =>
  seed !== undefined && digestOf(seed) !== seedDigest

function mayBuy({ tokens, begunAt, refusedAt }: TokenState, nowMs: number): boolean {
  if (tokens === undefined || refusedAt !== undefined) return false
  if (begunAt !== undefined)
    return begunAt + inFlightMs <= nowMs && tokens.accessUntil - lastHourMs <= nowMs
  return tokens.boughtAt + refreshAfterMs <= nowMs || isOver(tokens, nowMs)
}

/** A token in the settings that was not seen before is the word of a human: it takes the place of ours. */
async function plantSeed(held: HeldTokens, seed: string | undefined, nowMs: number) {
  if (seed === undefined || !isNew(await held.read(), seed)) return
  await held.plant(seed, digestOf(seed), nowMs + refreshLifeMs)
}

async function settle(
  held: HeldTokens,
  before: TokenState,
  bought: Exclude<Bought, { is: 'bought' }>,
  nowMs: number,
) {
  switch (bought.is) {
    case 'refused':
      // Refused after an unknown end: that end was a sale whose answer was lost.
      return held.refuse(nowMs, before.begunAt === undefined ? bought.reason : 'answer-lost')
    case 'not-now':
      // What an earlier try left unknown stays so.
      return before.begunAt === undefined ? held.abandon() : undefined
    case 'unknown':
      return undefined
  }
}
