import { createHash, randomBytes } from 'node:crypto'
import { DAY } from '../../domain/time/calendar.ts'

/** An invitation not used in this time is void, ms. */
export const invitationMs = 7 * DAY

/** Fits a Telegram start payload (64 of A-Z a-z 0-9 _ -): 144 random bits. */
export const newToken = () => `inv_${randomBytes(18).toString('base64url')}`

export const isToken = (text: string) => /^inv_[\w-]{24}$/.test(text)

/** All that is kept of a code: whoever reads the table of invitations cannot join a unit. */
export const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')
