import type { ReplyButton } from '../ports/reply.ts'

/** Two to a row: what a phone shows without cutting labels. */
export const inRows = (buttons: readonly ReplyButton[]): ReplyButton[][] =>
  Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) =>
    buttons.slice(row * 2, row * 2 + 2),
  )
