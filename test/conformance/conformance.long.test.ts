import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { plays } from './play.ts'
import { type ChannelName, channels, openTown, type Town } from './town.ts'
import { last, transcripts } from './transcripts/index.ts'

// Each talk waits for its platform most of the time.
vi.setConfig({ testTimeout: 240_000, maxConcurrency: 64 })

const { CHANNEL, TRANSCRIPT } = process.env
const names = Object.keys(channels) as ChannelName[]
const rows = transcripts
  .map((row) => row.filter(({ name }) => TRANSCRIPT === undefined || TRANSCRIPT === name))
  .filter((row) => row.length > 0)

describe.concurrent.each(names.filter((one) => CHANNEL === undefined || CHANNEL === one))(
  '%s',
  (channel) => {
    let town: Town
    beforeAll(async () => {
      town = await openTown(channel)
    })
    afterAll(() => town.close())

    let left = rows.flat().length
    for (const row of rows) {
      let before: Promise<unknown> = Promise.resolve()
      for (const transcript of row)
        test.concurrent(transcript.name, async () => {
          const turn = before.then(() => plays(town, transcript))
          before = turn.catch(() => {})
          await turn.finally(() => {
            left -= 1
          })
        })
    }
    test.concurrent(last.name, async () => {
      await vi.waitUntil(() => left === 0, { timeout: 240_000, interval: 100 })
      await plays(town, last)
      expect(town.driver.violations?.() ?? []).toEqual([])
    })
  },
)
