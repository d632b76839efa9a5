import type { Transcript } from '../stage.ts'
import { cancelling, firstWords, tracking } from './commands.ts'
import { correction, editing, severalMessages, typing } from './correction.ts'
import { pothole } from './pothole.ts'

/**
 * All transcripts. Those of one row share a ward or an office: each waits for the one before it.
 * The rows are played side by side.
 */
export const transcripts: Transcript[][] = [
  [pothole],
  [correction],
  [editing],
  [typing],
  [severalMessages],
  [firstWords],
  [cancelling],
  [tracking],
]
