import { buttons } from './vi/buttons.ts'
import { citizen } from './vi/citizen.ts'
import { conflict } from './vi/conflict.ts'
import { desk } from './vi/desk.ts'
import { dialogue } from './vi/dialogue.ts'
import { formal } from './vi/formal.ts'
import { letters } from './vi/letters.ts'
import { names } from './vi/names.ts'
import { news } from './vi/news.ts'
import { officer } from './vi/officer.ts'
import { organisation } from './vi/organisation.ts'
import { oversight } from './vi/oversight.ts'
import { pairing } from './vi/pairing.ts'
import { people } from './vi/people.ts'
import { platforms } from './vi/platforms.ts'
import { receipt } from './vi/receipt.ts'
import { refusals } from './vi/refusals.ts'
import { relay } from './vi/relay.ts'
import { report } from './vi/report.ts'
import { rights } from './vi/rights.ts'
import { talk } from './vi/talk.ts'

/**
 * Every text the bot says, Vietnamese. `{name}` is filled in, `**bold**` is the only mark.
 * Short sentences, "anh/chị", what happens next, by when and by whom.
 */
export const vi = {
  ...talk,
  ...report,
  ...rights,
  ...news,
  ...letters,
  ...citizen,
  ...officer,
  ...organisation,
  ...oversight,
  ...pairing,
  ...people,
  ...platforms,
  ...receipt,
  ...refusals,
  ...names,
  ...buttons,
  ...formal,
  ...desk,
  ...relay,
  ...conflict,
  ...dialogue,
} as const

export type TextKey = keyof typeof vi
