import { newCode, type ReadCode, readCode, showCode } from '../case/code.ts'
import { MINUTE } from '../time/calendar.ts'

/** A code not typed, or not said yes to, in this time is void, ms. */
export const pairingMs = 10 * MINUTE

/** From "kết": nobody takes it for the code of a case. */
const prefix = 'KET'

/**
 * KET-7K2M-9QXD: 35 random bits, which nobody guesses in ten minutes with a few tries an hour, and a check
 * character, so that a slip of the thumb is no wrong code.
 * @param random five or more uniformly random bytes
 */
export const newPairingCode = (random: Uint8Array): string => newCode(random)

export const showPairingCode = (code: string): string => showCode(code, prefix)

/** What stands after the command: with or without the first word, dashes, capitals. */
export const readPairingCode = (typed: string): ReadCode => readCode(typed, prefix, true)

/** The whole of a message is such a code, so that nobody needs a command; "ket xe o cau" is none. */
export const isPairingCode = (typed: string): boolean =>
  alone.test(typed.trim()) && (readPairingCode(typed).is === 'code' || /\d/.test(typed))

/** With its dashes it is a code even where a character is missing. */
const alone = /^KET(?:[\s\-–—]?\w{4}[\s\-–—]?\w{4}|[-–—]\w{3,5}[-–—]\w{2,5})$/i
