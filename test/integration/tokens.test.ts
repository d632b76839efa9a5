import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Bought, OAuth } from '../../src/channels/zalo-oa/oauth.ts'
import { createTokens } from '../../src/channels/zalo-oa/tokens.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { tokenStoreOn } from '../../src/persistence/token-store.ts'
import type { Vault } from '../../src/ports/keys.ts'
import type { TokenStore } from '../../src/ports/token-store.ts'
import { freshDatabase } from '../support/database.ts'
import { openTestKeys } from '../support/keys.ts'

const hour = 3_600_000
const day = 24 * hour

let database: Awaited<ReturnType<typeof freshDatabase>>
let opened: ReturnType<typeof openDatabase>
let pool: pg.Pool
let vault: Vault

beforeAll(async () => {
  database = await freshDatabase()
  opened = openDatabase(database.url)
  pool = opened.pool
  vault = (await openTestKeys(pool)).vault
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

let nowMs: number
let seller: ReturnType<typeof openSeller>
let apps = 0
let store: TokenStore

beforeEach(() => {
  nowMs = Date.UTC(2026, 10, 23, 2)
  seller = openSeller('r0')
  apps += 1
  store = tokenStoreOn(pool, vault, String(apps))
})

const process = (seed = 'r0') =>
  createTokens({ store, oauth: seller, log: () => {}, now: () => nowMs, seed })

/** Sells a pair for the one refresh token that was not used yet, as Zalo does. */
function openSeller(first: string) {
  let good = first
  let sold = 0
  let inFlight = 0
  let mishap: ((bought: Bought) => Bought) | undefined
  const seller = {
    mostInFlight: 0,
    asked: 0,
    /** What becomes of the next answers; the sale has taken place. */
    mishap(change?: (bought: Bought) => Bought) {
      mishap = change
    },
    async refresh(token: string): Promise<Bought> {
      seller.asked += 1
      inFlight += 1
      seller.mostInFlight = Math.max(seller.mostInFlight, inFlight)
      await new Promise((resolve) => setTimeout(resolve, 20))
      inFlight -= 1
      if (token !== good) return { is: 'refused', reason: 'error-14014' }
      sold += 1
      good = `r${sold}`
      const tokens = {
        access: `a${sold}`,
        refresh: good,
        boughtAt: nowMs,
        accessUntil: nowMs + 25 * hour,
        refreshUntil: nowMs + 90 * day,
      }
      const bought: Bought = { is: 'bought', tokens }
      return mishap === undefined ? bought : mishap(bought)
    },
    redeem: async (): Promise<Bought> => ({ is: 'refused', reason: 'unused' }),
  }
  return seller satisfies OAuth
}

/** Lets the pauses between two tries and what a process remembers pass. */
const later = (ms: number) => {
  nowMs += ms
}

describe('the tokens of the OA', () => {
  test('the first is bought with the token of the settings, the next after 20 hours', async () => {
    const tokens = process()
    expect(await tokens.current()).toBe('a1')
    later(19 * hour)
    expect(await tokens.current()).toBe('a1')
    later(hour + 1)
    expect(await tokens.current()).toBe('a2')
    expect(seller.asked).toBe(2)
  })

  test('twenty processes that want one at once buy one', async () => {
    const all = Array.from({ length: 20 }, () => process())
    await Promise.all(all.map((tokens) => tokens.current()))
    later(6_000)
    const found = await Promise.all(all.map((tokens) => tokens.current()))
    expect(new Set(found)).toEqual(new Set(['a1']))
    later(21 * hour)
    await Promise.all(all.map((tokens) => tokens.current()))
    later(6_000)
    expect(new Set(await Promise.all(all.map((tokens) => tokens.current())))).toEqual(
      new Set(['a2']),
    )
    expect({ asked: seller.asked, mostInFlight: seller.mostInFlight }).toEqual({
      asked: 2,
      mostInFlight: 1,
    })
  })

  test('a token lies sealed', async () => {
    await process().current()
    const { rows } = await pool.query('SELECT to_jsonb(t)::text AS row FROM oa_tokens t')
    expect(rows.map(({ row }) => row).join()).not.toMatch(/"a1"|"r1"|"r0"/)
  })

  test('an answer that is lost: the old access token serves to its last hour, then a human is needed', async () => {
    await process().current()
    seller.mishap(() => ({ is: 'unknown', reason: 'timeout' }))
    later(20 * hour)
    const tokens = process()
    expect(await tokens.current()).toBe('a1')
    seller.mishap()
    later(3 * hour)
    expect(await tokens.current()).toBe('a1')
    expect(seller.asked).toBe(2)
    expect(await store.read()).toMatchObject({ begunAt: nowMs - 3 * hour })
    later(hour)
    expect(await tokens.current()).toBe('a1')
    expect(await store.read()).toMatchObject({ refusedAt: nowMs, refusedFor: 'answer-lost' })
    later(2 * hour)
    expect(await tokens.current()).toBe(undefined)
    // Never again with the spent one, until a human consented.
    later(day)
    await tokens.current()
    expect(seller.asked).toBe(3)
    const consented = process('r2')
    expect(await consented.current()).toBe('a3')
    expect((await store.read()).refusedAt).toBe(undefined)
  })

  test('what never reached Zalo is tried again after a while', async () => {
    await process().current()
    later(20 * hour)
    const away: OAuth = {
      ...seller,
      refresh: async () => ({ is: 'not-now', reason: 'ECONNREFUSED' }),
    }
    const tokens = createTokens({ store, oauth: away, log: () => {}, now: () => nowMs, seed: 'r0' })
    expect(await tokens.current()).toBe('a1')
    expect((await store.read()).begunAt).toBe(undefined)
    later(31_000)
    expect(await process().current()).toBe('a2')
  })

  test('an access token the API refuses is bought anew, but not one just bought', async () => {
    const tokens = process()
    await tokens.current()
    await tokens.rejected('a1')
    expect(await tokens.current()).toBe('a1')
    later(2 * 60_000)
    await tokens.rejected('a1')
    expect(await tokens.current()).toBe('a2')
    // Somebody late complains about the one before.
    later(2 * 60_000)
    await tokens.rejected('a1')
    expect(await tokens.current()).toBe('a2')
    expect(seller.asked).toBe(2)
  })

  test('what was bought while the database was away is kept before anything else', async () => {
    let isAway = false
    const shaky: TokenStore = {
      ...store,
      keep: (bought) => (isAway ? Promise.reject(new Error('away')) : store.keep(bought)),
    }
    const tokens = createTokens({
      store: shaky,
      oauth: seller,
      log: () => {},
      now: () => nowMs,
      seed: 'r0',
    })
    isAway = true
    await expect(tokens.current()).rejects.toThrow('away')
    await expect(tokens.current()).rejects.toThrow('away')
    isAway = false
    expect(await tokens.current()).toBe('a1')
    expect(seller.asked).toBe(1)
  })
})
