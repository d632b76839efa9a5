import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compareRendering } from './rendering.ts'
import { openStage, type Transcript } from './stage.ts'
import { type ChannelName, channels, openTown, type Town } from './town.ts'
import { transcripts } from './transcripts/index.ts'

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

    for (const row of rows) {
      let before: Promise<unknown> = Promise.resolve()
      for (const transcript of row)
        test.concurrent(transcript.name, async () => {
          const turn = before.then(() => plays(town, transcript))
          before = turn.catch(() => {})
          await turn
        })
    }
  },
)

/** Plays one conversation to its end and holds what was shown against what is kept. */
async function plays(town: Town, { name, play }: Transcript) {
  const stage = openStage(town)
  try {
    await play(stage)
    await stage.settle()
    stage.expectNoLeaks()
    compareRendering(town.channel, name, stage.rendering())
    expect(town.driver.violations()).toBe(0)
  } finally {
    await stage.leave()
  }
}
