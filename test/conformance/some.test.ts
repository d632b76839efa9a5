import { afterAll, beforeAll, describe, test } from 'vitest'
import { plays } from './play.ts'
import { openTown, type Town } from './town.ts'
import { cancelling } from './transcripts/commands.ts'
import { correction } from './transcripts/correction.ts'
import { pothole } from './transcripts/pothole.ts'

/** A few conversations at every change; all of them, on every channel, are among the long tests. */
describe.concurrent.each(['web', 'telegram'] as const)('%s', (channel) => {
  let town: Town
  beforeAll(async () => {
    town = await openTown(channel)
  })
  afterAll(() => town.close())

  for (const transcript of [pothole, correction, cancelling])
    test.concurrent(transcript.name, () => plays(town, transcript))
})
