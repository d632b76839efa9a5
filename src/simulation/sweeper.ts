import { loadWorld } from '../config/world.ts'
import { openCity } from './city.ts'
import { sweepAt } from './sweep.ts'

/**
 * A process of its own that sweeps when it is told to: `{ sweepAt: ms }` is answered with
 * `{ climbed }`. Started with the address of the database and the name of the organisation.
 */
const [url = '', organisation = ''] = process.argv.slice(2)
const world = loadWorld(organisation)
const city = await openCity(url, 2)

process.on('message', ({ sweepAt: nowMs }: { sweepAt: number }) => {
  sweepAt(city, world, nowMs).then(
    (climbed) => process.send?.({ climbed }),
    (error: Error) => process.send?.({ failed: error.message }),
  )
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
