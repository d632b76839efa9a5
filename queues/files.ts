import { z } from 'zod'
import { keepFile, loseFile, refuseFile } from '../src/actions/keep-file.ts'
import { Transient } from '../src/ports/transient.ts'
import type { Deps } from './deps.ts'
import { defineQueue } from './queue.ts'

/**
 * Fetches what people sent from the platform, while the platform still has it, and removes what was
 * dropped. Running twice is safe: a file that is kept or refused is left alone, and keeping the same
 * bytes under the same id again changes nothing.
 */
export const files = defineQueue({
  name: 'files',
  payload: z.object({ attachmentId: z.uuid() }),
  attempts: 12,
  concurrency: 4,
  async process({ attachmentId }, deps: Deps) {
    const { transact, world, channels, files: store } = deps
    const found = await transact((work) => work.findAttachment(attachmentId))
    if (found?.status === 'stored') return 'done'
    if (found?.status !== 'pending') {
      await store.remove(attachmentId)
      return 'done'
    }
    const channel = channels.get(found.channel)
    if (channel === undefined) throw new Transient(`channel ${found.channel} is not running`)
    const fetched = await channel.fetchFile(found.file, store.limitBytes)
    switch (fetched.outcome) {
      case 'failed':
        throw new Transient(fetched.reason)
      case 'gone':
        await transact((work) => loseFile({ work, world }, found))
        await store.remove(found.id)
        return 'done'
      case 'too-big':
        await transact((work) => refuseFile({ work, world }, found, 'too-big', fetched.limitBytes))
        await store.remove(found.id)
        return 'done'
      case 'fetched': {
        const kept = await store.keep(found.id, found.file.kind, fetched.bytes)
        const stays = await transact((work) => keepFile({ work, world }, found, kept))
        if (!stays) await store.remove(found.id)
        return 'done'
      }
    }
  },
  async givenUp({ attachmentId }, { transact, world }) {
    await transact(async (work) => {
      const found = await work.findAttachment(attachmentId)
      if (found?.status === 'pending') await loseFile({ work, world }, found)
    })
  },
})
