import { labelsOf } from '../src/i18n/render.ts'
import type { Reply } from '../src/ports/reply.ts'
import type { Offer } from '../src/ports/state.ts'
import type { World } from '../src/ports/world.ts'

/** The buttons of the last message that has some can be typed by label or number. */
export function offersOf(replies: Reply[], { organisation }: World, now: number): Offer[] {
  const last = replies.findLast(({ buttons }) => (buttons ?? []).flat().length > 0)
  const reader = { language: 'vi', organisation, now } as const
  return (last?.buttons ?? [])
    .flat()
    .flatMap((button) =>
      'data' in button ? [{ labels: labelsOf(button, reader), data: button.data }] : [],
    )
}
