import type { Channel, SendOutcome } from '../src/ports/channel.ts'
import type { Documents } from '../src/ports/documents.ts'
import type { FileLinks } from '../src/ports/file-links.ts'
import type { FileStore } from '../src/ports/files.ts'
import type { Messenger } from '../src/ports/messenger.ts'
import type { ChannelName } from '../src/ports/turn.ts'
import type { Transact } from '../src/ports/work.ts'
import type { World } from '../src/ports/world.ts'

/** What the processors work with. */
export type Deps = {
  world: World
  transact: Transact
  channels: Map<ChannelName, Channel>
  messenger: Messenger
  files: FileStore
  links: FileLinks
  documents: Documents
  /** Counts what was sent, by channel and outcome. */
  sent(channel: ChannelName, outcome: SendOutcome['outcome']): void
  /** Tells whoever runs the service of a defect that was worked around. */
  trouble(error: unknown): void
}
