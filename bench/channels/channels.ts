import { atLeast, type Benchmark, type Result } from '../benchmark.ts'
import { nextMessage } from '../child.ts'
import { machine } from '../figures.ts'
import { start, startFloor } from './children.ts'
import type { Figures } from './figures.ts'
import { incoming } from './incoming.ts'
import { measureIn } from './measure-in.ts'
import { measureOut } from './measure-out.ts'
import { channelsOn, type Platforms } from './platforms.ts'

export const channels: Benchmark = {
  title: 'messages in and out through each adapter, with its emulated platform',
  async run({ rounds, say }, defer) {
    const before = machine()
    const platforms = await nextMessage<Platforms>(start('sink', defer))
    const floor = await startFloor(defer)
    const all = channelsOn(platforms).all
    const figures: Figures[] = []
    for (const channel of Object.keys(incoming)) {
      say(`${channel}: in …`)
      figures.push(await measureIn(channel, platforms, floor, rounds, defer))
    }
    for (const { name, send } of all) {
      // What goes out on the web is shown from the record: nothing is sent.
      if (name === 'web') continue
      say(`${name}: out …`)
      figures.push(await measureOut(name, send, platforms, floor, rounds))
    }
    const paces = Object.fromEntries(all.map(({ name, pace }) => [name, pace.perSecond]))
    return result(before, figures, paces)
  },
}

/** The steady stream of the benchmark of the whole way in. */
const wantedIn = 200
/** An adapter must not be what keeps a queue from its pace. */
const timesPace = 10

/** Of all of them the headline is the slowest: what a city can count on whichever way it goes. */
function result(
  before: Result['machine'],
  figures: Figures[],
  paces: Record<string, number>,
): Result {
  const [slowest] = [...figures].sort((a, b) => a.value - b.value)
  if (!slowest) throw new Error('nothing was measured')
  const { channel, way, ...headline } = slowest
  return {
    name: 'channels',
    unit: 'messages/s',
    ...headline,
    slowest: `${channel} ${way}`,
    ...Object.fromEntries(figures.map(({ channel, way, ...rest }) => [`${channel} ${way}`, rest])),
    machine: before,
    targets: figures.map(({ channel, way, value }) => {
      const wanted = way === 'in' ? wantedIn : (paces[channel] ?? 0) * timesPace
      return atLeast(`${channel} ${way}, messages/s`, value, wanted)
    }),
  }
}
