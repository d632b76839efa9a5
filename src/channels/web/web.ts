import { randomUUID } from 'node:crypto'
import type { Channel } from '../../ports/channel.ts'
import type { FileStore } from '../../ports/files.ts'

/**
 * The web chat. Its turns come through the server's routes; a message is sent by being recorded,
 * and whoever has the page open is shown the record.
 */
export const createWeb = (files: FileStore): Channel => ({
  name: 'web',
  pace: { perSecond: 1_000, privateGapMs: 0, groupGapMs: 0, burst: 3 },
  start: async () => {},
  stop: async () => {},
  send: async () => ({ outcome: 'sent', messageId: randomUUID() }),
  edit: async (_chat, messageId) => ({ outcome: 'sent', messageId }),
  async fetchFile({ ref }, limitBytes) {
    try {
      const bytes = await files.read(ref)
      return bytes.length > limitBytes
        ? { outcome: 'too-big', limitBytes }
        : { outcome: 'fetched', bytes }
    } catch (error) {
      // A disk in trouble is no lost upload: only what is not there is gone.
      const { code = 'unreadable' } = error as NodeJS.ErrnoException
      return code === 'ENOENT' ? { outcome: 'gone' } : { outcome: 'failed', reason: code }
    }
  },
  health: () => ({ ok: true, detail: 'served here' }),
})
