import type { Channel } from '../src/ports/channel.ts'
import type { Deps } from './deps.ts'
import { exports } from './exports.ts'
import { files } from './files.ts'
import { letters } from './letters.ts'
import { notify } from './notify.ts'
import type { AnyQueue } from './queue.ts'
import { department, inspectorate, ward } from './unit-queues.ts'

/** Every queue of a process that runs these channels. */
export const queuesFor = (channels: Channel[]): AnyQueue<Deps>[] => [
  ward,
  department,
  inspectorate,
  files,
  letters,
  exports,
  ...channels.map(notify),
]
