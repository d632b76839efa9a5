import type { Transcript } from '../stage.ts'
import { adding, dataRights, english } from './adding.ts'
import { cancelling, firstWords, tracking } from './commands.ts'
import { correction, editing, severalMessages, typing } from './correction.ts'
import { complaint, denunciation } from './formal.ts'
import { dialogueAlone, dialogueGroup } from './meeting.ts'
import {
  asking,
  away,
  extending,
  forwarding,
  overdue,
  photosBothWays,
  reassigning,
  refusing,
  shortResult,
} from './officers.ts'
import { pothole } from './pothole.ts'
import { staff, week, workList } from './staff.ts'
import { album, disagreeing, longText, nowhere, oddInput, place, voice, ward } from './telling.ts'

/**
 * All transcripts. Those of one row share a ward or an office: each waits for the one before it.
 * The rows are played side by side.
 */
export const transcripts: Transcript[][] = [
  [pothole, away],
  [correction],
  [ward, shortResult],
  [editing],
  [typing, english],
  [severalMessages, asking],
  [disagreeing],
  [firstWords, oddInput],
  [cancelling, place],
  [tracking, extending],
  [dialogueAlone, adding],
  [complaint, denunciation],
  [voice],
  [nowhere, album, staff],
  [longText, workList],
  [dataRights],
  [photosBothWays, overdue],
  [forwarding, dialogueGroup],
  [refusing],
  [reassigning],
]

/** Played when all the others are over, for it speaks to everybody. */
export const last = week
