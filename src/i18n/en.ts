import { buttons } from './en/buttons.ts'
import { citizen } from './en/citizen.ts'
import { conflict } from './en/conflict.ts'
import { desk } from './en/desk.ts'
import { dialogue } from './en/dialogue.ts'
import { formal } from './en/formal.ts'
import { letters } from './en/letters.ts'
import { names } from './en/names.ts'
import { news } from './en/news.ts'
import { officer } from './en/officer.ts'
import { organisation } from './en/organisation.ts'
import { oversight } from './en/oversight.ts'
import { pairing } from './en/pairing.ts'
import { people } from './en/people.ts'
import { platforms } from './en/platforms.ts'
import { receipt } from './en/receipt.ts'
import { refusals } from './en/refusals.ts'
import { relay } from './en/relay.ts'
import { report } from './en/report.ts'
import { rights } from './en/rights.ts'
import { talk } from './en/talk.ts'
import type { TextKey } from './vi.ts'

/**
 * The same texts in English, for readers who chose it. Names of units may begin with "the", so no
 * sentence starts with `{unit}`; counts stand where no plural is needed.
 */
export const en: Record<TextKey, string> = {
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
}
