import type { World } from '../../src/ports/world.ts'

/** Nobody sleeps in this city: for what happens at the hour the test is run. */
export const awake = (world: World): World => ({
  ...world,
  oversight: { ...world.oversight, quiet: { from: '00:00', to: '00:00' } },
})
