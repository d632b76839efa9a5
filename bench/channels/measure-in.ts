import type { Defer } from '../benchmark.ts'
import { nextMessage } from '../child.ts'
import { ask, type Floor, start } from './children.ts'
import { count, drivePosts, type Run, warmUp } from './drive.ts'
import { type Figures, figuresOf } from './figures.ts'
import { incoming } from './incoming.ts'
import type { Platforms } from './platforms.ts'
import { post } from './record.ts'

/** From a platform's request to its acknowledgement, every turn handed to the store. */
export async function measureIn(
  channel: string,
  platforms: Platforms,
  floor: Floor,
  rounds: number,
  defer: Defer,
): Promise<Figures> {
  const receiver = start('receiver', defer)
  await nextMessage(receiver)
  const root = await ask<string>(receiver, platforms)
  let sent = 0
  const next = () => {
    const request = incoming[channel]?.(platforms, sent++)
    if (!request) throw new Error(`no requests for ${channel}`)
    return request
  }
  const answer = await post(root, next())
  await floor.answers(answer)
  const run = (to: string, many: number) => drivePosts(to, many, answer.status, next)
  await run(root, warmUp)
  await run(floor.root, warmUp)
  const before = await ask<number>(receiver, 'count')
  const runs: Run[] = []
  const floors: Run[] = []
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await run(floor.root, count))
    runs.push(await run(root, count))
    floors.push(await run(floor.root, count))
  }
  const stored = (await ask<number>(receiver, 'count')) - before
  if (stored !== count * rounds) throw new Error(`${channel}: ${stored} of ${count} were stored`)
  await receiver.stop()
  return figuresOf(channel, 'in', runs, floors)
}
