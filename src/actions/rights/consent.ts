import { createHash } from 'node:crypto'
import { catalogues } from '../../i18n/catalogues.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Person } from '../../ports/person.ts'
import type { Language } from '../../ports/turn.ts'
import type { Context } from '../context.ts'

/** Every word a person may have read before they agreed. */
const notice = [
  'consent',
  'consent.first',
  'consent.anew',
  'consent.readers',
  'consent.readers-TC',
  'consent.abroad',
  'consent.more',
] as const satisfies TextKey[]

/** What somebody agrees to in their language, word for word: SHA-256, hex. */
export const noticeDigest = (language: Language): string =>
  createHash('sha256')
    .update(notice.map((key) => catalogues[language][key]).join('\n'))
    .digest('hex')

/**
 * Whoever sends a report has just agreed to the notice in force, or did before: that is recorded once
 * for each version, and again after it was taken back.
 */
export function agree({ work, world }: Context, person: Person): void {
  const { version } = world.personalData.notice
  const { id, language, channel } = person.chat
  if (person.citizen?.consent === version) return
  const citizenId = person.citizen?.id ?? work.newId()
  if (person.citizen === undefined) work.addCitizen({ id: citizenId, chatId: id })
  work.addConsent({ citizenId, version, digest: noticeDigest(language), channel })
  person.citizen = { ...person.citizen, id: citizenId, consent: version }
}
