import type { Position } from '../src/ports/state.ts'
import { citizenPress } from './citizen/presses.ts'
import { officerPress } from './officer/presses.ts'
import type { Press, Setting, Step } from './step.ts'

/**
 * Buttons that mean the same wherever the talk stands: they name what they belong to.
 * Undefined: the button belongs to the conversation under way.
 */
export const pressAnywhere = (press: Press, state: Position, setting: Setting): Step | undefined =>
  officerPress(press, state, setting) ?? citizenPress(press, state, setting)
