import type { ReplyButton } from '../ports/reply.ts'

/** Ends what is being asked; nothing of it is kept. */
export const cancelButton: ReplyButton = { key: 'button.cancel', data: 'cancel' }
