import { compareRendering } from './rendering.ts'
import { openStage, type Transcript } from './stage.ts'
import type { Town } from './town.ts'

/** Plays one conversation to its end and holds what was shown against what is kept. */
export async function plays(town: Town, { name, alike, play }: Transcript) {
  const stage = openStage(town)
  try {
    await play(stage)
    await stage.settle()
    stage.expectNoLeaks()
    compareRendering(town.channel, name, stage.rendering(alike))
  } finally {
    await stage.leave()
  }
}
