import { randomBytes } from 'node:crypto'
import type { Clock } from '../common/clock.ts'

/** What people sent, under public addresses that expire. */
export type Media = {
  keep(bytes: Buffer, ending: string): string
  find(path: string): Buffer | undefined
}

export function createMedia(clock: Clock, lifeMs: number, root: () => string): Media {
  const held = new Map<string, { bytes: Buffer; until: number }>()
  return {
    keep(bytes, ending) {
      const path = `/media/${randomBytes(12).toString('hex')}.${ending}`
      held.set(path, { bytes, until: clock.now() + lifeMs })
      return `${root()}${path}`
    },
    find(path) {
      const found = held.get(path)
      return found && found.until > clock.now() ? found.bytes : undefined
    },
  }
}
